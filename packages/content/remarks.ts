import type { Block, Outcome } from '@throughline/elements/internal/directive.js';
import type { Response } from '@throughline/tracking';
import { misplacedRemark, noSuchOutcome, nothingSure } from './errors.js';
import { grammar } from './grammar.js';
import {
  isContainer,
  paragraph,
  placeOf,
  walk,
  type ContainerDirective,
  type Flow,
  type TextDirective,
} from './nodes.js';
import { nameIn, type Source } from './parse.js';
import type { Report } from './problem.js';

const OUTCOMES: Readonly<Record<string, Outcome>> = { 'if-right': 'right', 'if-partly': 'partly', 'if-wrong': 'wrong' };

const isRemark = (name: string): boolean => name === 'hint' || name in OUTCOMES;

/** What a question says beside its feedback by option. */
export interface Remarks extends Pick<Block, 'hints' | 'remarks'> {
  /** The question without them, ready to be cut. */
  readonly rest: Flow;
}

/** The remark that is all of a paragraph. */
const remarkIn = (node: Flow[number]): TextDirective | undefined => {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'textDirective' && others.length === 0 && isRemark(only.name) ? only : undefined;
};

/** Lifts out the paragraphs that are one `:hint[…]`, `:if-right[…]`, `:if-partly[…]` or `:if-wrong[…]`. */
export function takeRemarks(children: Flow): Remarks {
  const hints: Flow[] = [];
  const remarks: Partial<Record<Outcome, Flow>> = {};
  const rest = children.filter(node => {
    const remark = remarkIn(node);
    if (remark === undefined) return true;
    const words = [paragraph(remark.children)];
    const outcome = OUTCOMES[remark.name];
    if (outcome === undefined) hints.push(words);
    else remarks[outcome] = words;
    return false;
  });
  return { rest, hints, remarks };
}

/** How many parts an answer has of which some may be right; a story has as many as it has points. */
const partsOf = (key: Response): number =>
  'ids' in key
    ? key.ids.length
    : 'pairs' in key
      ? key.pairs.length
      : 'texts' in key
        ? key.texts.length
        : key.type === 'performance'
          ? Infinity
          : 1;

/** Reports what would be said of an answer that nobody can give. `key`: the right answer, where one is right. */
export function checkOutcomes(
  node: ContainerDirective,
  key: Response | undefined,
  { source, report }: { readonly source: Source; readonly report: Report },
): void {
  for (const remark of node.children.flatMap(child => remarkIn(child) ?? [])) {
    const outcome = OUTCOMES[remark.name];
    if (outcome === undefined) continue;
    const never = key === undefined || (outcome === 'partly' && partsOf(key) < 2);
    if (never) report(placeOf(remark), noSuchOutcome(remark.name, key === undefined));
  }
  if (key === undefined && node.attributes?.confidence !== undefined) {
    const { line, column } = placeOf(node);
    report(nameIn(source, line, 'confidence', column), nothingSure());
  }
}

/** Reports remarks that belong to no question, and a second one for the same outcome. */
export function checkRemarks(children: Flow, report: Report): void {
  const kept = new Set<TextDirective>();
  for (const top of children) {
    walk(top, node => {
      if (isContainer(node) && (grammar.get(node.name)?.kind === 'question' || node.name === 'case-file')) {
        const seen = new Set<string>();
        for (const remark of node.children.flatMap(child => remarkIn(child) ?? [])) {
          if (!seen.has(remark.name)) kept.add(remark);
          if (remark.name in OUTCOMES) seen.add(remark.name);
        }
      }
      // One without words is told as that.
      const said = node.type === 'textDirective' && node.children.length > 0;
      if (said && isRemark(node.name) && !kept.has(node)) {
        report(placeOf(node), misplacedRemark(node.name));
      }
      return undefined;
    });
  }
}

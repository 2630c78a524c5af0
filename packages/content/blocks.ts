import type { Block, Choice, Complaint, Directive, Shape } from '@throughline/elements/internal/directive.js';
import type { Item } from '@throughline/tracking';
import type { Heading } from 'mdast';
import { checkRules, readAttributes } from './attributes.js';
import { askFirst, bodyOf, cut, hasMarks, type Part } from './cut.js';
import * as errors from './errors.js';
import { grammar, inlineForms } from './grammar.js';
import {
  isContainer,
  isHeading,
  isInline,
  firstPlace,
  placeOf,
  walk,
  wordsOf,
  type ContainerDirective,
  type Flow,
} from './nodes.js';
import { nameIn, within, type Source } from './parse.js';
import type { Fault, Place, Report } from './problem.js';
import { checkOutcomes, takeRemarks } from './remarks.js';
import { unknownBlock } from './structure.js';

/** A block and what its element says of it. */
export interface Understood {
  readonly directive: Directive;
  readonly block: Block;
  readonly at: Place;
  /** Present where it is a question. */
  readonly item?: Item;
  /** The question in a case with marks. */
  readonly question?: Understood;
  /** The learner does something with it. */
  readonly task: boolean;
}

/** Gives ids and slots; the reader looks them up, the fixer makes them. */
export interface Names {
  block(node: ContainerDirective, directive: Directive, at: Place): { readonly id: string; readonly slot: number };
  part(block: string, part: Part, taken: ReadonlySet<string>): { readonly id: string; readonly slot: number };
}

export interface Reading {
  readonly source: Source;
  readonly report: Report;
  readonly directives: ReadonlyMap<string, Directive>;
  readonly names: Names;
  /** Objectives of the page. */
  readonly objectives: readonly string[];
  /** Attributes that every question here has unless it says otherwise. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** What was understood, by the node it was understood from: words that hold blocks are rendered through it. */
export type Blocks = Map<ContainerDirective, Understood>;

const MOST_OPTIONS = 36;

/** What is asked before the course is asked once, and is neither counted nor recorded. */
const BEFORE = { tries: '1', mode: 'practice' };

/** Understands a block and every block in it; null where it cannot be used, after the fault was reported. */
export function readBlock(node: ContainerDirective, reading: Reading, blocks: Blocks): Understood | null {
  const { report, source } = reading;
  const at = within(source, placeOf(node).line, `:${node.name}`, placeOf(node).column);
  const directive = reading.directives.get(node.name);
  if (directive === undefined) {
    report(at, unknownBlock(node.name));
    return null;
  }
  readInner(node, directive, reading, blocks);
  const marks = reading.directives.get('mark-the-text');
  const marked = directive.name === 'case-file' && marks !== undefined && node.children.some(hasMarks);
  return marked
    ? readMarkedCase(node, directive, marks, reading, blocks)
    : readOne(node, directive, reading, at, blocks);
}

/** Shapes with words that may hold blocks. */
const HOLDERS: ReadonlySet<Shape> = new Set(['prose', 'sections', 'groups']);

/** Shapes whose parts begin with a heading. */
const HEADED: ReadonlySet<Shape> = new Set(['sections', 'groups', 'fields', 'scenes']);

/** A heading before the parts, or one over all of them, that takes their place. */
function unevenHeading(children: Flow): readonly [] | readonly [Heading, Fault] {
  const headings = children.filter(isHeading);
  const highest = headings.filter(({ depth }) => depth === Math.min(...headings.map(one => one.depth)));
  const [first] = headings;
  const [top] = highest;
  if (first === undefined || top === undefined) return [];
  if (first.depth > top.depth) return [first, errors.unevenHeading()];
  return highest.length === 1 && headings.length > 2 ? [top, errors.loneHeading()] : [];
}

/** Blocks in a block of prose are read for themselves; no other block may hold any. */
function readInner(node: ContainerDirective, directive: Directive, reading: Reading, blocks: Blocks): void {
  for (const child of node.children) {
    walk(child, inner => {
      if (!isContainer(inner)) return undefined;
      const holds = directive.kind === 'block' && HOLDERS.has(directive.shape);
      const defaults = directive.name === 'pre-check' ? BEFORE : reading.defaults;
      if (holds) readBlock(inner, { ...reading, defaults }, blocks);
      else reading.report(placeOf(inner), errors.misplacedBlock(inner.name, `in “${node.name}”`));
      return false;
    });
  }
}

function readOne(
  node: ContainerDirective,
  directive: Directive,
  reading: Reading,
  at: Place,
  blocks: Blocks,
): Understood | null {
  const { report } = reading;
  const { attributes, fictional } = readAttributes(node, directive, reading, at);
  const { id, slot } = reading.names.block(node, directive, at);
  const taken = new Set<string>();
  const choose = (part: Part): Choice => {
    const { words, feedback, right } = part;
    if (directive.kind === 'question') reportTerms(words, report);
    if (part.insert === 'after' && wordsOf(words) === '') report(firstPlace(words) ?? part.at, errors.noWords());
    const named = reading.names.part(id, part, taken);
    taken.add(named.id);
    if (directive.kind === 'question' && directive.shape === 'tasks' && feedback.length === 0) {
      report(part.words[0] === undefined ? part.at : lineOf(part), errors.noFeedback());
    }
    return { ...named, words, feedback, right, attributes: partAttributes(part, directive, reading) };
  };
  const { rest, hints, remarks } =
    directive.kind === 'question' ? takeRemarks(node.children) : { rest: node.children, hints: [], remarks: {} };
  const pieces = cut(directive.shape, rest, choose);
  if (pieces === null) {
    report(at, errors.wrongShape(directive.name, bodyOf(directive)));
    return null;
  }
  const [uneven, fault] = HEADED.has(directive.shape) ? unevenHeading(rest) : [];
  if (uneven !== undefined && fault !== undefined) {
    report(placeOf(uneven), fault);
    return null;
  }
  const revision = Number(attributes.revision ?? '1');
  const block: Block = { name: directive.name, id, slot, revision, attributes, fictional, hints, remarks, ...pieces };
  const complaints = directive.check(block);
  for (const complaint of complaints) {
    const { what, why, cure, advice } = complaint;
    const fault = advice === true ? errors.advice(what, why, cure) : errors.complaint(what, why, cure);
    report(placeOfComplaint(complaint, at, reading.source), fault);
  }
  // What is wrong with the answers is mended first.
  if (directive.kind === 'question' && complaints.every(({ advice }) => advice)) {
    checkOutcomes(node, directive.item?.(block).key, reading);
  }
  const item = itemOf(directive, block);
  // Of a story the scenes are counted; what is chosen in them is recorded by its id.
  const most = Math.max(item?.options.length ?? 0, item?.type === 'performance' ? 0 : (item?.targets?.length ?? 0));
  if (most > MOST_OPTIONS) report(at, errors.tooMany(most));
  const task = item !== undefined || directive.activity === true;
  const understood: Understood = { directive, block, at, task, ...(item !== undefined && { item }) };
  blocks.set(node, understood);
  return understood;
}

function placeOfComplaint({ at: words, attribute }: Complaint, block: Place, source: Source): Place {
  const place = (words && firstPlace(words)) ?? block;
  return attribute === undefined ? place : nameIn(source, place.line, attribute, place.column);
}

/** What stands beside the id of an item, a cell or a mark; an element of the course's own may read there what it likes. */
function partAttributes(
  { tail, at, insert }: Part,
  { name }: Directive,
  { source, report }: Pick<Reading, 'source' | 'report'>,
): Choice['attributes'] {
  const mark = name === 'fill-in' ? 'blank' : 'mark';
  const rules = insert === 'mark' ? inlineForms.find(form => form.name === mark)?.attributes : grammar.get(name)?.parts;
  const given = tail?.attributes ?? {};
  if (rules === undefined) return given;
  const of = insert === 'mark' ? `:${mark}` : name;
  const from = tail?.at ?? at;
  return checkRules(given, of, rules, report, { at: from, place: key => nameIn(source, from.line, key, from.column) });
}

function reportTerms(words: Flow, report: Reading['report']): void {
  for (const top of words) {
    walk(top, node => {
      if (isInline(node, 'term')) report(placeOf(node), errors.termInOption());
      return undefined;
    });
  }
}

const lineOf = (part: Part): Place => (part.tail === undefined ? { ...part.at, length: 1 } : part.at);

function itemOf(directive: Directive, block: Block): Item | undefined {
  const reported = block.attributes.mode === 'practice' ? undefined : directive.item?.(block);
  if (reported === undefined) return undefined;
  const { id, slot, revision } = block;
  return { id, slot, revision, points: Number(block.attributes.points ?? '1'), ...reported };
}

/** A case with marks in it: the case holds its heading and a question of the kind mark-the-text, which has the id. */
function readMarkedCase(
  node: ContainerDirective,
  directive: Directive,
  marks: Directive,
  reading: Reading,
  blocks: Blocks,
): Understood | null {
  const heading = node.children.findIndex(child => !isHeading(child));
  const question: ContainerDirective = {
    ...node,
    name: 'mark-the-text',
    children: [...askFirst(node.children.slice(heading))] as ContainerDirective['children'],
  };
  const at = within(reading.source, placeOf(node).line, `:${node.name}`, placeOf(node).column);
  const inner = readOne(question, marks, reading, at, blocks);
  if (inner === null) return null;
  // The case says that it is invented; the question in it need not say so again.
  blocks.set(question, { ...inner, block: { ...inner.block, fictional: false } });
  const children: Flow = [...node.children.slice(0, heading), question];
  const block: Block = {
    ...inner.block,
    name: 'case-file',
    id: '',
    prompt: [],
    hints: [],
    remarks: {},
    explanation: [],
    body: { shape: 'prose', children },
  };
  const understood: Understood = { ...inner, directive, block, question: inner };
  blocks.set(node, understood);
  return understood;
}

/** The id under which the thread shows it. */
export const taskId = ({ item, block }: Understood): string => item?.id ?? block.id;

/** For ids that are made: the first words of a block. */
export const openingWords = (node: ContainerDirective): string => {
  const first = node.children.find(child => !isContainer(child) && wordsOf(child) !== '');
  return first === undefined ? '' : wordsOf(first);
};

import { laterBlock } from './errors.js';
import { inlineForms } from './grammar.js';
import { isInline, paragraph, placeOf, walk, type Flow } from './nodes.js';
import type { Report } from './problem.js';

const RESULTS = ['right', 'partly', 'wrong'] as const;
type Result = (typeof RESULTS)[number];

/** What a question says beside its feedback by option. */
export interface Remarks {
  /** The question without them, ready to be cut. */
  readonly rest: Flow;
  readonly hints: readonly Flow[];
  readonly results: Readonly<Partial<Record<Result, Flow>>>;
}

/** Lifts out the paragraphs that are one `:hint[…]`, `:if-right[…]`, `:if-partly[…]` or `:if-wrong[…]`. */
export function takeRemarks(children: Flow): Remarks {
  const hints: Flow[] = [];
  const results: Partial<Record<Result, Flow>> = {};
  const rest = children.filter(node => {
    const [only, ...others] = node.type === 'paragraph' ? node.children : [];
    if (only?.type !== 'textDirective' || others.length > 0) return true;
    const result = RESULTS.find(name => only.name === `if-${name}`);
    if (result !== undefined) results[result] = [paragraph(only.children)];
    else if (only.name === 'hint') hints.push([paragraph(only.children)]);
    else return true;
    return false;
  });
  return { rest, hints, results };
}

const LATER = inlineForms.filter(({ later }) => later === true).map(({ name }) => name);

/** What does the same in this version. */
const insteadOf = (name: string): string =>
  name === 'hint'
    ? 'Take it out, and write the help into the question or into the feedback of an option (“> …” under it).'
    : 'Take it out, and write its words as feedback under the options (“> …”) or as the explanation at the end.';

/** Reports marks that no element of this version shows. */
export function checkLaterMarks(children: Flow, report: Report): void {
  for (const top of children) {
    walk(top, node => {
      const name = LATER.find(later => isInline(node, later));
      if (name !== undefined) report(placeOf(node), laterBlock(`:${name}`, insteadOf(name)));
      return undefined;
    });
  }
}

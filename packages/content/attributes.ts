import type { AttributeRule, Directive } from '@throughline/elements/internal/directive.js';
import type { Reading } from './blocks.js';
import * as errors from './errors.js';
import { commonAttributes, questionAttributes, type Rules } from './grammar.js';
import { placeOf, type ContainerDirective } from './nodes.js';
import { nameIn, within } from './parse.js';
import type { Place, Report } from './problem.js';
import { isId, nearest } from './text.js';

/** Every attribute that a block may have, beside id. */
export const rulesOf = (directive: Pick<Directive, 'kind' | 'attributes' | 'name'>): Rules => ({
  ...directive.attributes,
  ...commonAttributes,
  // A case with marks is a question.
  ...(directive.kind === 'question' || directive.name === 'case-file' ? questionAttributes : {}),
});

const WANTED: Readonly<Record<string, string>> = {
  text: 'words in quotes',
  number: 'a number, zero or more',
  flag: 'nothing: the name alone is enough',
  id: 'an id',
  file: 'the name of a file',
};

/** What may be written, in words. */
export const wantedBy = ({ type, from = 1, to, negative }: AttributeRule): string =>
  typeof type !== 'string'
    ? type.join(' or ')
    : type === 'whole'
      ? `a whole number${to === undefined ? `, ${from} or more` : ` from ${from} to ${to}`}`
      : negative === true
        ? 'a number'
        : (WANTED[type] ?? type);

const fits = (rule: AttributeRule, value: string): boolean => {
  if (rule.type === 'number') return (rule.negative === true ? /^-?\d+(\.\d+)?$/u : /^\d+(\.\d+)?$/u).test(value);
  if (rule.type === 'whole') {
    const { from = 1, to = Infinity } = rule;
    return /^\d+$/u.test(value) && Number(value) >= from && Number(value) <= to;
  }
  if (rule.type === 'flag') return value === '' || value === 'true';
  if (rule.type === 'id') return isId(value);
  return rule.type === 'text' || rule.type === 'file' ? value !== '' : rule.type.includes(value);
};

/** What was probably meant: one of the choices, or a number that is written as in many languages (`−4,5`). */
const meantBy = (rule: AttributeRule, value: string): string | undefined => {
  if (typeof rule.type !== 'string') return nearest(value, rule.type);
  const number = value.replace(/[−–]/gu, '-').replace(',', '.');
  return rule.type === 'number' && fits(rule, number) ? number : undefined;
};

/** Attributes by their rules, with fallbacks; everything that is wrong is reported where it stands. */
export function readAttributes(
  node: ContainerDirective,
  directive: Directive,
  reading: Reading,
  at: Place,
): { attributes: Readonly<Record<string, string>>; fictional: boolean } {
  const { report, source, objectives, defaults } = reading;
  const rules = rulesOf(directive);
  const read = checkAttributes(node, directive.name, rules, reading, at);
  const { objective } = read;
  if (objective !== undefined && !objectives.includes(objective)) {
    report(within(source, at.line, objective, at.column), errors.unknownObjective(objective, objectives));
  }
  const fallbacks = Object.entries(rules).flatMap(([name, { fallback }]) =>
    fallback === undefined ? [] : [[name, fallback] as const],
  );
  const { fictional, ...rest } = { ...read };
  return {
    attributes: { ...Object.fromEntries(fallbacks), ...(directive.kind === 'question' ? defaults : {}), ...rest },
    fictional: fictional !== undefined,
  };
}

/** The attributes that keep their rules; the others are reported. Also for frames, which have no element. */
export function checkAttributes(
  node: ContainerDirective,
  name: string,
  rules: Rules,
  { report, source }: Pick<Reading, 'report' | 'source'>,
  at: Place,
): Record<string, string> {
  const line = placeOf(node).line;
  const place = (key: string) => nameIn(source, line, key, at.column + name.length);
  return checkRules(node.attributes ?? {}, name, rules, report, { at, place });
}

/** What stands between braces by its rules, in a block or after a part of one. */
export function checkRules(
  given: Readonly<Record<string, string | null | undefined>>,
  name: string,
  rules: Rules,
  report: Report,
  { at, place }: { readonly at: Place; readonly place: (key: string) => Place },
): Record<string, string> {
  const known = ['id', ...Object.keys(rules)];
  const read: Record<string, string> = {};
  for (const [key, words] of Object.entries(given)) {
    if (key === 'id') continue;
    const value = words ?? '';
    const rule = rules[key];
    if (rule === undefined) {
      report(place(key), errors.unknownAttribute(key, name, known, nearest(key, known), value === ''));
    } else if (!fits(rule, value)) {
      report(place(key), errors.wrongAttribute(key, value, rule.doc, wantedBy(rule), meantBy(rule, value)));
    } else {
      read[key] = value;
    }
  }
  for (const [key, rule] of Object.entries(rules)) {
    if (rule.required === true && !(key in given)) report(at, errors.missingAttribute(key, name, rule.doc));
  }
  return read;
}

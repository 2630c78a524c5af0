import { contentsOf } from './copy.js';
import { faults, type Fault } from './faults.js';
import { RULES, type Rule } from './rules.js';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const NUMBER = /^\d+(\.\d+)?$/;

/** Attributes with numbers, and what they take. */
const NUMBERS: Readonly<Record<string, string>> = {
  'max-tries': 'a whole number; 0 is as many as the learner likes',
  draw: 'how many questions a try has',
  pass: 'the mark in per cent, 0 to 100',
  tries: 'how many tries may be taken',
  bytes: 'the size of the file in bytes',
};
const KINDS = ['key', 'example', 'practice', 'care'];

/** What an attribute takes that is not a number. */
const TAKES: Readonly<Record<string, string>> = { 'true-option': 'the id of the option that stands for true' };

const twice = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, n) => names.indexOf(name) !== n)),
];

const keyOf = (host: Element): readonly string[] => {
  const template = host.querySelector<HTMLTemplateElement>(':scope > template[data-key]');
  const key = template ? contentsOf(template).textContent : null;
  return (key ?? '').split(/\s+/u).filter(part => part !== '');
};

/** What an attribute says, or the property of its name, which frameworks set instead; null where neither says anything. */
const valueOf = (host: Element, name: string): string | null => {
  const property: unknown = Reflect.get(host, name);
  const said = typeof property === 'number' || typeof property === 'boolean' ? property : false;
  return host.getAttribute(name) ?? (typeof property === 'string' ? property || null : said ? `${said}` : null);
};

function* attributeFaults(host: Element, tag: string, { attributes = [] }: Rule): Iterable<Fault> {
  for (const name of attributes)
    if (valueOf(host, name) === null) yield faults.noAttribute(name, NUMBERS[name] ?? TAKES[name] ?? 'words');
  for (const [name, takes] of Object.entries(NUMBERS)) {
    const value = valueOf(host, name);
    if (value !== null && !(NUMBER.test(value) && (name !== 'pass' || Number(value) <= 100)))
      yield faults.badAttribute(name, value, takes);
  }
  const kind = valueOf(host, 'kind');
  if (tag === 'tl-callout' && kind !== null && !KINDS.includes(kind))
    yield faults.badAttribute('kind', kind, KINDS.join(', '));
}

function* idFaults(host: Element, { tells }: Rule): Iterable<Fault> {
  const { id } = host;
  if (tells && id === '') yield faults.noId();
  if (id === '') return;
  if (!ID.test(id)) yield faults.badAttribute('id', id, 'small letters, digits and hyphens, beginning with a letter');
  const root = host.getRootNode() as Document | ShadowRoot;
  if (root.querySelectorAll(`[id="${CSS.escape(id)}"]`).length > 1) yield faults.sameId(id);
}

function* needFaults(host: Element, { needs }: Rule): Iterable<Fault> {
  for (const [selector, least, what, markup] of needs) {
    const found = host.querySelectorAll(selector).length;
    if (found === 0) yield faults.missing(what, markup);
    else if (found < least) yield faults.tooFew(what, found, least);
  }
}

/** What a key may say, and what it says that it may not. */
function* keyFaults(host: Element, parts: readonly string[], { key: form, targets }: Rule): Iterable<Fault> {
  if (form === undefined) return;
  const key = keyOf(host);
  if (key.length === 0) {
    yield faults.noKey();
    return;
  }
  const pairs = form === 'pairs' || form === 'texts';
  const ends = targets?.(host);
  for (const part of key) {
    const [id = '', end = ''] = pairs ? part.split('=') : [part];
    const good =
      form === 'number'
        ? !Number.isNaN(Number(part))
        : parts.includes(id) && (ends === undefined || ends.includes(end));
    const takes =
      form === 'number'
        ? 'the right number, and how far from it is still right'
        : pairs
          ? `ID=${ends?.join('|') ?? 'words'} for ${parts.join(', ')}`
          : parts.join(', ');
    if (!good) yield faults.badKey(part, takes);
  }
}

function* partFaults(host: Element, tag: string, rule: Rule): Iterable<Fault> {
  const attribute = rule.parts;
  const parts = attribute
    ? [...host.querySelectorAll(`[${attribute}]`)].map(part => part.getAttribute(attribute) ?? '')
    : [];
  if (attribute && twice(parts).length > 0) yield faults.sameName(attribute, twice(parts));
  yield* keyFaults(host, parts, rule);
  if (tag === 'tl-choice' && valueOf(host, 'several') === null && keyOf(host).length > 1) yield faults.severalKeys();
  const truth = tag === 'tl-true-false' ? host.getAttribute('true-option') : null;
  if (truth !== null && !parts.includes(truth)) yield faults.badAttribute('true-option', truth, parts.join(', '));
  const scenes = [...host.querySelectorAll('[data-scene]')].map(scene => scene.getAttribute('data-scene') ?? '');
  for (const link of host.querySelectorAll('[data-to]')) {
    const to = link.getAttribute('data-to') ?? '';
    if (!scenes.includes(to)) yield faults.badAttribute('data-to', to, scenes.join(', '));
  }
  if (!attribute) return;
  for (const template of host.querySelectorAll<HTMLTemplateElement>(':scope > template[data-feedback]')) {
    const about = template.dataset['feedback'] ?? '';
    if (!parts.includes(about)) yield faults.strayFeedback(about, parts);
  }
}

/** What is wrong with the markup of an element. */
export const faultsOf = (host: Element): readonly Fault[] => {
  const tag = host.localName;
  const rule = RULES[tag.slice('tl-'.length)];
  return rule
    ? [
        ...attributeFaults(host, tag, rule),
        ...idFaults(host, rule),
        ...needFaults(host, rule),
        ...partFaults(host, tag, rule),
      ]
    : [];
};

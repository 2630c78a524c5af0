import { contentsOf } from './copy.js';
import { faults, type Fault } from './faults.js';
import { RULES, type Rule } from './rules.js';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const WHOLE = /^\d+$/;

/** What attributes take, in words and as a pattern. */
const VALUES: Readonly<Record<string, readonly [takes: string, fits: RegExp]>> = {
  'max-tries': ['a whole number; 0 is as many as the learner likes', WHOLE],
  draw: ['how many questions a try has', WHOLE],
  pass: ['the mark in per cent, 0 to 100', /^(100|\d?\d(\.\d+)?)$/],
  tries: ['how many tries may be taken', WHOLE],
  finished: ['how many tries were finished', WHOLE],
  bytes: ['the size of the file in bytes', WHOLE],
  speeds: ['speeds with spaces between them, as in “1 1.5”', /^\d+(\.\d+)?( \d+(\.\d+)?)*$/],
  kind: ['key, example, practice, care', /^(key|example|practice|care)$/],
  review: ['try, passed, never', /^(try|passed|never)$/],
  retake: ['all, wrong', /^(all|wrong)$/],
};

/** Attributes that hold by being there. */
const FLAGS = 'fictional readonly several fixed large zoom muted negative match-case confidence'.split(' ');

/** Attributes that name another element of the page, and which. */
const NAMES: Readonly<Record<string, string>> = { bands: 'tl-bands', rubric: 'tl-rubric' };

/** What an attribute takes that stands in none of these. */
const TAKES: Readonly<Record<string, string>> = { 'true-option': 'the id of the option that stands for true' };

const rootOf = (host: Element): Document | ShadowRoot => host.getRootNode() as Document | ShadowRoot;

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

function* attributeFaults(host: Element, { attributes = [] }: Rule): Iterable<Fault> {
  for (const name of attributes)
    if (valueOf(host, name) === null) yield faults.noAttribute(name, VALUES[name]?.[0] ?? TAKES[name] ?? 'words');
  for (const [name, [takes, fits]] of Object.entries(VALUES)) {
    const value = valueOf(host, name);
    if (value !== null && !fits.test(value)) yield faults.badAttribute(name, value, takes);
  }
  for (const name of FLAGS) {
    const value = host.getAttribute(name) ?? '';
    if (!['', 'true', name].includes(value))
      yield faults.badAttribute(name, value, 'no value: it holds by being there');
  }
  for (const [name, tag] of Object.entries(NAMES)) {
    const id = valueOf(host, name);
    if (id !== null && !rootOf(host).querySelector(`${tag}[id="${CSS.escape(id)}"]`))
      yield faults.badAttribute(name, id, `the id of a <${tag}> in this page`);
  }
}

function* idFaults(host: Element, { tells }: Rule): Iterable<Fault> {
  const { id } = host;
  if (tells && id === '') yield faults.noId();
  if (id === '') return;
  if (!ID.test(id)) yield faults.badAttribute('id', id, 'small letters, digits and hyphens, beginning with a letter');
  if (rootOf(host).querySelectorAll(`[id="${CSS.escape(id)}"]`).length > 1) yield faults.sameId(id);
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
        ...attributeFaults(host, rule),
        ...idFaults(host, rule),
        ...needFaults(host, rule),
        ...partFaults(host, tag, rule),
      ]
    : [];
};

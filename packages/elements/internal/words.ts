import { strings } from '../strings.js';

/** Words of the interface by key. Keys that end in `.one`, `.few`, `.other` … are plural forms of the key before the dot. */
export type WordTable = Readonly<Record<string, string>>;

/** The words that all share. */
export type Words = typeof strings;

const tables = new Map<string, WordTable>();
const merged = new Map<string, WordTable>();
const listeners = new Set<() => void>();
let watch: MutationObserver | undefined;

const tell = (): void => listeners.forEach(call => call());

/** Adds words of a locale; later ones win, and whatever shows words is drawn again. `en` is what all others fall back to. */
export const registerWords = (locale: string, table: WordTable): void => {
  tables.set(locale, { ...tables.get(locale), ...table });
  merged.clear();
  tell();
};

/** The language that holds for an element: the nearest `lang`, also from inside a shadow root. */
export const languageOf = (element: Element): string => {
  const near = element.closest('[lang]')?.getAttribute('lang');
  if (near !== null && near !== undefined && near !== '') return near;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'en';
};

/** The words of a locale: `fr-CA`, then `fr`, then `en`, key by key. */
export const wordsIn = (locale: string): WordTable => {
  let words = merged.get(locale);
  if (!words) {
    const [language = 'en'] = locale.split('-');
    words = { ...tables.get('en'), ...tables.get(language), ...tables.get(locale) };
    merged.set(locale, words);
  }
  return words;
};

/** The words for an element. Pass the type of your own `strings` to have its keys checked. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows which table it registered
export const wordsFor = <Table extends WordTable = typeof strings>(element: Element): Table =>
  wordsIn(languageOf(element)) as Table;

/** Puts values where `{name}` stands. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));

/** `key.one`, `key.few`, … as the language counts; `{n}` is filled, other values too. */
export const plural = (
  element: Element,
  key: string,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string => {
  const locale = languageOf(element);
  const words = wordsIn(locale);
  const form = new Intl.PluralRules(locale).select(n);
  return fill(words[`${key}.${form}`] ?? words[`${key}.other`] ?? key, { n, ...values });
};

/** Calls back when words were added or a `lang` in the document changed. Returns how to stop it. */
export const onWords = (call: () => void): (() => void) => {
  if (!watch) {
    watch = new MutationObserver(tell);
    watch.observe(document.documentElement, { subtree: true, attributeFilter: ['lang'] });
  }
  listeners.add(call);
  return () => listeners.delete(call);
};

registerWords('en', strings);

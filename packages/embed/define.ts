import { registerWords, type WordTable } from '@throughline/elements/internal/words.js';
import { faults, told } from './faults.js';
import { framed } from './frame.js';

/** What a script brings: written by the build. */
export interface Script {
  readonly version: string;
  /** What the tags in its code and sheets begin with, where the page's begin with `tl-`: its own in every script. */
  readonly inside: string;
  readonly css: string;
  /** Tags of the page, and their classes. */
  readonly elements: Readonly<Record<string, CustomElementConstructor>>;
  /** What stands in them only; null where a tag has no code. */
  readonly parts: Readonly<Record<string, CustomElementConstructor | null>>;
  /** The class by which the shared sheet knows an element, by its tag. */
  readonly kinds: Readonly<Record<string, string>>;
}

const sheet = new CSSStyleSheet();
const sheets = new Set<string>();
const known = new Map<string, string>();

const isWords = (said: unknown): said is WordTable =>
  typeof said === 'object' && said !== null && Object.values(said).every(words => typeof words === 'string');

/** Words of the page's own: `<script type="application/json" data-throughline-words="fr">`. */
const readWords = (): void => {
  for (const block of document.querySelectorAll<HTMLElement>('script[data-throughline-words]')) {
    const locale = block.dataset['throughlineWords'] ?? '';
    try {
      const said: unknown = JSON.parse(block.textContent);
      if (!isWords(said)) throw new Error('a word is not a text.');
      registerWords(locale, said);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      console.error(told('<script data-throughline-words>', faults.unreadWords(locale, message)));
    }
  }
};

const versionOf = (tag: string): string => {
  const version: unknown = Reflect.get(customElements.get(tag) ?? {}, 'version');
  return typeof version === 'string' ? `version ${version}` : 'other code';
};

const defineAll = ({ version, inside, css, elements, parts, kinds }: Script): void => {
  sheet.replaceSync([...sheets.add(css)].join('\n'));
  const all = { ...parts, ...elements };
  for (const tag of Object.keys(all)) known.set(tag, tag.replace('tl-', inside));
  for (const [tag, real] of Object.entries(all)) {
    const inner = tag.replace('tl-', inside);
    if (real && !customElements.get(inner)) customElements.define(inner, real);
  }
  const kit = { version, sheet, kinds, innerTag: (tag: string) => known.get(tag) };
  const taken = Object.keys(elements).filter(tag => customElements.get(tag));
  for (const [tag, real] of Object.entries(elements))
    if (!taken.includes(tag)) customElements.define(tag, framed(tag, real, kit));
  const other = taken.find(tag => versionOf(tag) !== `version ${version}`);
  if (other !== undefined) console.warn(told('page', faults.otherVersion(taken, versionOf(other), version)));
};

/** Defines what a script brings once the page is parsed: markup and words are there then, wherever the script stands. */
export const define = (script: Script): void => {
  const run = (): void => {
    readWords();
    defineAll(script);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
};

export { registerWords };

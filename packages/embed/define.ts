import { registerWords, type WordTable } from '@throughline/elements/internal/words.js';
import { faults, told } from './faults.js';
import { framed } from './frame.js';

/** An element and what it brings with it: written by the build, as `Script` is. */
export interface Piece {
  readonly tag: string;
  readonly element: CustomElementConstructor;
  /** What stands in it only, by tag; null where a tag has no code. */
  readonly parts: Readonly<Record<string, CustomElementConstructor | null>>;
  readonly css: readonly string[];
  /** The class by which the shared sheet knows it; empty where it needs none. */
  readonly kind: string;
}

/** What the pieces of a script share. */
export interface Script {
  readonly version: string;
  /** What the tags in its code and sheets begin with, where the page's begin with `tl-`: its own in every script. */
  readonly inside: string;
  /** What draws in all frames. */
  readonly theme: string;
}

/** What a page meets of elements: the classes of their frames, by tag. */
export type Frames = Readonly<Record<string, CustomElementConstructor>>;

const sheet = new CSSStyleSheet();
const sheets = new Set<string>();
const known = new Map<string, string>();

const isWords = (said: unknown): said is WordTable =>
  typeof said === 'object' && said !== null && Object.values(said).every(words => typeof words === 'string');

const read = new WeakSet<Element>();

/** Words of the page's own: `<script type="application/json" data-throughline-words="fr">`. */
const readWords = (): void => {
  for (const block of document.querySelectorAll<HTMLElement>('script[data-throughline-words]')) {
    if (read.has(block)) continue;
    read.add(block);
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

/** Puts frames on the tags of the page that nobody has taken, once it is parsed: markup and words are there then. */
const place = (frames: Frames, version: string): void => {
  readWords();
  const taken = Object.keys(frames).filter(tag => customElements.get(tag));
  for (const [tag, frame] of Object.entries(frames)) if (!taken.includes(tag)) customElements.define(tag, frame);
  const other = taken.find(tag => versionOf(tag) !== `version ${version}`);
  if (other !== undefined) console.warn(told('page', faults.otherVersion(taken, versionOf(other), version)));
};

/**
 * Defines what a script brings, wherever it stands in the page. Gives the classes of the frames by their tags; where
 * another script has taken a tag, its class is the one in the page.
 */
export const define = ({ version, inside, theme }: Script, pieces: readonly Piece[]): Frames => {
  const inner = (tag: string): string => tag.replace('tl-', inside);
  const all = new Map(pieces.flatMap(({ tag, element, parts }) => [...Object.entries(parts), [tag, element] as const]));
  for (const css of [theme, ...pieces.flatMap(piece => piece.css)]) sheets.add(css);
  sheet.replaceSync([...sheets].join('\n'));
  for (const [tag, real] of all) {
    known.set(tag, inner(tag));
    if (real && !customElements.get(inner(tag))) customElements.define(inner(tag), real);
  }
  const kit = { version, sheet, innerTag: (tag: string) => known.get(tag) };
  const frames = Object.fromEntries(pieces.map(piece => [piece.tag, framed(piece, kit)]));
  const run = (): void => {
    place(frames, version);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
  return frames;
};

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packagesFolder } from '../bundle.js';
import { minifyCss } from '../minify.js';

const read = (...place: readonly string[]): string => readFileSync(path.join(packagesFolder, ...place), 'utf8');

const TOKEN = /--([\w-]+):\s*([^;]+);/g;

interface Token {
  readonly name: string;
  readonly value: string;
}

const tokensIn = (css: string): readonly Token[] =>
  [...css.matchAll(TOKEN)].map(([, name = '', value = '']) => ({ name, value }));

/** The theme in its parts: light, dark, and what is smaller in a narrow frame. */
const theme = (): { readonly light: readonly Token[]; readonly dark: readonly Token[]; readonly narrow: string } => {
  const [light = '', dark = '', ...narrow] = read('player/theme/tokens.css').split(/(?=@media)/);
  return { light: tokensIn(light), dark: tokensIn(dark), narrow: narrow.join('') };
};

/** Page lengths that begin with 1rem, unless a page makes its root smaller than the text it means to show. */
const REM: Token = { name: 'rem', value: 'max(1rem, 16px)' };

const given = ({ name, value }: Token): string => `--${name}: var(--tl-${name}, ${value});`;

/**
 * The theme as a page may change it: `--brand` is what the page says in `--tl-brand`, else ours. A page whose own names
 * are the same changes nothing. Dark colours come where the page says in `color-scheme` that it has them, in browsers
 * that know `light-dark()`; else it is light.
 */
const tokens = (): string => {
  const { light, dark, narrow } = theme();
  const both = dark.flatMap(({ name, value }) => {
    const day = light.find(token => token.name === name)?.value ?? '';
    return day.startsWith('#') && value.startsWith('#') ? [given({ name, value: `light-dark(${day}, ${value})` })] : [];
  });
  return [
    `.guard { ${[REM, ...light].map(given).join(' ')} }`,
    `@supports (color: light-dark(red, red)) { .guard { ${both.join(' ')} } }`,
    narrow.replaceAll(':root', '.guard').replace(TOKEN, (_all, name: string, value: string) => given({ name, value })),
  ].join('\n');
};

/** A length that a page's root font size may not shrink; conditions of at-rules take no `var()`. */
export const withOwnRem = (css: string): string =>
  css
    .split(/(@(?:media|container|supports)[^{]*\{)/)
    .map(part =>
      part.startsWith('@') ? part : part.replace(/(?<![\w.])(\d*\.?\d+)rem\b(?!, 16px)/g, 'calc($1 * var(--rem))'),
    )
    .join('');

/** Tags in code and sheets as they are inside a frame. */
export const withInnerTags = (text: string, inside: string): string => text.replace(/\btl-(?=[a-z])/g, inside);

/** A token as a page sets it, and what it is until then. */
export interface PageToken {
  readonly name: string;
  readonly light: string;
  /** Where it is another in dark colours. */
  readonly dark?: string;
}

/** The tokens that something in the elements uses, in the order of the theme. */
export function pageTokens(): readonly PageToken[] {
  const { light, dark } = theme();
  const folders = ['elements', 'embed'].map(name => path.join(packagesFolder, name));
  const sources = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(?:css|ts)$/u.test(entry.name) && !entry.parentPath.endsWith('testing'))
      .map(entry => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
  );
  const used = new Set(sources.flatMap(text => [...text.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name)));
  return [REM, ...light.filter(({ name }) => used.has(name))].map(({ name, value }) => {
    const night = dark.find(token => token.name === name)?.value;
    return { name: `--tl-${name}`, light: value, ...(night !== undefined && { dark: night }) };
  });
}

/**
 * Leaves out what a page of one's own has no use for: rules for the thread of a lesson, and for what an element looks like
 * before it is defined, as frames are made by the script that defines it.
 */
export const withoutLesson = (css: string): string =>
  css.replace(
    /(?<=^|\}\n|\*\/\n)(?:\.thread |(?:tl-[\w-]+)?:not\(:defined\))[^{},]*(?:\([^()]*\)[^{},]*)*\{[^{}]*\}\n/gu,
    '',
  );

const small = (css: string): Promise<string> => minifyCss(withOwnRem(withoutLesson(css)));

/** What draws in every frame: the theme, the guard against the page, and what elements in the light share. */
export const themeSheet = (): Promise<string> =>
  small([tokens(), read('embed/guard.css'), read('elements/internal/light.css')].join('\n'));

/** The sheet of an element. */
export const elementSheet = small;

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packagesFolder } from '../bundle.js';
import { fileOf, type ElementFolder } from '../gallery/elements.js';
import { minifyCss } from '../rollup-plugins.js';

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

/** Tokens that the elements use, as a page names them. */
export function tokenNames(sources: string): readonly string[] {
  const used = new Set([...sources.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name));
  return [REM, ...theme().light].map(({ name }) => name).filter(name => used.has(name) || name === REM.name);
}

/** Everything that draws in the frames of a script: the theme, the guard against the page, and each element's sheet. */
export async function frameSheet(elements: readonly ElementFolder[], inside: string): Promise<string> {
  const own = elements
    .map(element => fileOf(element, 'css'))
    .filter(existsSync)
    .map(file => withInnerTags(readFileSync(file, 'utf8'), inside));
  return minifyCss(
    withOwnRem([tokens(), read('embed/guard.css'), read('elements/internal/light.css'), ...own].join('\n')),
  );
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import esbuild, { minify } from 'rollup-plugin-esbuild';

/** The floor of decision 26, as esbuild names it. */
export const floor = ['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4'];

/** What makes code for the floor of TypeScript; `sources` are modules that exist in memory only, by their place. */
export function compiled(sources: Readonly<Record<string, string>>): Plugin[] {
  return [
    inMemory(sources),
    typescript(),
    nodeResolve({ exportConditions: ['production'], extensions: ['.ts', '.js'] }),
    esbuild({
      target: floor,
      tsconfig: false,
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    }),
    minifyTemplates(),
  ];
}

/** The same, and small. */
export const plugins = (sources: Readonly<Record<string, string>>): Plugin[] => [
  ...compiled(sources),
  minify({ target: floor, charset: 'utf8', legalComments: 'none' }),
];

function inMemory(sources: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'in-memory',
    resolveId: id => (Object.hasOwn(sources, id) ? id : null),
    load: id => sources[id] ?? null,
  };
}

/** Our own imports end in `.js`, as the platform wants them; the file beside is TypeScript. */
function typescript(): Plugin {
  return {
    name: 'typescript-beside',
    resolveId(id, importer) {
      if (importer === undefined || !id.startsWith('.') || !id.endsWith('.js')) return null;
      const file = path.resolve(path.dirname(importer), `${id.slice(0, -3)}.ts`);
      return existsSync(file) ? file : null;
    },
  };
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What the templates of a module are made of: their pieces between the holes, by tag. */
function pieces(node: unknown, found: { css: Piece[]; html: Piece[] } = { css: [], html: [] }): typeof found {
  if (Array.isArray(node)) node.forEach(child => pieces(child, found));
  else if (typeof node === 'object' && node !== null) {
    const { type, tag, quasi } = node as {
      readonly type?: string;
      readonly tag?: { readonly name?: string };
      readonly quasi?: { readonly quasis: readonly Piece[] };
    };
    if (type === 'TaggedTemplateExpression' && quasi && (tag?.name === 'html' || tag?.name === 'css'))
      found[tag.name].push(...quasi.quasis);
    Object.values(node).forEach(child => pieces(child, found));
  }
  return found;
}

/**
 * Style sheets in css`...` without a hole, and the line breaks of markup in html`...`: a run of white space shows as one
 * space, so one space is what it becomes, and it stays one where it may count.
 */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    async transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(?:css|html)`/.test(code)) return null;
      const { css, html } = pieces(this.parse(code));
      const sheets = css.filter(({ start, end }) => code[start - 1] === '`' && code[end] === '`');
      const small = [
        ...html.map(piece => ({ ...piece, text: minifyMarkup(code.slice(piece.start, piece.end)) })),
        ...(await Promise.all(
          sheets.map(async piece => ({ ...piece, text: await minifyCss(code.slice(piece.start, piece.end)) })),
        )),
      ];
      const parts = small.sort((a, b) => a.start - b.start);
      const kept = [0, ...parts.map(({ end }) => end)].map((from, at) => code.slice(from, parts[at]?.start));
      return { code: kept.map((text, at) => text + (parts[at]?.text ?? '')).join(''), map: null };
    },
  };
}

export const minifyMarkup = (markup: string): string => markup.replace(/\s*\n\s*/g, ' ');

export async function minifyCss(css: string): Promise<string> {
  const { code } = await transform(css, { loader: 'css', minify: true, target: floor, charset: 'utf8' });
  return code.trim();
}

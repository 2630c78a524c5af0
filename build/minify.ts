import { transform } from 'esbuild';
import { parseAst } from 'rollup/parseAst';

/** The floor of decision 26, as esbuild names it. */
export const floor = ['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4'];

/** How TypeScript with the decorators of Lit is read, whatever tsconfig.json stands beside it. */
export const tsconfigRaw = {
  compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
} as const;

export const minifyMarkup = (markup: string): string => markup.replace(/\s*\n\s*/g, ' ');

export async function minifyCss(css: string): Promise<string> {
  const { code } = await transform(css, { loader: 'css', minify: true, target: floor, charset: 'utf8' });
  return code.trim();
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
 * Makes style sheets in css`...` without a hole small, and the line breaks of markup in html`...`: a run of white space
 * shows as one space, so one space is what it becomes, and it stays one where it may count.
 */
export async function minifyTemplates(code: string): Promise<string> {
  if (!/\b(?:css|html)`/.test(code)) return code;
  const { css, html } = pieces(parseAst(code));
  const sheets = css.filter(({ start, end }) => code[start - 1] === '`' && code[end] === '`');
  const small = [
    ...html.map(piece => ({ ...piece, text: minifyMarkup(code.slice(piece.start, piece.end)) })),
    ...(await Promise.all(
      sheets.map(async piece => ({ ...piece, text: await minifyCss(code.slice(piece.start, piece.end)) })),
    )),
  ];
  const parts = small.sort((a, b) => a.start - b.start);
  const kept = [0, ...parts.map(({ end }) => end)].map((from, at) => code.slice(from, parts[at]?.start));
  return kept.map((text, at) => text + (parts[at]?.text ?? '')).join('');
}

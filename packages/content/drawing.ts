/** The first tag of a drawing (SVG), and what stands in it. */
const PARTS = /^([^]*?<svg\b)([^>]*)(>[^]*)(<\/svg\s*>\s*)$/u;

/** Where a drawing without a size of its own would end, as browsers have it. */
const FALLBACK = { left: 0, width: 300, height: 150 } as const;

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']\\s*([^"']*?)\\s*["']`, 'u').exec(tag)?.[1];
const numberOf = (tag: string, name: string, otherwise: number): number =>
  Number.parseFloat(attributeOf(tag, name) ?? String(otherwise));

function boxOf(tag: string): { readonly left: number; readonly width: number; readonly height: number } {
  const [left, , width, height] = (attributeOf(tag, 'viewBox') ?? '').split(/[\s,]+/u).map(Number);
  return left !== undefined && width !== undefined && height !== undefined
    ? { left, width, height }
    : { left: 0, width: numberOf(tag, 'width', FALLBACK.width), height: numberOf(tag, 'height', FALLBACK.height) };
}

/** A drawing with a size of its own: without one, a browser cannot tell how much room it asks for. */
export const sized = (svg: string): string =>
  svg.replace(PARTS, (all, start: string, tag: string, drawn: string, end: string) => {
    if (attributeOf(tag, 'width') !== undefined || attributeOf(tag, 'viewBox') === undefined) return all;
    const { width, height } = boxOf(tag);
    return `${start}${tag} width="${width}" height="${height}"${drawn}${end}`;
  });

/** A text: what stands in its tag, and what it says. */
const TEXT = /<text\b([^>]*)(?<!\/)>([^]*?)<\/text\s*>/gu;

/** Turned round about the upright line at `x`. */
const about = (x: number): string => `matrix(-1 0 0 1 ${2 * x} 0)`;

/** Where a drawing lies in the package that is turned round. */
export const mirroredName = (drawing: string): string => drawing.replace(/\.svg$/u, '.rtl.svg');

/** A text that is read in a drawing that is turned round. */
function turnedBack(tag: string, inner: string): string {
  const [part = ''] = /^\s*<tspan\b[^>]*>/u.exec(inner) ?? [];
  const moved = [attributeOf(tag, 'transform'), about(numberOf(tag, 'x', numberOf(part, 'x', 0)))];
  const rest = tag.replace(/\stransform\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
  return `<text${rest} transform="${moved.filter(Boolean).join(' ')}">${inner}</text>`;
}

/**
 * The drawing as it is where words run from right to left: turned round, and each text turned back where it stands. It then
 * runs from right to left itself, so that one that began at its `x` still does.
 */
export const mirrored = (svg: string): string =>
  svg.replace(PARTS, (_, start: string, tag: string, drawn: string, end: string) => {
    const { left, width } = boxOf(tag);
    const words = drawn.slice(1).replace(TEXT, (_all, of: string, inner: string) => turnedBack(of, inner));
    return `${start}${tag}><g direction="rtl" transform="${about(left + width / 2)}">${words}</g>${end}`;
  });

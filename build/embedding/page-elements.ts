import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packagesFolder } from '../bundle.js';
import { elementsIn, fileOf, houseElements, readStates, type ElementFolder } from '../gallery/elements.js';
import { markupOf } from '../gallery/markup.js';

/** An element of the page, with what stands in it only. */
export interface PageElement extends ElementFolder {
  /** The class by which the shared sheet knows it; empty where it needs none. */
  readonly kind: string;
  readonly parts: readonly ElementFolder[];
}

export const tagOf = ({ name }: ElementFolder): string => `tl-${name}`;

/** A part whose words need no code (a list in a form) has none. */
export const hasCode = (element: ElementFolder): boolean => existsSync(fileOf(element, 'ts'));

/** Every element that a page of one's own can use, and the parts that its own samples hold. */
export async function pageElements(): Promise<readonly PageElement[]> {
  const all = await Promise.all(
    elementsIn(houseElements).map(async element => ({ element, states: await readStates(element) })),
  );
  const parts = all.flatMap(({ element, states }) => (states.kind === 'part' ? [element] : []));
  return all.flatMap(({ element, states }) => {
    if (states.kind === 'part' || (states.kind === 'block' && states.courseOnly)) return [];
    const pages = Object.values(states.samples).map(sample => markupOf(sample, 'en').page);
    const kind = new RegExp(`<${tagOf(element)}\\b[^>]*? class="([^"]*)"`, 'u').exec(pages.join(''))?.[1] ?? '';
    return [{ ...element, kind, parts: parts.filter(part => pages.some(page => page.includes(`<${tagOf(part)}`))) }];
  });
}

/** The version of the elements as pages and package managers see it. */
export const versionHere = (): string =>
  (JSON.parse(readFileSync(path.join(packagesFolder, 'embed/package.json'), 'utf8')) as { readonly version: string })
    .version;

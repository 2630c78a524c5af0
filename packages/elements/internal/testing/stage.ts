import { expect } from '@open-wc/testing';
import type { ElementEvent } from '@throughline/tracking';
import { fixtureCleanup } from '@open-wc/testing-helpers';

/** Sheets of the page: the theme, and what an element brings for its light children. */
const sheetOf = async (path: string): Promise<CSSStyleSheet> => {
  const answer = await fetch(new URL(path, import.meta.url));
  const sheet = new CSSStyleSheet();
  if (answer.ok) await sheet.replace(await answer.text());
  return sheet;
};

const own = `
  .stage { background: var(--paper); padding: 8px; box-sizing: border-box; }
  .phone { inline-size: 298px; overflow: auto; }
  .twice { --step--1: 1.7rem; --step-0: 2.1rem; --step-1: 2.5rem; }
`;

const sheets = new Map<string, Promise<CSSStyleSheet>>();
const wanted = (path: string): Promise<CSSStyleSheet> => {
  const sheet = sheets.get(path) ?? sheetOf(path);
  sheets.set(path, sheet);
  return sheet;
};

let place: HTMLElement | undefined;
afterEach(() => {
  place?.remove();
  fixtureCleanup();
});

/** Names of the elements in some markup. */
const namesIn = (nodes: readonly Element[]): readonly string[] => {
  const tags = nodes.flatMap(node => [node, ...node.querySelectorAll('*')]).map(({ localName }) => localName);
  return [...new Set(tags)].filter(tag => tag.startsWith('tl-')).map(tag => tag.slice(3));
};

/** Puts elements on a page of their own with the theme; what stood there before is taken away. */
export const stage = async (...nodes: readonly Element[]): Promise<HTMLElement> => {
  const page = new CSSStyleSheet();
  page.replaceSync(own);
  document.adoptedStyleSheets = [
    await wanted('../../../player/theme/tokens.css'),
    await wanted('../light.css'),
    ...(await Promise.all(namesIn(nodes).map(name => wanted(`/sheets/${name}.css`)))),
    page,
  ];
  place?.remove();
  place = document.createElement('main');
  place.className = 'stage';
  place.lang = 'en';
  document.documentElement.lang = 'en';
  place.append(...nodes);
  document.body.append(place);
  return place;
};

/** Markup that no element definition has touched, as a page stands before scripts. */
export const unstyled = (page: string): HTMLElement => new DOMParser().parseFromString(page, 'text/html').body;

/** axe finds nothing. Landmarks and headings belong to the page. */
export const accessible = async (element: HTMLElement): Promise<void> => {
  await expect(element).to.be.accessible({ ignoredRules: ['region', 'page-has-heading-one'] });
};

/** Everything that elements on this stage tell. */
export const eventsOf = (on: HTMLElement): readonly ElementEvent[] => {
  const events: ElementEvent[] = [];
  on.addEventListener('learning-event', event => {
    events.push((event as CustomEvent<ElementEvent>).detail);
  });
  return events;
};

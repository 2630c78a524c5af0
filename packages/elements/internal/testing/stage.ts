import { expect } from '@open-wc/testing';
import type { ElementEvent } from '@throughline/tracking';
import { fixtureCleanup } from '@open-wc/testing-helpers';

/** Sheets of the page: the theme with the words of a page, and what an element brings for its light children. */
const sheetOf = async (path: string): Promise<CSSStyleSheet> => {
  const answer = await fetch(new URL(path, import.meta.url));
  const sheet = new CSSStyleSheet();
  if (answer.ok) await sheet.replace(await answer.text());
  return sheet;
};

/** A phone's gutter is that of tokens.css in a narrow window: the windows of the engines are as wide as each likes. */
const own = `
  .stage { background: var(--paper); }
  .phone { --gutter: 1.7rem; inline-size: 298px; overflow: auto; padding-inline: calc(1rem + var(--gutter)) 1rem; }
  .twice { font-size: 200%; }
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
  twice(false);
  fixtureCleanup();
});

/** Names of the elements in some markup. */
const namesIn = (nodes: readonly Element[]): readonly string[] => {
  const tags = nodes.flatMap(node => [node, ...node.querySelectorAll('*')]).map(({ localName }) => localName);
  return [...new Set(tags)].filter(tag => tag.startsWith('tl-')).map(tag => tag.slice(3));
};

/** Text of the whole page at once, or at twice its size, as a learner sets it in a browser: every size of ours is in rem. */
export const twice = (on: boolean): void => {
  document.documentElement.classList.toggle('twice', on);
};

/** Puts elements into the thread of a page of their own, which takes its room as in a lesson; what stood there before is taken away. */
export const stage = async (...nodes: readonly Element[]): Promise<HTMLElement> => {
  const page = new CSSStyleSheet();
  page.replaceSync(own);
  document.adoptedStyleSheets = [
    await wanted('../../../player/theme/tokens.css'),
    await wanted('../../../player/theme/page.css'),
    await wanted('../../../player/theme/thread.css'),
    await wanted('../light.css'),
    ...(await Promise.all(namesIn(nodes).map(name => wanted(`/sheets/${name}.css`)))),
    page,
  ];
  place?.remove();
  twice(false);
  place = document.createElement('main');
  place.className = 'stage thread';
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

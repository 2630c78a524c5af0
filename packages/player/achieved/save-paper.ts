import type { Achieving } from '@throughline/elements/internal/achieved.js';
import { languageOf } from '@throughline/elements/internal/words.js';
import { saveFile } from '../take-along/save-text.js';

const POLICY = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** What holds for both papers, in a file where no page stands around them. */
const STYLE =
  'body{max-width:46rem;margin:1rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}@page{size:portrait;margin:12mm}@media print{body{margin:0;padding:0}}';

/**
 * The sheet as a page of its own, with the author's words in the places of their slots. It is made of nodes, so that no word is ever
 * read as markup; no script runs in it.
 */
export const paperFile = (element: Achieving): string => {
  const { renderRoot, paper } = element;
  const sheet = (renderRoot.querySelector('.sheet') as Element).cloneNode(true) as Element;
  const given = renderRoot.querySelectorAll<HTMLSlotElement>('.sheet slot');
  sheet.querySelectorAll('slot').forEach((slot, at) => {
    slot.replaceWith(...(given[at]?.assignedNodes() ?? []).map(node => node.cloneNode(true)));
  });
  const page = document.implementation.createHTMLDocument(paper.title);
  page.documentElement.lang = languageOf(element);
  page.documentElement.dir = getComputedStyle(element).direction;
  page.head.insertAdjacentHTML('afterbegin', POLICY);
  page.head.append(Object.assign(page.createElement('style'), { textContent: STYLE + paper.css }));
  page.body.append(sheet);
  // What a template leaves in comments is of no use there.
  return `<!doctype html>\n${page.documentElement.outerHTML.replace(/<!--[^]*?-->/gu, '')}\n`;
};

/** Hands it to the browser as a file. */
export const savePaper = (element: Achieving): void => {
  saveFile(document, paperFile(element), { name: element.paper.name, type: 'text/html' });
};

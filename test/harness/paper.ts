import type { Met, Stage } from './stage.js';

/** Everything of a page that can be seen, or everything in it, as text: through shadow roots, without templates. */
const TEXT = `(all => {
  const inside = node => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && (node.localName === 'template' || node.localName === 'style')) return '';
    if (node instanceof Element && !all && !node.checkVisibility({ visibilityProperty: true })) return '';
    return [...(node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes].map(inside).join('');
  };
  return inside(document.querySelector('main')).replace(/\\s+/gu, ' ');
})`;

const BUTTONS = `(() => {
  const inside = root => [...root.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? inside(node.shadowRoot) : [])]);
  return inside(document.querySelector('main'))
    .filter(node => node.matches('button, textarea, [role="tab"], audio') && node.checkVisibility())
    .map(node => node.outerHTML);
})()`;

/**
 * What is wrong with a state on paper: a sentence that is lost, words that are not due, a control that nobody can press
 * there.
 */
export async function faultsOnPaper({ page }: Stage, { name, which, state }: Met): Promise<readonly string[]> {
  const { readable, hidden } = await page.evaluate(
    of => ({
      readable: window.readable[of.name]?.[of.which] ?? [],
      hidden: window.hidden[of.name]?.[of.which] ?? [],
    }),
    { name, which },
  );
  const there = await page.evaluate<string>(`${TEXT}(true)`);
  const due = (words: string): boolean => state !== 'untouched' && there.includes(words);
  await page.emulateMedia({ media: 'print' });
  const faults = async (): Promise<readonly string[]> => {
    const printed = await page.evaluate<string>(`${TEXT}(false)`);
    return [
      ...readable.filter(words => !printed.includes(words)).map(words => `is printed without “${words}”`),
      ...hidden.filter(words => printed.includes(words) && !due(words)).map(words => `prints “${words}” too early`),
      ...(await page.evaluate<readonly string[]>(BUTTONS)).map(html => `prints ${html}`),
    ];
  };
  // What opens for the paper is told of the change a little later.
  const until = Date.now() + 2000;
  let found = await faults();
  while (found.length > 0 && Date.now() < until) found = await faults();
  await page.emulateMedia({ media: 'screen' });
  return found;
}

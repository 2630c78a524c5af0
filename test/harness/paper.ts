import type { Met, Stage } from './stage.js';

/**
 * Every text of what is asked and what there is to choose from, as the markup of a sample has it before it is touched. The
 * samples of an element are fetched once: for each answer they are made anew of their Markdown.
 */
const ASKED = `(async ({ name, which }) => {
  const samples = (window.samples ??= {});
  samples[name] ??= fetch('/stage/' + name + '/en').then(answer => answer.json());
  const { page } = (await samples[name])[which];
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  const inside = node => (node instanceof Text ? [node.data] : [...node.childNodes].flatMap(inside));
  return [...body.querySelectorAll('legend, [slot="prompt"], [data-option], fieldset th, option[value]:not([value=""])')]
    .flatMap(inside)
    // An option says the number that a list below it draws.
    .map(text => text.replace(/\\s+/gu, ' ').trim().replace(/^\\d+\\. /u, ''))
    .filter(text => text !== '');
})`;

/**
 * Everything of a page that can be seen, or everything in it, as text: through shadow roots, without templates. Of a closed
 * list only what was chosen is seen.
 */
const TEXT = `(all => {
  const inside = node => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && (node.localName === 'template' || node.localName === 'style')) return '';
    if (node instanceof HTMLSelectElement && !all) return [...node.selectedOptions].map(({ text }) => text).join('');
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
  const asked = await page.evaluate<readonly string[]>(`${ASKED}(${JSON.stringify({ name, which })})`);
  const words = [...new Set([...readable, ...asked])];
  const there = await page.evaluate<string>(`${TEXT}(true)`);
  const due = (words: string): boolean => state !== 'untouched' && there.includes(words);
  await page.emulateMedia({ media: 'print' });
  const faults = async (): Promise<readonly string[]> => {
    const printed = await page.evaluate<string>(`${TEXT}(false)`);
    return [
      ...words.filter(each => !printed.includes(each)).map(each => `is printed without “${each}”`),
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

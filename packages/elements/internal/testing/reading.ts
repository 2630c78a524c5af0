import type { Question } from '../question.js';

/** The button that hands the answer in. */
export const button = (question: Question): HTMLButtonElement => {
  const found = question.renderRoot.querySelector<HTMLButtonElement>('.row > button');
  if (!found) throw new Error('The check button is missing.');
  return found;
};
/** The one live region. */
export const status = (question: Question): HTMLElement => {
  const found = question.renderRoot.querySelectorAll<HTMLElement>('[role="status"]');
  if (found.length !== 1 || !found[0]) throw new Error('There must be one live region.');
  return found[0];
};

/** How sure one is belongs to no answer. */
const INPUTS = 'input:not([name="sure"])';

/** What the learner chooses with, in order. */
export const controlsOf = (question: Question): readonly HTMLElement[] =>
  [question, question.renderRoot].flatMap(root => [
    ...root.querySelectorAll<HTMLElement>(`${INPUTS}, select, textarea, a[data-option], button[aria-labelledby]`),
  ]);

/** What a screen reader reads of a node: through slots, without what is hidden from it. */
export const said = (node: Node): string => {
  if (node instanceof HTMLSlotElement) return node.assignedNodes({ flatten: true }).map(said).join('');
  if (
    node instanceof HTMLElement &&
    (node.getAttribute('aria-hidden') === 'true' || node.matches('input, select, textarea'))
  )
    return '';
  return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...node.childNodes].map(said).join('');
};

/** What a live region says from now on: each text that a change left in it, be the words its own or in a slot. */
export const heard = (question: Question): readonly string[] => {
  const region = status(question);
  const now = (): string => said(region).replace(/\s+/gu, ' ').trim();
  const texts = [now()];
  const changes = new MutationObserver(() => {
    if (now() !== texts.at(-1)) texts.push(now());
  });
  for (const root of [question, question.renderRoot])
    changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  return texts;
};

/** Role and name as the platform computes them for native controls: by `aria-labelledby`, else by `<label>`. */
export const named = (control: HTMLElement): string => {
  const root = control.getRootNode() as Document | ShadowRoot;
  const ids = control.getAttribute('aria-labelledby')?.split(' ');
  const by = ids ? ids.map(id => root.getElementById(id)) : [...((control as HTMLInputElement).labels ?? [])];
  const role = control instanceof HTMLInputElement ? control.type : control.localName;
  const label = control.getAttribute('aria-label');
  if (label !== null) return `${role} ${label}`;
  return `${role} ${by.map(node => (node ? said(node).trim().replace(/\s+/gu, ' ') : '?')).join(' ')}`;
};

/** The order in which options stand before the learner. */
export const orderOf = (question: Question): string =>
  JSON.stringify(
    [...question.querySelectorAll('select')].length > 0
      ? [...(question.querySelector('select')?.options ?? [])].map(({ value }) => value)
      : [
          ...question.renderRoot.querySelectorAll(INPUTS),
          ...question.querySelectorAll('li:not([slot] > *), label, [data-source]'),
        ].map(
          node => node.getAttribute('value') ?? node.getAttribute('data-option') ?? node.getAttribute('data-source'),
        ),
  );

/** What a control says of the answer; of a link, whether it is there. */
export const valueOf = (control: HTMLElement): unknown =>
  control instanceof HTMLAnchorElement
    ? [control.checkVisibility(), control.hasAttribute('href')].join()
    : control instanceof HTMLSelectElement
      ? control.value
      : control instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(control.type)
        ? control.checked
        : control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
          ? control.value
          : control.id;

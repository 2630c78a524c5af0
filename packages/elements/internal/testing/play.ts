import type { LitElement } from 'lit';
import type { Act, State } from '../states.js';

/** Markup as a browser gets it from a page. */
export const parsed = (html: string): DocumentFragment => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return document.importNode(template.content, true);
};

/** What stands in the thread of a sample's page: its knots, with the element in one of them. */
export const knotsOf = (page: string): readonly Element[] => [
  ...(parsed(page).querySelector('.thread')?.children ?? []),
];

/** Everything in an element, its shadow roots too, that a selector finds; in the order of the document. */
export const within = (root: Element | ShadowRoot, selector: string): readonly HTMLElement[] =>
  [...(root instanceof Element && root.shadowRoot ? [root.shadowRoot] : []), root].flatMap(place =>
    [...place.querySelectorAll<HTMLElement>('*')].flatMap(node => [
      ...(node.matches(selector) ? [node] : []),
      ...(node.shadowRoot ? within(node.shadowRoot, selector) : []),
    ]),
  );

const isLit = (node: Element): node is LitElement => 'updateComplete' in node;

/** Waits until an element, and every one in it, has drawn what it was given, and told what there is to tell. */
export const settled = async (element: Element = document.body): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    // Questions draw for the first time in a task of its own (decision 40).
    await new Promise(resolve => setTimeout(resolve));
    for (const node of [element, ...within(element, '*')]) if (isLit(node)) await node.updateComplete;
  }
};

/** An act that a row says. */
export type Row = Exclude<Act, (element: HTMLElement) => unknown>;

const selectorOf = (doing: Row): string =>
  'press' in doing ? doing.press : 'focus' in doing ? doing.focus : doing.fill;

/** The control that a row acts on, where it is there. */
export const foundControl = (element: HTMLElement, doing: Row): HTMLElement | undefined =>
  within(element, selectorOf(doing))[doing.at ?? 0];

/** The control that a row acts on. */
export const controlOf = (element: HTMLElement, doing: Row): HTMLElement => {
  const control = foundControl(element, doing);
  if (!control) throw new Error(`<${element.localName}> has no ${selectorOf(doing)} to act on.`);
  return control;
};

const act = async (element: HTMLElement, doing: Act): Promise<void> => {
  if (typeof doing === 'function') {
    await doing(element);
    return;
  }
  const control = controlOf(element, doing);
  control.focus({ preventScroll: true });
  if ('press' in doing) control.click();
  if ('fill' in doing) {
    (control as HTMLInputElement).value = doing.with;
    for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  }
};

/** Brings an element that stands on a page into a state. */
export const play = async (element: HTMLElement, state: State, bank: string): Promise<void> => {
  const { given = {}, acts = [] } = state;
  Object.assign(element, typeof given === 'function' ? given([...parsed(bank).children]) : given);
  await settled(element);
  for (const doing of acts) {
    await act(element, doing);
    await settled(element);
  }
};

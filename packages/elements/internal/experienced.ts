import type { ElementEvent } from '@throughline/tracking';

const told = new WeakSet<Element>();

/** Says, once for each element, that the learner has been through it. */
export const experienced = (element: Element): void => {
  if (told.has(element)) return;
  told.add(element);
  const detail: ElementEvent = { verb: 'experienced', activity: element.id };
  element.dispatchEvent(new CustomEvent('learning-event', { bubbles: true, composed: true, detail }));
};

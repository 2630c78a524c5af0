/**
 * Feedback and explanation stand in `<template>` until they are due (decision 25); then a copy is put into the slot of
 * that name, and taken out again when a new try begins.
 */

const copyOf = (template: HTMLTemplateElement, name: string, slot: string): HTMLElement => {
  const copy = document.createElement('div');
  copy.slot = slot;
  copy.dataset['due'] = name;
  copy.append(document.importNode(template.content, true));
  return copy;
};

/** Shows the feedback of these choices and, where `explained`, the explanation; removes what is not due. */
export const showDue = (
  host: HTMLElement,
  outlet: HTMLElement,
  feedback: readonly string[],
  explained: boolean,
): void => {
  const wanted = new Map<string, HTMLTemplateElement>();
  for (const template of host.querySelectorAll<HTMLTemplateElement>(':scope > template')) {
    const { feedback: choice, explanation } = template.dataset;
    if (choice !== undefined && feedback.includes(choice)) wanted.set(`feedback-${choice}`, template);
    if (explanation !== undefined && explained) wanted.set('explanation', template);
  }
  for (const copy of outlet.querySelectorAll<HTMLElement>(':scope > [data-due]'))
    if (!wanted.delete(copy.dataset['due'] ?? '')) copy.remove();
  for (const [name, template] of wanted)
    outlet.append(copyOf(template, name, name === 'explanation' ? 'explanation' : 'feedback'));
};

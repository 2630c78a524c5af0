/**
 * Feedback and explanation stand in `<template>` until they are due (decision 25); then a copy is put into the slot of
 * that name, and taken out again when a new try begins.
 */

const copyOf = (template: HTMLTemplateElement, name: string, about: string): HTMLElement => {
  const copy = document.createElement('div');
  copy.slot = name === 'explanation' ? name : 'feedback';
  copy.dataset['due'] = name;
  if (about !== '') {
    const lead = document.createElement('b');
    lead.textContent = about;
    copy.append(lead);
  }
  copy.append(document.importNode(template.content, true));
  return copy;
};

/** What is due: the feedback of which choices, and whether the explanation is. */
export interface Due {
  /** In the order in which the choices are shown. */
  readonly feedback: readonly string[];
  readonly explained: boolean;
  /** Each feedback says what it is about, also where it is the only one. */
  readonly named: boolean;
  /** The words of a choice: they stand above its feedback where several are shown, or `named`. */
  readonly wordsOf: (choice: string) => string;
}

/** Shows what is due and removes what is not. */
export const showDue = (host: HTMLElement, outlet: HTMLElement, { feedback, explained, named, wordsOf }: Due): void => {
  const wanted = new Map<string, HTMLTemplateElement>();
  const want = (name: string, which: string): void => {
    const template = host.querySelector<HTMLTemplateElement>(`:scope > template[data-${which}]`);
    if (template) wanted.set(name, template);
  };
  for (const choice of feedback) want(`feedback-${choice}`, `feedback="${choice}"`);
  if (explained) want('explanation', 'explanation');
  const leads = named || [...wanted.keys()].filter(name => name !== 'explanation').length > 1;
  for (const copy of outlet.querySelectorAll<HTMLElement>(':scope > [data-due]'))
    if (!wanted.delete(copy.dataset['due'] ?? '')) copy.remove();
  for (const [name, template] of wanted) {
    const choice = template.dataset['feedback'];
    outlet.append(copyOf(template, name, leads && choice !== undefined ? wordsOf(choice) : ''));
  }
};

/**
 * Hints, feedback and explanation stand in `<template>` until they are due (decision 25); then a copy is put into the
 * slot of that name, and taken out again when a new try begins.
 */

const copyOf = (template: HTMLTemplateElement, name: string, about: string): HTMLElement => {
  const copy = document.createElement('div');
  const [slot = ''] = name.split('-');
  copy.slot = slot;
  copy.dataset['due'] = name;
  if (about !== '') {
    const lead = document.createElement('b');
    lead.textContent = about;
    copy.append(lead);
  }
  copy.append(document.importNode(template.content, true));
  return copy;
};

/** What is due: how many hints, what is said of the outcome, the feedback of which choices, and the explanation. */
export interface Due {
  readonly hints: number;
  readonly outcome: string;
  readonly feedback: readonly string[];
  readonly explained: boolean;
  /** Each feedback says what it is about, also where it is the only one. */
  readonly named: boolean;
  /** The words of a choice: they stand above its feedback where several are shown, or `named`. */
  readonly wordsOf: (choice: string) => string;
}

/** The hints of a question, in their order. */
export const hintsOf = (host: HTMLElement): readonly HTMLTemplateElement[] => [
  ...host.querySelectorAll<HTMLTemplateElement>(':scope > template[data-hint]'),
];

/** Shows what is due and removes what is not. */
export const showDue = (host: HTMLElement, outlet: HTMLElement, due: Due): void => {
  const wanted = new Map<string, HTMLTemplateElement>();
  hintsOf(host)
    .slice(0, due.hints)
    .forEach((template, n) => wanted.set(`hint-${String(n)}`, template));
  for (const template of host.querySelectorAll<HTMLTemplateElement>(':scope > template')) {
    const { feedback: choice, remark, explanation } = template.dataset;
    if (remark === due.outcome) wanted.set('feedback', template);
    if (choice !== undefined && due.feedback.includes(choice)) wanted.set(`feedback-${choice}`, template);
    if (explanation !== undefined && due.explained) wanted.set('explanation', template);
  }
  const leads = due.named || [...wanted.keys()].filter(name => name.startsWith('feedback-')).length > 1;
  for (const copy of outlet.querySelectorAll<HTMLElement>(':scope > [data-due]'))
    if (!wanted.delete(copy.dataset['due'] ?? '')) copy.remove();
  for (const [name, template] of wanted) {
    const choice = template.dataset['feedback'];
    outlet.append(copyOf(template, name, leads && choice !== undefined ? due.wordsOf(choice) : ''));
  }
};

/** Some words about a choice, and what came of it. */
export const told = (tag: string, about: string, feedback: HTMLTemplateElement | null): HTMLElement => {
  const node = document.createElement(tag);
  const lead = document.createElement('b');
  lead.textContent = about;
  node.append(lead);
  if (feedback) node.append(document.importNode(feedback.content, true));
  return node;
};

/** The way that was taken, with what came of it, in the slot for feedback: said with the outcome, and only once. */
export const showWay = (
  outlet: HTMLElement,
  way: readonly HTMLElement[],
  feedbackOf: (link: HTMLElement) => HTMLTemplateElement | null,
): void => {
  const old = outlet.querySelector<HTMLElement>('.way');
  const ids = way.map(({ dataset }) => dataset['option']).join(' ');
  if ((old?.dataset['way'] ?? '') === ids) return;
  old?.remove();
  if (way.length === 0) return;
  const list = document.createElement('ol');
  list.slot = 'feedback';
  list.className = 'way';
  list.dataset['way'] = ids;
  list.append(...way.map(link => told('li', link.textContent, feedbackOf(link))));
  outlet.append(list);
};

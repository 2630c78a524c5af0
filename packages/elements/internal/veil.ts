import type { Question } from './question.js';

/**
 * Lets a question keep to itself what is right: an answer is shown as it was chosen, in the order it was chosen in, and is not to be
 * changed.
 */
export function veil(question: Element, handIn?: string): void {
  if (handIn !== undefined) question.setAttribute('data-hand-in', handIn);
  const { response } = question as Partial<Question>;
  if (response) Object.assign(question, { draft: response, readonly: true, tries: 0 } satisfies Partial<Question>);
}

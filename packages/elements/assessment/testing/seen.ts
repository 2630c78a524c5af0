import type { TlAssessment } from '../assessment.js';

/** What a player gives it. */
export type Given = Partial<
  Pick<TlAssessment, 'tries' | 'finished' | 'best' | 'score' | 'credits' | 'questions' | 'loading'>
>;

export const give = async (element: TlAssessment, given: Given): Promise<void> => {
  Object.assign(element, given);
  await element.updateComplete;
};

/** What can be read at a place of the shadow root, hidden parts left out. */
export const read = (element: TlAssessment, selector: string): string =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
    .filter(found => found.checkVisibility())
    .map(found => found.innerText.replace(/\s+/gu, ' ').trim())
    .join(' ');

/** What each question is called, with the words of those that are not folded away. */
export const shown = (element: TlAssessment): readonly string[] =>
  [...(element.shadowRoot?.querySelectorAll('details') ?? [])].map(frame => {
    const inside = frame.querySelector('slot')?.assignedElements() ?? [];
    const words = [
      frame.querySelector('summary')?.innerText,
      ...(frame.open ? inside.map(each => each.textContent) : []),
    ];
    return words
      .join(' ')
      .replace(/[\s✓✗◐]+/gu, ' ')
      .trim();
  });

/** The words of what has the focus in it, without signs. */
export const focused = (element: TlAssessment): string => {
  const active = element.shadowRoot?.activeElement;
  return active instanceof HTMLElement ? active.innerText.replace(/[\s✓✗◐]+/gu, ' ').trim() : '';
};

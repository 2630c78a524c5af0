import { within } from './play.js';
import { said } from './reading.js';

/** What the Tab key reaches, and what can be pressed. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, video, audio, [tabindex]:not([tabindex="-1"])';

/** Chromium is started so that it does; other engines tell nobody. */
export const tellsNames = 'computedName' in Element.prototype;

export const controlsIn = (place: HTMLElement): readonly HTMLElement[] =>
  within(place, CONTROLS).filter(control => control.checkVisibility());

/** Controls of which a screen reader has nothing to say but what they are, as the engine computes names. */
export const nameless = (controls: readonly HTMLElement[]): readonly HTMLElement[] =>
  controls.filter(control => (control as { readonly computedName?: string }).computedName?.trim() === '');

/** Words in a sentence may be as small as the sentence (WCAG 2.5.8, inline). */
const isInline = (control: HTMLElement): boolean => getComputedStyle(control).display === 'inline';

/** The part of the page that takes a press: the label around a control, where it has one. */
const targetOf = (control: HTMLElement): HTMLElement => {
  const label = (control as HTMLInputElement).labels?.[0];
  return label?.contains(control) ? label : control;
};

const sizeOf = (target: HTMLElement): number => {
  const { height, width } = target.getBoundingClientRect();
  return Math.min(height, width);
};

/** Whether words stand beside it, as around a blank in a text. */
const isInSentence = (target: HTMLElement): boolean => {
  let around = target.parentElement;
  while (around && getComputedStyle(around).display.startsWith('inline')) around = around.parentElement;
  return [...(around?.childNodes ?? [])].some(node => node instanceof Text && node.data.trim() !== '');
};

/** Controls that a finger misses: less than 24 px, or less than 44 px where no sentence runs around them. */
export const small = (controls: readonly HTMLElement[]): readonly HTMLElement[] =>
  controls.filter(control => {
    const target = targetOf(control);
    return !isInline(control) && sizeOf(target) < (isInSentence(target) ? 24 : 44);
  });

/** What has the focus, through shadow roots. */
export const focused = (root: Document | ShadowRoot = document): Element | null => {
  const { activeElement } = root;
  return (activeElement?.shadowRoot && focused(activeElement.shadowRoot)) ?? activeElement;
};

/** Places that a screen reader reads out when their words change. */
const LIVE = '[role="status"], [role="alert"], [role="log"], [aria-live]';

/** What each live region says now. */
export const announcements = (place: HTMLElement): ReadonlyMap<Element, string> =>
  new Map(within(place, LIVE).map(region => [region, said(region).replace(/\s+/gu, ' ').trim()]));

/** Properties in which an element keeps what a record holds of it, or will. */
const GIVEN = ['response', 'draft', 'tries', 'best'] as const;

/** In which a control says how it stands. */
const STATES = ['aria-selected', 'aria-pressed', 'aria-expanded', 'aria-disabled', 'open', 'href', 'readonly'] as const;

/** One control without its words, which differ from language to language. */
const faceOfControl = (control: HTMLElement): string =>
  JSON.stringify([
    control.localName,
    control.closest<HTMLElement>('[data-option], [data-source], [id]')?.id ?? '',
    (control as HTMLInputElement).name,
    (control as HTMLInputElement).value,
    (control as HTMLInputElement).checked,
    ...(control instanceof HTMLSelectElement ? [...control.options].map(({ value }) => value) : []),
    ...STATES.map(name => control.getAttribute(name)),
  ]);

/** What an element keeps and how its controls stand, in their order; nothing of it is words. */
export const faceOf = (element: HTMLElement): object => {
  const controls = [...controlsIn(element), ...within(element, 'details, [data-option], [data-target]')];
  return {
    ...Object.fromEntries(GIVEN.map(name => [name, (element as unknown as Record<string, unknown>)[name]])),
    controls: controls.map(faceOfControl),
    order: [...element.querySelectorAll<HTMLElement>('[data-option], [data-source], [data-target]')].map(
      ({ dataset }) => dataset['option'] ?? dataset['source'] ?? dataset['target'],
    ),
  };
};

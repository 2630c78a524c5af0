import type { ElementEvent } from '@throughline/tracking';
import type { SampleSource, State } from '../states.js';
import { registerWords } from '../words.js';
import { knotsOf, play } from './play.js';
import { eventsOf, stage } from './stage.js';

/** A sample in one language, as the build makes it. */
export interface Markup {
  readonly page: string;
  readonly bank: string;
  readonly words: Readonly<Record<string, string>>;
}

const asked = new Map<string, Promise<Markup>>();

const ask = async (body: string): Promise<Markup> => {
  const answer = await fetch('/sample', { method: 'POST', body });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Markup;
};

/** The markup of a sample in a language, which is spoken from then on. */
export const markupOf = async (
  { markdown, bank, glossary, files }: SampleSource,
  locale: string = 'en',
): Promise<Markup> => {
  const body = JSON.stringify({ sample: { markdown, bank, glossary, files }, locale });
  const markup = asked.get(body) ?? ask(body);
  asked.set(body, markup);
  const { words } = await markup;
  if (Object.keys(words).length > 0) registerWords(locale, words);
  return markup;
};

/** An element on a page of its own, and what it has told since. */
export interface Opened<T extends HTMLElement> {
  readonly element: T;
  readonly place: HTMLElement;
  readonly events: readonly ElementEvent[];
}

/** Puts the element of a sample on a page, in a state. */
export const openSample = async <T extends HTMLElement>(
  tag: string,
  sample: SampleSource,
  state: State = {},
  locale: string = 'en',
): Promise<Opened<T>> => {
  const { page, bank } = await markupOf(sample, locale);
  const knots = knotsOf(page);
  const element = knots.map(knot => knot.querySelector<T>(tag)).find(found => found !== null);
  if (!element) throw new Error(`The sample holds no <${tag}>.`);
  const place = await stage(...knots);
  place.lang = locale;
  place.dir = locale.startsWith('ar') ? 'rtl' : 'ltr';
  const events = eventsOf(place);
  await play(element, state, bank);
  return { element, place, events };
};

/** Puts an element into one of its states, on a page as a learner has it. */
import '@throughline/elements/internal/beside.js';
import { hiddenOf, statesOf, type ElementStates, type Sample } from '@throughline/elements/internal/states.js';
import { knotsOf, play, settled } from '@throughline/elements/internal/testing/play.js';
import { registerWords } from '@throughline/elements/internal/words.js';
import { directionOf } from '@throughline/player/language.js';
import type { SampleMarkup } from '../markup.js';

/** What is to be shown: an element's sample in a state and a language. */
export interface Wanted {
  readonly name: string;
  readonly which: string;
  readonly state: string;
  readonly locale: string;
}

type Elements = Readonly<
  Record<string, { readonly states: ElementStates; readonly element?: CustomElementConstructor }>
>;

/** Lists by element and sample. */
type Shelf = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

declare global {
  interface Window {
    /** Shows it in place of what was there; rejects where there is no such state. */
    show: (wanted: Wanted) => Promise<void>;
    /** Every element's samples with their states. */
    shelf: Shelf;
    /** What can be read of each sample. */
    readable: Shelf;
    /** What cannot be read of each before it is due. */
    hidden: Shelf;
  }
}

const asked = new Map<string, Promise<Readonly<Record<string, SampleMarkup>>>>();

function markupOf(name: string, locale: string): Promise<Readonly<Record<string, SampleMarkup>>> {
  const address = `/stage/${name}/${locale}`;
  const markup =
    asked.get(address) ??
    fetch(address).then(async answer => {
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as Record<string, SampleMarkup>;
    });
  asked.set(address, markup);
  return markup;
}

const samplesOf = (states: ElementStates | undefined) =>
  states === undefined || states.kind === 'part' ? {} : states.samples;

async function show(elements: Elements, { name, which, state, locale }: Wanted): Promise<void> {
  const markup = (await markupOf(name, locale))[which];
  const sample = samplesOf(elements[name]?.states)[which];
  const wanted = sample && statesOf(sample)[state];
  const main = document.querySelector('main');
  if (!markup || !wanted || !main) throw new Error(`There is no ${name}, ${which}, ${state}.`);
  registerWords(locale, markup.words);
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  main.replaceChildren(...knotsOf(markup.page));
  const element = main.querySelector<HTMLElement>(`tl-${name}`);
  if (!element) throw new Error(`The sample holds no <tl-${name}>.`);
  await play(element, wanted, markup.bank);
  await settled(main);
}

export function openStage(elements: Elements): void {
  for (const [name, { element }] of Object.entries(elements)) if (element) customElements.define(`tl-${name}`, element);
  window.show = wanted => show(elements, wanted);
  const listed = (of: (sample: Sample) => readonly string[]): Shelf =>
    Object.fromEntries(
      Object.entries(elements).map(([name, { states }]) => [
        name,
        Object.fromEntries(Object.entries(samplesOf(states)).map(([which, sample]) => [which, of(sample)])),
      ]),
    );
  window.shelf = listed(sample => Object.keys(statesOf(sample)));
  window.readable = listed(({ readable }) => readable);
  window.hidden = listed(hiddenOf);
  const { name, which = '', state = '', locale = 'en' } = Object.fromEntries(new URLSearchParams(location.search));
  if (name === undefined) return;
  const tell = (message: unknown): void => parent.postMessage(message, location.origin);
  for (const type of ['learning-event', 'assessment-start', 'own-words'])
    document.addEventListener(type, event =>
      tell({ type, detail: event instanceof CustomEvent ? (event.detail as unknown) : null }),
    );
  // What floats over the page, as the meaning of a term, makes it no higher, and is not to be cut.
  const measure = (): void => {
    const ends = [...document.querySelectorAll('main *')].map(node => node.getBoundingClientRect().bottom + scrollY);
    tell({ height: Math.ceil(Math.max(document.documentElement.offsetHeight, ...ends)) });
  };
  new ResizeObserver(measure).observe(document.documentElement);
  document.addEventListener('click', () => requestAnimationFrame(measure));
  show(elements, { name, which, state, locale })
    .then(measure)
    .catch((error: unknown) => {
      document.body.textContent = String(error);
    });
}

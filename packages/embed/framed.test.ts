import { expect } from '@open-wc/testing';
import {
  CHECK,
  statesOf,
  type ElementStates,
  type QuestionSample,
  type Sample,
} from '@throughline/elements/internal/states.js';
import { play } from '@throughline/elements/internal/testing/play.js';
import { openSample } from '@throughline/elements/internal/testing/samples.js';
import { RULES } from './rules.js';

const load = (src: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src });
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

const statesIn = async (name: string): Promise<ElementStates> => {
  const file = new URL(`../elements/${name}/${name}.states.ts`, import.meta.url);
  return ((await import(file.href)) as { readonly states: ElementStates }).states;
};

const inside = (element: HTMLElement, part: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`);
  if (!found) throw new Error(`<${element.localName}> has no part ${part}.`);
  return found;
};

await load('/throughline-elements.js');

describe('Every element in a frame', () => {
  for (const name of Object.keys(RULES)) {
    const tag = `tl-${name}`;

    const shows = (element: HTMLElement, sample: Sample): void => {
      const frame = inside(element, 'frame');
      expect(inside(element, 'fault').innerText, 'no fault').to.equal('');
      expect(frame.getBoundingClientRect().height, 'has a size').to.be.above(0);
      const text = frame.textContent.replace(/\s+/gu, ' ').trim();
      // A term is part of a sentence; of closed parts and tabs there is more than is seen.
      for (const words of sample.readable) expect(text.includes(words) || words.includes(text), words).to.equal(true);
      expect(frame.innerText.trim(), 'is seen').not.to.equal('');
      for (const words of sample.hidden ?? []) expect(frame.innerText).not.to.include(words);
    };

    const answers = async (sample: QuestionSample): Promise<void> => {
      const { right, neutral, feedback, explanation } = sample;
      const { element, events } = await openSample(tag, sample);
      shows(element, sample);
      for (const words of [feedback, explanation])
        if (words !== undefined) expect(element.innerText).not.to.include(words);
      // Where it is asked how sure one is, that is said first.
      const sure = sample.states && 'said how sure' in sample.states ? [{ press: '.sure input' }] : [];
      await play(element, { given: { draft: right }, acts: [...sure, { press: CHECK }] }, '');
      expect(events.at(-1)).to.deep.include({
        verb: 'answered',
        item: element.id,
        response: right,
        result: neutral === undefined ? 'correct' : 'neutral',
      });
      expect(Reflect.get(element, 'response')).to.deep.equal(right);
      if (explanation !== undefined) expect(inside(element, 'frame').innerText).to.include(explanation);
    };

    it(`${tag} shows its words, and works`, async () => {
      const states = await statesIn(name);
      if (states.kind === 'question') for (const sample of Object.values(states.samples)) await answers(sample);
      if (states.kind !== 'block') return;
      for (const sample of Object.values(states.samples)) {
        shows((await openSample(tag, sample)).element, sample);
        for (const [state, { acts, ...rest }] of Object.entries(statesOf(sample))) {
          if (!acts || acts.some(act => typeof act === 'function')) continue;
          const { element, events } = await openSample(tag, sample, { ...rest, acts });
          expect(inside(element, 'fault').innerText, state).to.equal('');
          expect(states.tells, state).to.include.members(events.map(({ verb }) => verb));
        }
      }
    });
  }
});

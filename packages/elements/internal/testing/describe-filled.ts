/* eslint-disable @typescript-eslint/no-floating-promises -- assertions only look like promises */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TlOwnWords } from '../../own-words/own-words.js';
import type { Filled } from '../filled.js';
import type { ElementStates, Sample } from '../states.js';
import { describeElement } from './describe-element.js';
import { openSample } from './samples.js';

export interface FilledRow {
  /** Its first list: the ids in it, and whether more than one may be chosen. */
  readonly list?: { readonly ids: readonly [string, string]; readonly several: boolean };
  /** It has a field to write in. */
  readonly writes?: boolean;
  /** Other elements in its samples. */
  readonly others?: Readonly<Record<string, CustomElementConstructor>>;
}

/** Runs the rules of what is filled in without right or wrong, and those of every element. */
export const describeFilled = (
  name: string,
  element: CustomElementConstructor,
  states: Extract<ElementStates, { kind: 'block' }>,
  { list, writes = false, others = {} }: FilledRow,
): void => {
  describeElement(name, element, states, { ...others, 'tl-own-words': TlOwnWords });
  const tag = `tl-${name}`;
  const open = (given = {}) => openSample<Filled>(tag, Object.values(states.samples)[0] as Sample, { given });
  const inputsOf = (form: Filled): readonly HTMLInputElement[] => [...form.querySelectorAll('input')];
  const chosenIn = (form: Filled): readonly string[] =>
    inputsOf(form)
      .filter(({ checked }) => checked)
      .map(({ value }) => value);

  describe(`${tag}: what is filled in`, () => {
    if (list) {
      const { ids, several } = list;

      it('tells what is chosen as it is chosen, by keyboard alone', async () => {
        const { element: form, events } = await open();
        inputsOf(form)[0]?.focus();
        await sendKeys({ press: ' ' });
        expect(chosenIn(form)).to.deep.equal(ids.slice(0, 1));
        await sendKeys({ press: several ? 'Tab' : 'ArrowDown' });
        if (several) await sendKeys({ press: ' ' });
        const both = several ? [...ids] : ids.slice(1);
        expect(chosenIn(form)).to.deep.equal(both);
        const told = events.map(event =>
          event.verb === 'answered' ? [event.response, event.result, event.tries] : [],
        );
        expect(told).to.deep.equal([
          [{ type: 'choice', ids: ids.slice(0, 1) }, 'neutral', 1],
          [{ type: 'choice', ids: both }, 'neutral', 2],
        ]);
      });
    }

    if (writes) {
      it('tells once that something was written, when the field is left, and never what', async () => {
        const { element: form, events, place } = await open();
        // Something to go on to: at the end of a page an engine may leave the focus where it is.
        place.append(document.createElement('button'));
        for (const letters of ['Dark', 'er']) {
          form.querySelector('textarea')?.focus();
          await sendKeys({ type: letters });
          expect(events).to.have.length(letters === 'Dark' ? 0 : 1);
          await sendKeys({ press: 'Tab' });
        }
        expect(events).to.have.length(1);
        expect(JSON.stringify(events)).not.to.include('Dark');
        expect(events[0]).to.deep.include({
          verb: 'answered',
          item: form.id,
          result: 'neutral',
          response: list ? { type: 'choice', ids: [] } : { type: 'long-fill-in', written: true },
        });
      });
    }
  });
};

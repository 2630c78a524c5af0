import { expect } from '@open-wc/testing';
import { achieved } from '../internal/achieved.states.js';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { states } from './record.states.js';
import { TlRecord } from './record.js';

describeElement('record', TlRecord, states);

const sample = states.samples['of a course'];
const shown = async (given: object): Promise<readonly string[]> => {
  const { element } = await openSample<TlRecord>('tl-record', sample, { given: { ...given } });
  return [...(element.shadowRoot?.querySelectorAll('.state, dt, dd, li > p, .note:not([role])') ?? [])].map(node =>
    (node as HTMLElement).innerText.trim(),
  );
};

describe('a record', () => {
  it('says plainly where there is nothing to show', async () => {
    expect(await shown({})).to.deep.equal(['There is nothing to show here: no course has said what you have done.']);
  });

  it('says modules, results and the days that are known', async () => {
    expect(await shown({ achieved: achieved.passed })).to.deep.equal([
      'Completed and passed',
      'Begun on',
      'June 11, 2027',
      'Completed on',
      'June 26, 2027',
      'As of',
      'July 1, 2027',
      '١',
      'Lessons opened: 3 of 3 · Completed on June 21, 2027',
      'Check passed: best result 80%, passed from 70%. On June 22, 2027.',
      '٢',
      'Lessons opened: 3 of 3 · Completed on June 26, 2027',
      'Version 1.2.0',
    ]);
  });

  it('invents no day', async () => {
    const words = await shown({ achieved: achieved.undated });
    expect(words.filter(word => word.includes('2027'))).to.deep.equal(['July 1, 2027']);
    expect(words).to.include('Completed and passed').and.to.include('Lessons opened: 3 of 3 · Completed');
  });

  it('says of a check whether it can still be passed', async () => {
    expect((await shown({ achieved: achieved.notPassed })).filter(words => words.startsWith('Check'))).to.deep.equal([
      'Check not passed yet: best result 50%, passed from 70%.',
      'Check not passed: best result 60%, passed from 70%. No try is left.',
    ]);
    expect(await shown({ achieved: achieved.nothing })).to.include('Check: not taken yet. It is passed from 70%.');
  });

  it('calls nothing completed of which a check is not passed', async () => {
    const words = await shown({ achieved: achieved.notPassed });
    expect(words[0]).to.equal('You reached the end; not every check is passed yet');
    expect(words.filter(said => said.includes('Completed'))).to.deep.equal([]);
  });

  it('changes while it is open', async () => {
    const { element } = await openSample<TlRecord>('tl-record', sample, { given: { achieved: achieved.nothing } });
    element.achieved = achieved.passed;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.state')?.textContent).to.equal('Completed and passed');
  });
});

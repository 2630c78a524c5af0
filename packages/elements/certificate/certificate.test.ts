import { expect } from '@open-wc/testing';
import { achieved } from '../internal/achieved.states.js';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { TlCertificate } from './certificate.js';
import { states } from './certificate.states.js';

describeElement('certificate', TlCertificate, states);

const completed = states.samples['after all is done'];
const passed = states.samples['after all is passed'];
const open = async (sample: typeof completed | typeof passed, given: object) =>
  (await openSample<TlCertificate>('tl-certificate', sample, { given: { ...given } })).element;
const inside = (element: TlCertificate, selector: string): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>(selector);
const list = (element: TlCertificate): readonly string[] =>
  [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map(({ innerText }) => innerText.trim());

/** Types a name, and answers what could be heard of it outside. */
const typed = async (element: TlCertificate, name: string): Promise<readonly Event[]> => {
  const heard: Event[] = [];
  for (const type of ['input', 'change', 'learning-event', 'own-words'])
    document.body.addEventListener(type, event => heard.push(event), { once: true });
  const field = inside(element, 'input') as HTMLInputElement;
  field.value = name;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: name }));
  await element.updateComplete;
  return heard;
};

describe('a certificate', () => {
  it('says what is still missing until it is due', async () => {
    const element = await open(completed, { achieved: achieved.nothing });
    expect(inside(element, '.sheet')).to.equal(null);
    expect(list(element)).to.deep.equal([
      '١: 3 lessons still to be opened',
      '١: the check still to be taken',
      '٢: 3 lessons still to be opened',
    ]);
  });

  it('is due when the course is completed, or when its checks are passed too', async () => {
    expect(inside(await open(completed, { achieved: achieved.notPassed }), '.sheet')).not.to.equal(null);
    const waits = await open(passed, { achieved: achieved.notPassed });
    expect(inside(waits, '.sheet')).to.equal(null);
    expect(list(waits)).to.deep.equal([
      '١: the check still to be passed, from 70%',
      '٢: the check was not passed, and no try is left',
    ]);
    expect(inside(await open(passed, { achieved: achieved.passed }), '.sheet')).not.to.equal(null);
  });

  it('holds the name, the course, modules with their days, and the words of the author', async () => {
    const element = await open(completed, { achieved: achieved.passed });
    expect(await typed(element, 'Aigul <b>Bakirova</b>')).to.deep.equal([]);
    expect(inside(element, '.name')?.textContent).to.equal('Aigul <b>Bakirova</b>');
    expect(inside(element, '.course')?.textContent).to.equal('١٢٣');
    expect(list(element)).to.deep.equal(['١ · June 22, 2027']);
    expect(inside(element, '.sheet')?.innerText).to.include('Completed on June 26, 2027');
  });

  it('does not call passed what was completed only', async () => {
    const element = await open(completed, { achieved: achieved.notPassed });
    expect(inside(element, '.sheet')?.innerText).to.include('has completed the course\n').and.not.include('passed');
  });

  it('asks to be printed and saved, and says nothing of the name', async () => {
    const element = await open(completed, { achieved: achieved.passed });
    await typed(element, 'Aigul Bakirova');
    const asked: unknown[] = [];
    element.addEventListener('own-paper', event => asked.push((event as CustomEvent).detail));
    for (const button of element.shadowRoot?.querySelectorAll('button') ?? []) button.click();
    expect(asked).to.deep.equal(['print', 'save']);
    await element.updateComplete;
    expect(inside(element, '[role=status]')?.textContent).to.include('If nothing was printed');
  });
});

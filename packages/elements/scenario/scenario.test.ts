import { expect } from '@open-wc/testing';
import type { ElementEvent } from '@throughline/tracking';
import { sendKeys } from '@web/test-runner-commands';
import { describeQuestion } from '../internal/testing/describe-question.js';
import { settled } from '../internal/testing/play.js';
import { button } from '../internal/testing/reading.js';
import { openSample } from '../internal/testing/samples.js';
import { TlScenario } from './scenario.js';
import { states } from './scenario.states.js';

describeQuestion('scenario', TlScenario, states);

describe('a story', () => {
  const open = async (set: Partial<TlScenario> = {}) => {
    const sample = states.samples['with a goal'];
    const { element: story, ...rest } = await openSample<TlScenario>('tl-scenario', sample, { given: { ...set } });
    const choice = (id: string) => story.querySelector<HTMLAnchorElement>(`a[data-option="${id}"]`);
    const press = async (control: HTMLElement | null) => {
      control?.focus();
      control?.click();
      await settled(story);
    };
    return {
      story,
      ...rest,
      back: () => press(story.querySelector<HTMLElement>('.back')),
      choose: (id: string) => press(choice(id)),
      choice,
    };
  };
  type Story = Awaited<ReturnType<typeof open>>;

  /** The scene on show, and what can be done in it: choices, and the step back. */
  const scene = ({ story }: Story): readonly (string | undefined)[] => [
    ...[...story.querySelectorAll<HTMLElement>('section')]
      .filter(section => section.checkVisibility())
      .map(({ dataset }) => dataset['scene']),
    ...[...story.querySelectorAll<HTMLElement>('a[data-option], .back')]
      .filter(control => control.checkVisibility())
      .map(control => control.dataset['option'] ?? control.className),
  ];
  /** The scene whose heading has the focus. */
  const focused = (): string | undefined =>
    document.activeElement?.closest('section > h3')?.parentElement?.dataset['scene'];
  const came = ({ story }: Story): string => story.querySelector<HTMLElement>('.came')?.innerText ?? '';
  const steps = (event: ElementEvent): unknown =>
    event.verb === 'drafted' && event.response?.type === 'performance' ? event.response.steps : event;

  it('leads on, and step by step back to where one was, with the focus on the heading of the scene', async () => {
    const story = await open();
    expect(scene(story)).to.deep.equal(['counter', 'ask', 'take']);
    await story.choose('ask');
    expect(scene(story)).to.deep.equal(['asked', 'go', 'back']);
    expect(focused()).to.equal('asked');
    await story.choose('go');
    expect(scene(story)).to.deep.equal(['kitchen', 'sour', 'sweet', 'back']);
    expect(came(story)).to.include('Go to the kitchen').and.include('The oven is warm by now.');
    await story.back();
    expect(scene(story)).to.deep.equal(['asked', 'go', 'back']);
    expect(focused()).to.equal('asked');
    expect(came(story)).to.include('Ask how it is eaten').and.not.include('The oven is warm by now.');
    await story.back();
    expect(scene(story)).to.deep.equal(['counter', 'ask', 'take']);
    expect(focused()).to.equal('counter');
    expect(came(story)).to.equal('');
    const [ask, go] = states.samples['with a goal'].right.steps;
    expect(story.events.slice(0, -1).map(steps)).to.deep.equal([[ask], [ask, go], [ask]]);
    expect(story.events.at(-1)).to.deep.include({ verb: 'drafted', response: null });
  });

  it('is walked back by keyboard alone, and the step back is the last thing in a scene', async () => {
    const story = await open();
    await story.choose('take');
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await sendKeys({ press: key });
    await settled(story.story);
    expect(focused()).to.equal('counter');
    expect(story.story.draft).to.equal(null);
  });

  it('has no choice whose condition is not met: not to see, not to reach, not in words', async () => {
    const story = await open();
    await story.choose('take');
    expect(scene(story)).to.deep.equal(['kitchen', 'sweet', 'once-more', 'back']);
    expect(story.place.innerText).not.to.include('Bake the sour one');
    const reached: (string | undefined)[] = [];
    for (const key of ['Tab', 'Tab', 'Tab']) {
      await sendKeys({ press: key });
      reached.push((document.activeElement as HTMLElement).dataset['option']);
    }
    expect(reached).to.deep.equal(['sweet', 'once-more', undefined]);
  });

  it('takes a condition back with the step that met it', async () => {
    const story = await open();
    for (const id of ['ask', 'go']) await story.choose(id);
    expect(scene(story)).to.include('sour').and.not.include('once-more');
    await story.back();
    await story.back();
    await story.choose('take');
    expect(scene(story)).to.include('once-more').and.not.include('sour');
  });

  it('leads back out of a circle to where one was, however often one went round', async () => {
    const story = await open();
    for (let round = 0; round < 3; round += 1) for (const id of ['take', 'once-more']) await story.choose(id);
    expect(scene(story)).to.deep.equal(['counter', 'ask', 'take', 'back']);
    await story.back();
    expect(scene(story)[0]).to.equal('kitchen');
    await story.back();
    expect(scene(story)).to.deep.equal(['counter', 'ask', 'take']);
  });

  it('takes a double click for one step, on and back', async () => {
    const story = await open();
    const twice = async (control: Element | null | undefined) => {
      control?.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true }));
      await settled(story.story);
    };
    await story.choose('ask');
    await twice(story.choice('go'));
    expect(scene(story)[0]).to.equal('asked');
    await twice(story.story.querySelector('.back'));
    expect(scene(story)[0]).to.equal('asked');
  });

  it('cannot be walked back once it was handed in, nor in review; another way begins at the beginning', async () => {
    const { right, wrong } = states.samples['with a goal'];
    const ended = await open({ draft: wrong });
    button(ended.story).click();
    await settled(ended.story);
    expect(scene(ended)).to.deep.equal(['return']);
    button(ended.story).click();
    await settled(ended.story);
    expect(scene(ended)).to.deep.equal(['counter', 'ask', 'take']);
    const review = await open({ response: right, tries: 1, readonly: true });
    expect(scene(review)).to.deep.equal(['bread']);
  });
});

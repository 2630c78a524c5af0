import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { block, rendered, sections, type Wording } from '../internal/testing/markup.js';
import { settled } from '../internal/testing/play.js';
import { accessible, eventsOf, stage } from '../internal/testing/stage.js';
import { directive } from './flash-cards.directive.js';
import { TlFlashCards } from './flash-cards.js';
import { states } from './flash-cards.states.js';

describeElement('flash-cards', TlFlashCards, states);

const inEnglish: Wording = words => words;
const FRONTS = ['Crumb', 'Crust', 'Leaven', 'Proof'];
const cards = (wording = inEnglish, attributes: Record<string, string> = {}) =>
  block(
    'flash-cards',
    'words',
    sections(wording, ...FRONTS.map(front => [front.toLowerCase(), front, `What ${front} means.`] as const)),
    { attributes },
  );

const open = async (attributes: Record<string, string> = { fixed: '' }) => {
  const element = rendered<TlFlashCards>(directive, cards(inEnglish, attributes));
  const place = await stage(element);
  await element.updateComplete;
  const [turn, back, next] = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  if (!turn || !back || !next) throw new Error('A button is missing.');
  const press = async (button: HTMLElement) => {
    button.click();
    await element.updateComplete;
  };
  return { element, place, turn, back, next, press, events: eventsOf(place) };
};
const front = (place: HTMLElement) => FRONTS.filter(words => new RegExp(`^${words}`, 'mu').test(place.innerText));
const behind = (place: HTMLElement) => FRONTS.filter(words => place.innerText.includes(`What ${words} means.`));

describe('tl-flash-cards', () => {
  it('is accessible on both sides', async () => {
    const { place, turn, press } = await open();
    await accessible(place);
    await press(turn);
    await accessible(place);
  });

  it('shows one card, turns it and turns it back by keyboard, and keeps the focus', async () => {
    const { element, place, turn } = await open();
    expect([front(place), behind(place)]).to.deep.equal([['Crumb'], []]);
    turn.focus();
    await sendKeys({ press: 'Enter' });
    expect([front(place), behind(place)]).to.deep.equal([['Crumb'], ['Crumb']]);
    expect(turn.getAttribute('aria-pressed')).to.equal('true');
    await sendKeys({ press: ' ' });
    expect([front(place), behind(place)]).to.deep.equal([['Crumb'], []]);
    expect(element.shadowRoot?.activeElement).to.equal(turn);
  });

  it('goes on and back, each card with its front, and says which one it is', async () => {
    const { element, place, turn, back, next, press } = await open();
    await press(turn);
    await press(next);
    expect([front(place), behind(place)]).to.deep.equal([['Crust'], []]);
    expect(element.shadowRoot?.querySelector('[aria-live]')?.textContent).to.include('Card 2 of 4');
    await press(back);
    await press(back);
    expect(front(place)).to.deep.equal(['Crumb']);
  });

  it('tells once that every card was turned', async () => {
    const { turn, next, press, events } = await open();
    for (let card = 0; card < 3; card += 1) {
      await press(turn);
      await press(next);
    }
    expect(events).to.deep.equal([]);
    for (let press4 = 0; press4 < 3; press4 += 1) await press(turn);
    expect(events).to.deep.equal([{ verb: 'experienced', activity: 'words' }]);
  });

  it('mixes the cards anew after the last one, unless they are fixed', async () => {
    const round = async ({ place, next, press }: Awaited<ReturnType<typeof open>>) => {
      const order: string[] = [];
      for (let card = 0; card < FRONTS.length; card += 1) {
        order.push(...front(place));
        await press(next);
      }
      return order;
    };
    const mixed = await open({});
    const rounds = [await round(mixed), await round(mixed), await round(mixed)];
    for (const order of rounds) expect([...order].sort()).to.deep.equal(FRONTS);
    expect(new Set(rounds.map(order => order.join())).size).to.be.greaterThan(1);
    const fixed = await open();
    expect(await round(fixed)).to.deep.equal(FRONTS);
    expect(await round(fixed)).to.deep.equal(FRONTS);
  });

  it('keeps card and side when the language changes', async () => {
    const { element, place, turn, next, press } = await open();
    await press(next);
    await press(turn);
    element.replaceChildren(
      ...rendered(
        directive,
        cards(words => `${words} (fr)`, { fixed: '' }),
      ).childNodes,
    );
    await settled();
    expect(place.innerText).to.include('What Crust means. (fr)').and.not.to.include('Crumb');
  });
});

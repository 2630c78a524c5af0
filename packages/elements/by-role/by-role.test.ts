import { expect } from '@open-wc/testing';
import { TlCallout } from '../callout/callout.js';
import { describeElement } from '../internal/testing/describe-element.js';
import { settled, within } from '../internal/testing/play.js';
import { openSample } from '../internal/testing/samples.js';
import { TlRoles } from '../roles/roles.js';
import { states } from './by-role.states.js';
import { TlByRole } from './by-role.js';

describeElement('by-role', TlByRole, states, { 'tl-callout': TlCallout, 'tl-roles': TlRoles });

const sample = states.samples['two of three roles'];
const { chosen } = sample.states;
const [BAKERY, SCHOOL] = ['Hang the sheet', 'Ask who has baked'];

const listOf = (element: TlByRole) => within(element, 'select')[0] as HTMLSelectElement;
const choose = async (element: TlByRole, role: string): Promise<void> => {
  const list = listOf(element);
  list.value = role;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
};
/** The same box once more on the page. */
const copied = async (element: TlByRole): Promise<TlByRole> => {
  const copy = element.cloneNode(true);
  if (!(copy instanceof TlByRole)) throw new Error('no copy');
  element.after(copy);
  await settled();
  return copy;
};
const shown = (element: HTMLElement) => [BAKERY, SCHOOL].filter(words => element.innerText.includes(words));

describe('tl-by-role', () => {
  it('shows all without a role, and for a role that has no part in it', async () => {
    const { element } = await openSample<TlByRole>('tl-by-role', sample);
    expect([shown(element), listOf(element).selectedOptions[0]?.text]).to.deep.equal([[BAKERY, SCHOOL], 'All roles']);
    element.ownRole = 'home';
    await settled();
    expect([shown(element), listOf(element).selectedOptions[0]?.text]).to.deep.equal([[BAKERY, SCHOOL], 'All roles']);
    expect(within(element, 'details')[0]?.checkVisibility()).to.equal(false);
  });

  it('shows the part for the role first, in the order of reading too, and the others one press away', async () => {
    const { element } = await openSample<TlByRole>('tl-by-role', sample);
    await choose(element, 'school');
    expect(shown(element)).to.deep.equal([SCHOOL]);
    within(element, 'summary')[0]?.click();
    await settled();
    expect(shown(element)).to.deep.equal([BAKERY, SCHOOL]);
    const top = (role: string) => element.querySelector(`[data-role="${role}"]`)?.getBoundingClientRect().top ?? 0;
    expect(top('school')).to.be.below(top('bakery'));
    const slots = within(element, 'slot').filter((slot): slot is HTMLSlotElement => slot.slot === '' && 'name' in slot);
    const read = slots.flatMap(slot => slot.assignedElements().map(part => (part as HTMLElement).dataset['role']));
    expect(read.filter(role => role !== undefined)).to.deep.equal(['school', 'bakery']);
    await choose(element, 'bakery');
    expect(shown(element), 'another role: the others are closed again').to.deep.equal([BAKERY]);
    await choose(element, '');
    expect(shown(element)).to.deep.equal([BAKERY, SCHOOL]);
  });

  it('follows every choice on the page at once, and so does what comes later', async () => {
    const { element, place, events } = await openSample<TlByRole>('tl-by-role', sample);
    const again = await copied(element);
    const school = place.querySelector<HTMLInputElement>('tl-roles input[value="school"]');
    school?.click();
    await settled();
    expect([shown(element), shown(again)]).to.deep.equal([[SCHOOL], [SCHOOL]]);
    await choose(again, 'bakery');
    expect([shown(element), school?.checked]).to.deep.equal([[BAKERY], false]);
    expect(place.querySelector<HTMLInputElement>('tl-roles input:checked')?.value).to.equal('bakery');
    expect(shown(await copied(element))).to.deep.equal([BAKERY]);
    expect(events).to.deep.equal([]);
  });

  it('opens what a link leads to, also a block in it', async () => {
    for (const id of ['on-monday-monday-school', 'ovens']) {
      const { element } = await openSample<TlByRole>('tl-by-role', sample, chosen);
      expect(shown(element)).to.deep.equal([BAKERY]);
      const changed = new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
      location.hash = `#${id}`;
      await changed;
      await settled();
      expect(shown(element)).to.deep.equal([BAKERY, SCHOOL]);
      expect(document.activeElement?.id).to.equal(id);
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('is printed whole, and is as it was afterwards', async () => {
    const print = Object.assign(new EventTarget(), { matches: false });
    const turn = async (matches: boolean): Promise<void> => {
      print.matches = matches;
      print.dispatchEvent(Object.assign(new Event('change'), { matches }));
      await settled();
    };
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = () => print as unknown as MediaQueryList;
    try {
      const { element } = await openSample<TlByRole>('tl-by-role', sample, chosen);
      await turn(true);
      expect(shown(element)).to.deep.equal([BAKERY, SCHOOL]);
      await turn(false);
      expect(shown(element)).to.deep.equal([BAKERY]);
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  it('leaves its list alone where nothing in it has changed: one that is open stays open', async () => {
    const { element } = await openSample<TlByRole>('tl-by-role', sample);
    const [first] = listOf(element).options;
    element.ownRole = 'school';
    await settled();
    expect(listOf(element).options[0]).to.equal(first);
    expect(listOf(element).value).to.equal('school');
  });
});

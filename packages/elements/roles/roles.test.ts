import { expect } from '@open-wc/testing';
import { describeElement } from '../internal/testing/describe-element.js';
import { settled } from '../internal/testing/play.js';
import { markupOf, openSample } from '../internal/testing/samples.js';
import { unstyled } from '../internal/testing/stage.js';
import { TlRoles } from './roles.js';
import { states } from './roles.states.js';

describeElement('roles', TlRoles, states);

const sample = states.samples['two roles'];

const inputsOf = (element: TlRoles) => [...element.querySelectorAll('input')];

describe('tl-roles', () => {
  it('is one group of native radio buttons, with no role as the last and first of all chosen', async () => {
    const { element } = await openSample<TlRoles>('tl-roles', sample);
    const inputs = inputsOf(element);
    expect(inputs.map(({ value, checked }) => [value, checked])).to.deep.equal([
      ['bakery', false],
      ['school', false],
      ['', true],
    ]);
    expect(new Set(inputs.map(({ name }) => name))).to.deep.equal(new Set(['roles-who-i-am']));
    expect(inputs[2]?.labels?.[0]?.textContent).to.equal('No role: show me everything');
  });

  it('tells the page of each choice, and that it was taken back; it has nothing for the record', async () => {
    const { element, place, events } = await openSample<TlRoles>('tl-roles', sample);
    const heard: unknown[] = [];
    place.addEventListener('own-role', event => heard.push((event as CustomEvent).detail));
    for (const input of [...inputsOf(element)].reverse().slice(1)) input.click();
    inputsOf(element)[2]?.click();
    await settled();
    expect(heard).to.deep.equal(['school', 'bakery', '']);
    expect([element.ownRole, events]).to.deep.equal(['', []]);
  });

  it('shows a choice that was made elsewhere, and chooses nothing where that is no role of its own', async () => {
    const { element } = await openSample<TlRoles>('tl-roles', sample);
    const checked = () => inputsOf(element).flatMap(input => (input.checked ? [input.value] : []));
    for (const [role, shown] of [
      ['school', ['school']],
      ['smithy', []],
      ['', ['']],
    ] as const) {
      document.dispatchEvent(new CustomEvent('own-role', { detail: role }));
      await settled();
      expect(checked(), role).to.deep.equal(shown);
    }
  });

  it('has no answer before scripts that only a script understands', async () => {
    const { page } = await markupOf(sample);
    expect(unstyled(page).querySelectorAll('tl-roles label')).to.have.length(2);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Element, ElementContent } from 'hast';
import type { Directive } from '../internal/directive.js';
import { fieldOf } from '../internal/field.js';
import { block, prose, rendered } from '../internal/testing/markup.js';
import { accessible, stage, twice, unstyled } from '../internal/testing/stage.js';
import { registerWords } from '../internal/words.js';
import { OWN_WORDS_EVENT, TlOwnWords } from './own-words.js';

customElements.define('tl-own-words', TlOwnWords);

/** Renders as many fields as it is asked for, as the elements that have fields do. */
const directive = (...labels: readonly string[]): Directive => ({
  name: 'form',
  kind: 'block',
  shape: 'prose',
  attributes: {},
  check: () => [],
  render: ({ id }, tools): ElementContent => {
    const field = (label: string, n: number): Element =>
      fieldOf(
        { name: `${id}/${String(n)}`, label: [prose(label)], help: [prose('One line will do.')], lines: 3 },
        tools,
      );
    return { type: 'element', tagName: 'section', properties: { id }, children: labels.map(field) };
  },
});

const markup = (...labels: readonly string[]): HTMLElement =>
  rendered(directive(...labels), block('form', 'bread', { shape: 'prose', children: [] }));

const open = async (...labels: readonly string[]) => {
  const form = markup(...labels);
  const heard: Event[] = [];
  form.addEventListener(OWN_WORDS_EVENT, event => heard.push(event));
  const place = await stage(form);
  const fields = [...form.querySelectorAll('tl-own-words')];
  const [field] = fields;
  const area = field?.querySelector('textarea');
  if (!field || !area) throw new Error('The field is missing.');
  await field.updateComplete;
  return { place, fields, field, area, heard };
};

describe('tl-own-words', () => {
  it('is accessible, empty and written, and where it can only be read', async () => {
    const { place, field } = await open('Which bread would you bake first?');
    field.keeping = 'tab';
    await field.updateComplete;
    await accessible(place);
    field.text = 'A loaf with rye.';
    field.readonly = true;
    await field.updateComplete;
    await accessible(place);
  });

  it('can be read and written in before scripts', () => {
    const before = unstyled(markup('Which bread first?').outerHTML);
    expect(before.textContent).to.include('Which bread first?').and.to.include('One line will do.');
    expect(before.querySelector('label')?.getAttribute('for')).to.equal(before.querySelector('textarea')?.id);
  });

  it('takes what was typed before the script came', async () => {
    const form = markup('Which bread first?');
    const field = form.querySelector('tl-own-words');
    if (!field) throw new Error('The field is missing.');
    const area = field.querySelector('textarea');
    if (area) area.value = 'Rye';
    form.append(field);
    await stage(form);
    expect(field.text).to.equal('Rye');
  });

  it('tells by keyboard that words were typed, and which only where it is asked', async () => {
    const { field, area, heard } = await open('Which bread first?');
    area.focus();
    await sendKeys({ type: 'Rye' });
    expect(field.text).to.equal('Rye');
    expect(heard).to.have.length(3);
    expect(heard.every(event => !('detail' in event))).to.equal(true);
  });

  it('restores words, keeps them when the language changes, and the focus where it is', async () => {
    const { field, area } = await open('Which bread first?');
    field.text = 'Rye';
    await field.updateComplete;
    expect(area.value).to.equal('Rye');
    field.replaceChildren(...(markup('Welches Brot zuerst?').querySelector('tl-own-words')?.childNodes ?? []));
    await new Promise(resolve => setTimeout(resolve));
    await field.updateComplete;
    expect(field.label).to.equal('Welches Brot zuerst?');
    expect(field.querySelector('textarea')?.value).to.equal('Rye');
  });

  it('says before the first key how long words stay, once in a form, in the language around it', async () => {
    registerWords('xx', { 'words.nowhere': 'NIRGENDS' });
    const { place, fields, area } = await open('Which bread first?', 'And then?');
    for (const field of fields) field.keeping = 'nowhere';
    await Promise.all(fields.map(field => field.updateComplete));
    const notes = place.querySelectorAll('[data-keeping]');
    expect(notes).to.have.length(1);
    const described = (area.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map(id => document.getElementById(id)?.textContent)).to.deep.equal([
      'One line will do.',
      'This browser keeps nothing of what you write. Save it as a file before you leave.',
    ]);
    place.lang = 'xx';
    await new Promise(resolve => setTimeout(resolve));
    await fields[0]?.updateComplete;
    expect(notes[0]?.textContent).to.equal('NIRGENDS');
  });

  it('can be read and not changed in a review', async () => {
    const { field, area } = await open('Which bread first?');
    field.readonly = true;
    await field.updateComplete;
    area.focus();
    await sendKeys({ type: 'Rye' });
    expect(field.text).to.equal('');
  });

  it('grows with its words, in a frame of 298 px and with large letters too', async () => {
    const { place, field, area } = await open('Which bread first?');
    const before = area.offsetHeight;
    field.text = 'A line of words about a loaf that is rather long.\n'.repeat(6);
    await field.updateComplete;
    expect(area.offsetHeight).to.be.above(before);
    expect(area.scrollHeight).to.be.at.most(area.clientHeight + 1);
    place.classList.add('phone');
    twice(true);
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
    expect(area.scrollHeight).to.be.at.most(area.clientHeight + 1);
  });
});

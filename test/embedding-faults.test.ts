import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { esModules } from '@throughline/build/embedding/modules.js';
import { ALL, classicScript } from '@throughline/build/embedding/scripts.js';
import { readStates } from '@throughline/build/gallery/elements.js';
import { markupOf } from '@throughline/build/gallery/markup.js';
import { closeBrowser } from './harness/browser.js';
import { watched, type Watched } from './harness/watched.js';

after(closeBrowser);

/** Markup that contradicts itself: attributes or a key that an element's first sample is given, and what is said of it. */
const CONTRADICTIONS: Readonly<Record<string, readonly [change: Readonly<Record<string, string>>, code: string]>> = {
  accordion: [{ id: 'Two Words' }, 'embed-attribute'],
  'action-plan': [{ id: '' }, 'embed-id'],
  assessment: [{ pass: '300' }, 'embed-attribute'],
  callout: [{ kind: 'loud' }, 'embed-attribute'],
  'case-file': [{ id: 'Two Words' }, 'embed-attribute'],
  chart: [{ id: '7' }, 'embed-attribute'],
  checklist: [{ id: '' }, 'embed-id'],
  choice: [{ key: 'nobody' }, 'embed-key-unknown'],
  document: [{ id: 'Two Words' }, 'embed-attribute'],
  figure: [{ id: 'Two Words' }, 'embed-attribute'],
  'fill-in': [{ key: 'nobody=here' }, 'embed-key-unknown'],
  'flash-cards': [{ id: '' }, 'embed-id'],
  'glossary-term': [{ id: 'Two Words' }, 'embed-attribute'],
  hotspot: [{ key: 'nobody' }, 'embed-key-unknown'],
  likert: [{ 'max-tries': 'many' }, 'embed-attribute'],
  'long-answer': [{ 'max-tries': '-1' }, 'embed-attribute'],
  'mark-the-text': [{ key: 'nobody' }, 'embed-key-unknown'],
  matching: [{ key: 'nobody=here' }, 'embed-key-unknown'],
  matrix: [{ key: 'nobody=here' }, 'embed-key-unknown'],
  media: [{ bytes: 'large' }, 'embed-attribute'],
  numeric: [{ key: 'seven' }, 'embed-key-unknown'],
  planner: [{ id: '' }, 'embed-id'],
  poll: [{ id: 'Two Words' }, 'embed-attribute'],
  'pre-check': [{ id: 'Two Words' }, 'embed-attribute'],
  quotation: [{ id: 'Two Words' }, 'embed-attribute'],
  reflection: [{ id: '' }, 'embed-id'],
  reveal: [{ id: '' }, 'embed-id'],
  rubric: [{ id: '' }, 'embed-id'],
  sequencing: [{ key: 'nobody' }, 'embed-key-unknown'],
  sorting: [{ key: 'nobody=here' }, 'embed-key-unknown'],
  steps: [{ id: 'Two Words' }, 'embed-attribute'],
  tabs: [{ id: '' }, 'embed-id'],
  timeline: [{ id: 'Two Words' }, 'embed-attribute'],
  scenario: [{ 'max-tries': 'many' }, 'embed-attribute'],
  'true-false': [{ 'true-option': 'nobody' }, 'embed-attribute'],
};

describe('Bad input is told to the author', () => {
  /** Empties the page, puts markup on it, and reads what is said in it of each element with a tag. */
  const put = (
    { page }: Watched,
    [tag, markup, change]: readonly [string, string, Readonly<Record<string, string>>],
  ): Promise<string> =>
    page.evaluate(
      async ({ tag, markup, change }) => {
        const made = document.createElement('template');
        made.innerHTML = markup;
        const element = made.content.querySelector(tag);
        if (!element) throw new Error(`no ${tag}`);
        for (const [name, value] of Object.entries(change)) {
          const key = element.querySelector<HTMLTemplateElement>(':scope > template[data-key]');
          if (name === 'key' && key) key.content.textContent = value;
          else element.setAttribute(name, value);
        }
        document.body.replaceChildren(document.importNode(made.content, true));
        // The check comes a task after the element, and an element draws in a task of its own.
        for (let turn = 0; turn < 3; turn += 1) await new Promise(resolve => setTimeout(resolve, 0));
        const fault = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.fault');
        return fault?.checkVisibility() === true ? fault.innerText : '';
      },
      { tag, markup, change },
    );

  test('every element: nothing of good markup; in the page and the console of what is missing or contradicts itself', async () => {
    const modules = await esModules();
    const { elements } = modules;
    assert.deepEqual(
      elements.map(({ name }) => name),
      Object.keys(CONTRADICTIONS).sort(),
      'Every element has its row.',
    );
    const opened = await watched();
    await opened.page.goto('about:blank');
    const content = await classicScript(modules, ALL);
    await opened.page.addScriptTag({ content });
    for (const element of elements) {
      const tag = `tl-${element.name}`;
      const states = await readStates(element);
      const pages =
        states.kind === 'part' ? [] : Object.values(states.samples).map(sample => markupOf(sample, 'en').page);
      for (const page of pages) assert.equal(await put(opened, [tag, page, {}]), '', tag);
      const said = opened.said.length;
      assert.match(await put(opened, [tag, `<${tag}></${tag}>`, {}]), /^embed-\S+ <tl-/u, `${tag}, empty`);
      assert.ok(opened.said.length > said, `${tag}, empty: the console`);
      const [change = {}, code = ''] = CONTRADICTIONS[element.name] ?? [];
      const [page = ''] = pages;
      const before = opened.said.length;
      const words = await put(opened, [tag, page, change]);
      assert.ok(words.startsWith(`${code} <${tag}`), `${tag}: ${words}`);
      assert.ok(
        opened.said.slice(before).some(line => line.startsWith(`[throughline] ${code} <${tag}`)),
        `${tag}: ${opened.said.slice(before).join('\n')}`,
      );
    }
    assert.deepEqual(opened.thrown, []);
  });
});

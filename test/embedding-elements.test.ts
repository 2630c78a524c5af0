import assert from 'node:assert/strict';
import type { QuestionSample, Sample } from '@throughline/elements/internal/states.js';
import { after, before, describe, test } from 'node:test';
import { readApi } from '@throughline/build/embedding/api/api.js';
import { esModules, type Modules } from '@throughline/build/embedding/modules.js';
import { tagOf } from '@throughline/build/embedding/page-elements.js';
import { ALL, classicScript } from '@throughline/build/embedding/scripts.js';
import { readStates } from '@throughline/build/gallery/elements.js';
import { markupOf } from '@throughline/build/gallery/markup.js';
import { findings, RULES } from './harness/axe.js';
import type { Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { watched, type Watched } from './harness/watched.js';

/** A sample of an element that a page can use. */
interface Shown {
  readonly tag: string;
  readonly sample: Sample | QuestionSample;
}

let modules: Modules;
let script: string;
let samples: readonly Shown[];
before(async () => {
  modules = await esModules();
  script = await classicScript(modules, ALL);
  const read = await Promise.all(
    modules.elements.map(async element => [tagOf(element), await readStates(element)] as const),
  );
  samples = read.flatMap(([tag, states]) =>
    states.kind === 'part' ? [] : Object.values<Sample>(states.samples).map(sample => ({ tag, sample })),
  );
});
after(closeBrowser);

/** Markup that contradicts itself: attributes or a key that an element's first sample is given, and what is said of it. */
const CONTRADICTIONS: Readonly<Record<string, readonly [change: Readonly<Record<string, string>>, code: string]>> = {
  accordion: [{ id: 'Two Words' }, 'embed-attribute'],
  'action-plan': [{ id: '' }, 'embed-id'],
  assessment: [{ pass: '300' }, 'embed-attribute'],
  bands: [{ id: 'Two Words' }, 'embed-attribute'],
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
    const { elements } = modules;
    assert.deepEqual(
      elements.map(({ name }) => name),
      Object.keys(CONTRADICTIONS).sort(),
      'Every element has its row.',
    );
    const opened = await watched();
    await opened.page.goto('about:blank');
    await opened.page.addScriptTag({ content: script });
    for (const element of elements) {
      const tag = tagOf(element);
      const pages = samples.filter(each => each.tag === tag).map(({ sample }) => markupOf(sample, 'en').page);
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

/** Landmarks and headings belong to the page around an element. */
const OF_THE_PAGE = Object.fromEntries(
  ['region', 'page-has-heading-one', 'heading-order'].map(rule => [rule, { enabled: false }]),
);

describe('Every element in a page is for everybody', () => {
  /** A page with every sample of every element. */
  async function openAll(locale: string, dir: 'ltr' | 'rtl'): Promise<Page> {
    const context = await freshContext({ viewport: { width: 650, height: 666 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const markup = samples.map(({ sample }) => markupOf(sample, locale));
    await page.setContent(`<!doctype html>
      <html lang="${locale}" dir="${dir}">
        <head>
          <title>Bread</title>
          <style>:root { color-scheme: light dark }</style>
          <script type="application/json" data-throughline-words="${locale}">${JSON.stringify(markup[0]?.words)}</script>
        </head>
        <body><main>${markup.map(each => each.page).join('')}</main></body>
      </html>`);
    await page.addScriptTag({ content: script });
    return page;
  }

  /** Shows what can be answered as it is in a review, after a wrong answer. */
  const review = (page: Page): Promise<number> =>
    page.evaluate(
      wrong => {
        const shown = wrong.flatMap(({ tag, response }, at) => {
          const element = document.querySelector(`article:nth-of-type(${at + 1})`)?.querySelector(tag);
          return element && response ? [Object.assign(element, { response, tries: 1, readonly: true })] : [];
        });
        return shown.length;
      },
      samples.map(({ tag, sample }) => ({ tag, response: 'wrong' in sample ? sample.wrong : null })),
    );

  let page: Page;
  before(async () => {
    page = await openAll('en', 'ltr');
  });

  test('the listed slots are those that authors use and elements have', async () => {
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('main article *')].flatMap(({ localName: tag, children, shadowRoot }) => {
        const used = [...children].filter(child => child.localName !== 'template').map(({ slot }) => slot);
        const inner = shadowRoot?.querySelector('[part~="element"]')?.shadowRoot;
        const has = [...(inner?.querySelectorAll('slot') ?? [])].map(({ name }) => name);
        return tag.startsWith('tl-') ? [{ tag, used, has }] : [];
      }),
    );
    for (const [tag, { slots }] of Object.entries(readApi().elements)) {
      const rows = found.filter(row => row.tag === tag);
      // What has no slots keeps its words in the light.
      const listed = Object.keys(slots).length > 0 ? Object.keys(slots) : [''];
      const inList = (name: string): string =>
        listed.find(each => each.endsWith('-ID') && name.startsWith(each.slice(0, -'ID'.length))) ?? name;
      const used = rows.flatMap(row => row.used).map(inList);
      const has = rows.flatMap(row => row.has);
      assert.deepEqual(
        used.filter(name => !listed.includes(name)),
        [],
        `${tag}: used and not listed`,
      );
      assert.deepEqual(
        Object.keys(slots).filter(name => !used.includes(name) && !has.includes(name)),
        [],
        `${tag}: listed, and neither used nor there`,
      );
    }
  });

  test('axe finds nothing: as they come, reviewed in the dark, and reviewed from right to left', async () => {
    assert.deepEqual(await findings(page, { runOnly: RULES, rules: OF_THE_PAGE }), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    const questions = samples.filter(({ sample }) => 'wrong' in sample);
    assert.equal(await review(page), questions.length);
    assert.deepEqual(await findings(page, { runOnly: ['color-contrast'] }), []);
    const rtl = await openAll('ar-XB', 'rtl');
    await review(rtl);
    assert.deepEqual(await findings(rtl, { runOnly: RULES, rules: OF_THE_PAGE }), []);
  });
});

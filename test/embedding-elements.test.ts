import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { readApi } from '@throughline/build/embedding/api/api.js';
import { esModules, type Modules } from '@throughline/build/embedding/modules.js';
import { tagOf } from '@throughline/build/embedding/page-elements.js';
import { ALL, classicScript } from '@throughline/build/embedding/scripts.js';
import { readStates } from '@throughline/build/gallery/elements.js';
import { markupOf } from '@throughline/build/gallery/markup.js';
import type { QuestionSample, Sample } from '@throughline/elements/internal/states.js';
import { RULES } from '@throughline/embed/rules.js';
import { findings, RULES as AXE_RULES } from './harness/axe.js';
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

/** A value that each attribute cannot have; a flag holds by being there, so that “false” is none. */
const BAD: Readonly<Record<string, string>> = {
  id: 'Two Words',
  after: 'never',
  bands: 'nowhere',
  bytes: 'large',
  draft: 'false',
  draw: 'some',
  fictional: 'false',
  finished: 'half',
  fixed: 'false',
  kind: 'loud',
  large: 'false',
  'match-case': 'no',
  'max-tries': '-1',
  muted: 'false',
  negative: 'false',
  of: 'all',
  pass: '300',
  readonly: 'false',
  retake: 'some',
  review: 'maybe',
  rubric: 'nowhere',
  several: 'false',
  speeds: 'fast',
  tries: 'many',
  'true-option': 'nobody',
  zoom: 'false',
};

/** Keys that name what is not there, by how a key says what is right. */
const BAD_KEYS = { ids: 'nobody', pairs: 'nobody=here', texts: 'nobody=here', number: 'seven' } as const;

/** What is done to good markup: an attribute set or taken away, the key, or all that a selector finds but the first few. */
type Change =
  | { readonly set: string; readonly to: string | null }
  | { readonly key: string | null }
  | { readonly without: string; readonly but: number }
  | { readonly twice: string };

/** What is wrong with an element in every way there is, and what is said of it. */
function faultyWays({ name }: { readonly name: string }): readonly (readonly [Change, string])[] {
  const { needs, key, parts, tells, attributes = [] } = RULES[name] ?? { needs: [] };
  const { properties = {}, attributes: own = {} } = readApi().elements[`tl-${name}`] ?? {};
  const taken = [
    ...new Set(['id', ...Object.keys(own), ...Object.values(properties).flatMap(each => each.attribute ?? [])]),
  ];
  return [
    ...taken.map(each => [{ set: each, to: BAD[each] ?? '' }, 'embed-attribute'] as const),
    ...attributes.map(each => [{ set: each, to: null }, 'embed-attribute-missing'] as const),
    ...(tells ? [[{ set: 'id', to: null }, 'embed-id'] as const] : []),
    ...(key ? [[{ key: BAD_KEYS[key] }, 'embed-key-unknown'] as const, [{ key: null }, 'embed-key'] as const] : []),
    ...(parts ? [[{ twice: parts }, 'embed-twice'] as const] : []),
    ...needs.map(([without]) => [{ without, but: 0 }, 'embed-missing'] as const),
    ...needs
      .filter(([, least]) => least > 1)
      .map(([without, least]) => [{ without, but: least - 1 }, 'embed-too-few'] as const),
  ];
}

describe('Bad input is told to the author', () => {
  /** Empties the page, puts changed markup on it, and reads what is said in it of the element. */
  const put = (
    { page }: Watched,
    [tag, markup, change]: readonly [tag: string, markup: string, change: Change | null],
  ): Promise<string> =>
    page.evaluate(
      async ({ tag, markup, change }) => {
        const made = document.createElement('template');
        made.innerHTML = markup;
        const element = made.content.querySelector(tag);
        if (!element) throw new Error(`no ${tag}`);
        if (change && 'set' in change) {
          if (change.to === null) element.removeAttribute(change.set);
          else element.setAttribute(change.set, change.to);
        }
        const key = element.querySelector<HTMLTemplateElement>(':scope > template[data-key]');
        if (change && 'key' in change && key) {
          if (change.key === null) key.remove();
          else key.content.textContent = change.key;
        }
        if (change && 'without' in change)
          for (const part of [...element.querySelectorAll(change.without)].slice(change.but)) part.remove();
        if (change && 'twice' in change) {
          const [one, two] = element.querySelectorAll(`[${change.twice}]`);
          two?.setAttribute(change.twice, one?.getAttribute(change.twice) ?? '');
        }
        document.body.replaceChildren(document.importNode(made.content, true));
        // The check comes a task after the element, and an element draws in a task of its own.
        for (let turn = 0; turn < 3; turn += 1) await new Promise(resolve => setTimeout(resolve, 0));
        const fault = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.fault');
        return fault?.checkVisibility() === true ? fault.innerText : '';
      },
      { tag, markup, change },
    );

  test('every attribute, key and part of every element: nothing of good markup; in the page and the console what is missing or contradicts itself', async () => {
    const { elements } = modules;
    assert.deepEqual(elements.map(({ name }) => name).sort(), Object.keys(RULES).sort(), 'Every element has its row.');
    const opened = await watched();
    await opened.page.goto('about:blank');
    await opened.page.addScriptTag({ content: script });
    const silent: string[] = [];
    for (const element of elements) {
      const tag = tagOf(element);
      const pages = samples.filter(each => each.tag === tag).map(({ sample }) => markupOf(sample, 'en').page);
      for (const page of pages) assert.equal(await put(opened, [tag, page, null]), '', tag);
      const said = opened.said.length;
      assert.match(await put(opened, [tag, `<${tag}></${tag}>`, null]), /^embed-\S+ <tl-/u, `${tag}, empty`);
      assert.ok(opened.said.length > said, `${tag}, empty: the console`);
      const [page = ''] = pages;
      for (const [change, code] of faultyWays(element)) {
        const before = opened.said.length;
        const words = await put(opened, [tag, page, change]);
        const logged = opened.said.slice(before).some(line => line.startsWith(`[throughline] ${code} <${tag}`));
        if (!words.includes(`${code} <${tag}`) || !logged)
          silent.push(`${tag} ${JSON.stringify(change)}: ${code}, says: ${words}`);
      }
    }
    assert.deepEqual(silent, []);
    assert.deepEqual(opened.thrown, []);
  });
});

/** The rules for everything of a page that means no good. */
const [, HOSTILE = ''] =
  /<style>([^]*)<\/style>/u.exec(readFileSync(new URL('fixtures/embedding/hostile.html', import.meta.url), 'utf8')) ??
  [];

/** What an element in a sentence takes over from it. */
const OF_A_SENTENCE = ['color', 'borderTopColor', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'lineHeight'];

const LOOKS = [
  ...OF_A_SENTENCE,
  ...['backgroundColor', 'borderTopStyle', 'cursor', 'display', 'letterSpacing', 'listStyleType', 'opacity'],
  ...['paddingBlockStart', 'pointerEvents', 'textAlign', 'textTransform', 'visibility'],
];

/**
 * How everything in the frames is drawn, a line for each node. As text: what compiles tests gives functions in it a
 * helper of its own.
 */
const looksOf = (tag: string, looks: readonly string[]): string => `(() => {
  const inside = root => [...root.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? inside(node.shadowRoot) : [])]);
  return [...document.querySelectorAll('${tag}')].flatMap(host =>
    inside(host.shadowRoot).map(node => {
      const style = getComputedStyle(node);
      return [node.localName, ...${JSON.stringify(looks)}.map(name => name + ' ' + style[name])].join(', ');
    }));
})()`;

/** Landmarks and headings belong to the page around an element. */
const OF_THE_PAGE = Object.fromEntries(
  ['region', 'page-has-heading-one', 'heading-order'].map(rule => [rule, { enabled: false }]),
);

describe('Every element in a page is for everybody', () => {
  /** A page with every sample of every element. */
  async function openAll(locale: string, dir: 'ltr' | 'rtl', rules = ''): Promise<Page> {
    const context = await freshContext({ viewport: { width: 650, height: 666 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const markup = samples.map(({ sample }) => markupOf(sample, locale));
    await page.setContent(`<!doctype html>
      <html lang="${locale}" dir="${dir}">
        <head>
          <title>Bread</title>
          <style>:root { color-scheme: light dark } ${rules}</style>
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

  test('no rule of the page reaches what is in a box; a term takes font and colour of its sentence', async () => {
    assert.ok(HOSTILE.includes('!important'));
    const hostile = await openAll('en', 'ltr', HOSTILE);
    for (const element of modules.elements) {
      const tag = tagOf(element);
      const inline = tag === 'tl-glossary-term';
      const looks = looksOf(tag, inline ? LOOKS.filter(name => !OF_A_SENTENCE.includes(name)) : LOOKS);
      const wanted: readonly string[] = await page.evaluate(looks);
      assert.ok(wanted.length > 1, tag);
      assert.deepEqual(await hostile.evaluate(looks), wanted, tag);
    }
    const [term] = await hostile.evaluate<readonly string[]>(looksOf('tl-glossary-term', ['color']));
    assert.match(term ?? '', /rgb\(255, 255, 255\)/u);
  });

  test('axe finds nothing: as they come, reviewed in the dark, and reviewed from right to left', async () => {
    assert.deepEqual(await findings(page, { runOnly: AXE_RULES, rules: OF_THE_PAGE }), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    const questions = samples.filter(({ sample }) => 'wrong' in sample);
    assert.equal(await review(page), questions.length);
    assert.deepEqual(await findings(page, { runOnly: ['color-contrast'] }), []);
    const rtl = await openAll('ar-XB', 'rtl');
    await review(rtl);
    assert.deepEqual(await findings(rtl, { runOnly: AXE_RULES, rules: OF_THE_PAGE }), []);
  });
});

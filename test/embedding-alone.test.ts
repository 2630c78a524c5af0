import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  CHECK,
  hiddenOf,
  statesOf,
  type Act,
  type QuestionSample,
  type Sample,
} from '@throughline/elements/internal/states.js';
import type { Response } from '@throughline/tracking';
import { esModules, type Modules } from '@throughline/build/embedding/modules.js';
import { tagOf, type PageElement } from '@throughline/build/embedding/page-elements.js';
import { classicScript } from '@throughline/build/embedding/scripts.js';
import { readStates } from '@throughline/build/gallery/elements.js';
import { markupOf } from '@throughline/build/gallery/markup.js';
import type { Page } from 'playwright-core';
import { closeBrowser } from './harness/browser.js';
import { watched } from './harness/watched.js';

/** An act that a row says. */
type Row = Exclude<Act, (element: HTMLElement) => unknown>;

interface Doing {
  readonly tag: string;
  readonly markup: string;
  /** What is chosen before anything is pressed. */
  readonly draft: Response | null;
  /** What is done, each time from the beginning. */
  readonly acts: readonly (readonly Row[])[];
}

interface Done {
  /** What could be seen at first. */
  readonly seen: string;
  readonly told: readonly string[];
  /** What an author was told. */
  readonly fault: string;
}

/** As text: what compiles tests gives functions in it a helper of its own. */
const LIVE = `async ({ tag, markup, draft, acts }) => {
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) await new Promise(resolve => setTimeout(resolve, 0));
  };
  const inside = root =>
    [...root.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? inside(node.shadowRoot) : [])]);
  const told = [];
  document.body.addEventListener('learning-event', ({ detail }) => told.push(detail.verb));
  let [seen, fault] = [null, ''];
  for (const rows of [[], ...acts]) {
    document.body.innerHTML = markup;
    await settle();
    const element = document.querySelector(tag);
    const root = element.shadowRoot;
    seen ??= root.querySelector('[part~="frame"]').innerText;
    if (draft) element.draft = draft;
    await settle();
    for (const row of rows) {
      const control = inside(root).filter(node => node.matches(row.press ?? row.focus ?? row.fill))[row.at ?? 0];
      if (!control) throw new Error('<' + tag + '> has no ' + JSON.stringify(row));
      control.focus();
      if (row.press) control.click();
      if (row.fill) {
        control.value = row.with;
        for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
      }
      await settle();
    }
    fault += root.querySelector('.fault').innerText;
  }
  return { seen, told, fault };
}`;

const live = (page: Page, doing: Doing): Promise<Done> => page.evaluate<Done>(`(${LIVE})(${JSON.stringify(doing)})`);

/** What can be done in a page where nobody runs a course. */
const actsIn = (sample: Sample): readonly (readonly Row[])[] =>
  Object.values(statesOf(sample)).flatMap(({ given, acts = [] }) => {
    const rows = acts.filter((act): act is Row => typeof act !== 'function');
    return given === undefined && rows.length === acts.length && rows.length > 0 ? [rows] : [];
  });

let modules: Modules;
before(async () => {
  modules = await esModules();
});
after(closeBrowser);

/** The script of an element, and of what stands in it: a page has one for each tag in it. */
const scriptsFor = (element: PageElement, pages: readonly string[]): readonly PageElement[] => {
  const inside = pages.map(
    page => page.slice(page.indexOf(`<${tagOf(element)}`)).split(`</${tagOf(element)}`)[0] ?? '',
  );
  return modules.elements.filter(each =>
    inside.some(markup => new RegExp(`<${tagOf(each)}\\b(?!-)`, 'u').test(markup)),
  );
};

describe('Every element works alone in a page, by the one script of its own', () => {
  test('shows its words, tells what it may, and throws nothing', async () => {
    for (const element of modules.elements) {
      const tag = tagOf(element);
      const states = await readStates(element);
      if (states.kind === 'part') continue;
      const { page, thrown } = await watched();
      await page.goto('about:blank');
      const pages = Object.values<Sample>(states.samples).map(sample => markupOf(sample, 'en').page);
      const scripts = scriptsFor(element, pages);
      for (const { name } of scripts) await page.addScriptTag({ content: await classicScript(modules, name) });
      for (const [which, sample] of Object.entries<Sample | QuestionSample>(states.samples)) {
        const { page: markup } = markupOf(sample, 'en');
        const name = `${tag}, ${which}`;
        const look = (draft: Response | null, acts: Doing['acts']) => live(page, { tag, markup, draft, acts });
        const { seen, told, fault } = await look(null, actsIn(sample));
        assert.equal(fault, '', name);
        assert.notEqual(seen.trim(), '', `${name} is blank`);
        for (const words of hiddenOf(sample)) assert.ok(!seen.includes(words), `${name} shows “${words}”`);
        if ('right' in sample) {
          // Where it is asked how sure one is, that is said first.
          const sure = sample.states && 'said how sure' in sample.states ? [{ press: '.sure input' }] : [];
          const answered = await look(sample.right, [[...sure, { press: CHECK }]]);
          assert.ok(answered.told.includes('answered'), `${name} tells no answer`);
        } else if (states.kind === 'block') {
          const may: readonly string[] = states.tells;
          assert.deepEqual(
            [...new Set(told)].filter(verb => !may.includes(verb)),
            [],
            name,
          );
          // Questions in it tell of themselves, when they are answered; a check waits for those of a course.
          if (may.length > 0 && actsIn(sample).length > 0 && scripts.length === 1 && element.name !== 'assessment')
            assert.notDeepEqual(told, [], `${name} tells nothing`);
        }
      }
      assert.deepEqual(thrown, [], tag);
      await page.context().close();
    }
  });
});

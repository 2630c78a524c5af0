import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { classicScript, classicScripts, pageElements, versionHere } from '@throughline/build/embedding/scripts.js';
import { readStates } from '@throughline/build/gallery/elements.js';
import { markupOf } from '@throughline/build/gallery/markup.js';
import { build } from 'esbuild';
import type { ConsoleMessage, Page } from 'playwright-core';
import { findings } from './harness/axe.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { openFirefox } from './harness/firefox.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const fixtures = path.join(here, 'fixtures/embedding');
const folder = mkdtempSync(path.join(tmpdir(), 'throughline-embedding-'));
const address = (file: string): string => pathToFileURL(path.join(folder, file)).href;

/** A page, what its console said, and what was thrown in it. */
interface Opened {
  readonly page: Page;
  readonly said: readonly string[];
  readonly thrown: readonly string[];
}

async function watched(): Promise<Opened> {
  const page = await (await freshContext()).newPage();
  const said: string[] = [];
  const thrown: string[] = [];
  page.on('console', (message: ConsoleMessage) => void said.push(message.text()));
  page.on('pageerror', error => void thrown.push(String(error)));
  return { page, said, thrown };
}

async function open(file: string): Promise<Opened> {
  const opened = await watched();
  await opened.page.goto(address(file));
  return opened;
}

/** Answers the question about the cloth, wrong or right. */
async function answer({ page }: Opened, words: string): Promise<void> {
  const question = page.locator('tl-choice');
  await question.getByRole('radio', { name: words }).check();
  await question.locator('.row > button').click();
}

before(async () => {
  cpSync(fixtures, folder, { recursive: true });
  for (const [name, code] of await classicScripts()) writeFileSync(path.join(folder, name), code);
  const elements = await pageElements();
  for (const [name, version] of [
    ['one', '1.0.0'],
    ['two', '2.0.0'],
  ] as const) {
    mkdirSync(path.join(folder, name));
    const code = await classicScript('throughline-elements', elements, version);
    writeFileSync(path.join(folder, name, 'throughline-elements.js'), code);
  }
});
after(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

/** How everything inside the frames is drawn. As text: what compiles tests gives functions in it a helper of its own. */
const LOOKS = `(() => {
  const inside = root => [...root.querySelectorAll('*')].flatMap(node => [node, ...(node.shadowRoot ? inside(node.shadowRoot) : [])]);
  const wanted = ['display', 'visibility', 'color', 'backgroundColor', 'fontSize', 'fontFamily', 'letterSpacing', 'borderTopStyle'];
  return [...document.querySelectorAll('tl-choice, tl-matching')].flatMap(host =>
    inside(host.shadowRoot).map(node => {
      const style = getComputedStyle(node);
      return [node.localName.replace(/^tl-in-.*-/, 'tl-'), ...wanted.map(name => style[name])].join(' ');
    }));
})()`;

describe('Elements in a page of one’s own', () => {
  test('two tags work in a page opened by double click', async () => {
    const opened = await open('plain.html');
    const { page } = opened;
    await answer(opened, 'It is a habit');
    await page.getByText('Not right yet').waitFor();
    await page.getByText('A habit has its reason too.').waitFor();
    const flour = page.locator('tl-matching');
    await flour.getByRole('combobox', { name: 'Baguette' }).selectOption('wheat');
    await flour.getByRole('combobox', { name: 'Pumpernickel' }).selectOption('rye');
    await flour.locator('.row > button').click();
    await flour.getByText('Correct').waitFor();
    assert.deepEqual([opened.said, opened.thrown], [[], []]);
    assert.deepEqual(await findings(page, {}), []);
  });

  test('Firefox: the same page, opened by double click', async context => {
    const firefox = await openFirefox();
    if (!firefox) {
      if (process.env['CI'] === 'true') assert.fail('Firefox is missing: apt-get install firefox-esr');
      context.skip('Firefox is not installed');
      return;
    }
    try {
      const page = await firefox.newPage();
      await page.goto(address('plain.html'));
      await page.locator('tl-choice >>> input').click();
      await page.locator('tl-choice >>> .row button').click();
      await page.waitForSelector('tl-choice >>> .result.right');
      await page.waitForSelector('tl-matching >>> .row button');
    } finally {
      await firefox.close();
    }
  });

  test('rules of the page for everything do not reach what is in the box', async () => {
    const plain = await open('plain.html');
    const hostile = await open('hostile.html');
    const looks = async ({ page }: Opened): Promise<readonly string[]> => {
      await page.locator('tl-matching .row > button').waitFor();
      return page.evaluate(LOOKS);
    };
    const wanted = await looks(plain);
    assert.ok(wanted.length > 50, String(wanted.length));
    assert.deepEqual(await looks(hostile), wanted);
    await answer(hostile, 'It keeps the dough moist');
    await hostile.page.locator('tl-choice').getByText('Correct').waitFor();
    assert.deepEqual(hostile.thrown, []);
    assert.deepEqual(await findings(hostile.page, { runOnly: ['color-contrast'] }), []);
  });

  test('two versions and a script of one element in a page: the first stays, and nothing is thrown', async () => {
    const opened = await open('two-versions.html');
    await answer(opened, 'It keeps the dough moist');
    await opened.page.locator('tl-choice').getByText('Correct').waitFor();
    assert.deepEqual(opened.thrown, []);
    assert.equal(opened.said.length, 2, opened.said.join('\n'));
    for (const line of opened.said) assert.match(line, /embed-version .* by version 1\.0\.0/u);
    const version = await opened.page.evaluate(
      () => Reflect.get(customElements.get('tl-choice') ?? {}, 'version') as string,
    );
    assert.equal(version, '1.0.0');
  });

  test('a page in another language gives the words', async () => {
    const opened = await open('french.html');
    const question = opened.page.locator('tl-choice');
    await question.getByRole('button', { name: 'Vérifier ma réponse' }).click();
    await question.getByText('Choisissez d’abord une réponse.').waitFor();
    await question.getByRole('radio', { name: 'C’est une habitude' }).check();
    await question.getByRole('button', { name: 'Vérifier ma réponse' }).click();
    await question.getByText('Pas encore juste').waitFor();
    await question.getByText('Vous pouvez réessayer.').waitFor();
    assert.deepEqual([opened.said, opened.thrown], [[], []]);
  });

  for (const [name, file] of [
    ['React', 'react.jsx'],
    ['Vue', 'vue.js'],
  ] as const)
    test(`${name}: properties go in, events come out, words change, and the answer stays`, async () => {
      await build({
        entryPoints: [path.join(fixtures, file)],
        outfile: path.join(folder, name, 'page.js'),
        bundle: true,
        format: 'iife',
        jsx: 'automatic',
        define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
        logLevel: 'silent',
      });
      for (const each of ['framework.html', 'throughline-elements.js'])
        cpSync(path.join(folder, each), path.join(folder, name, each));
      const opened = await open(`${name}/framework.html`);
      const { page } = opened;
      await answer(opened, 'It is a habit');
      await page.getByText('You have 2 tries left.').waitFor();
      assert.equal(await page.locator('output').textContent(), 'incorrect');
      await page.locator('#other').click();
      await page
        .locator('tl-choice')
        .locator('[part="element"]')
        .getByText('Why does a baker lay a cloth on the dough?')
        .waitFor();
      await page.getByText('You have 2 tries left.').waitFor();
      assert.deepEqual([opened.said, opened.thrown], [[], []]);
    });

  test('one’s own tracking: the five lines of the README', async () => {
    const [, lines = ''] =
      /```js tracking\n([\s\S]*?)\n```/u.exec(readFileSync(path.join(here, '../packages/embed/README.md'), 'utf8')) ??
      [];
    assert.equal(lines.split('\n').length, 5);
    const heard: string[] = [];
    const server = createServer((request, response) => {
      const name = path.basename(request.url ?? '');
      if (request.method === 'POST') {
        request.on('data', (part: Buffer) => void heard.push(String(part)));
        request.on('end', () => response.end());
      } else {
        response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html');
        response.end(name === 'favicon.ico' ? '' : readFileSync(path.join(folder, name)));
      }
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const opened = await watched();
    await opened.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/plain.html`);
    await opened.page.addScriptTag({ content: lines });
    const posted = opened.page.waitForRequest(request => request.method() === 'POST');
    await answer(opened, 'It keeps the dough moist');
    await (await posted).response();
    server.closeAllConnections();
    server.close();
    assert.deepEqual(
      heard.map(line => JSON.parse(line) as unknown),
      [{ item: 'cloth', response: { type: 'choice', ids: ['moist'] }, result: 'correct', score: 1, tries: 1 }],
    );
  });
});

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
  'true-false': [{ 'true-option': 'nobody' }, 'embed-attribute'],
};

describe('Bad input is told to the author', () => {
  /** Empties the page, puts markup on it, and reads what is said in it of each element with a tag. */
  const put = (
    { page }: Opened,
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
    const elements = await pageElements();
    assert.deepEqual(
      elements.map(({ name }) => name),
      Object.keys(CONTRADICTIONS).sort(),
      'Every element has its row.',
    );
    const opened = await watched();
    await opened.page.goto('about:blank');
    await opened.page.addScriptTag({ path: path.join(folder, 'throughline-elements.js') });
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

test('the scripts are the same, byte for byte, each time they are made', async () => {
  const elements = (await pageElements()).filter(({ name }) => name === 'choice');
  const made = await classicScript('choice', elements, versionHere());
  assert.equal(made, readFileSync(path.join(folder, 'choice.js'), 'utf8'));
});

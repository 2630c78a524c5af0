import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { esModules } from '@throughline/build/embedding/modules.js';
import { pageElements, type PageElement } from '@throughline/build/embedding/page-elements.js';
import { ALL, classicScript } from '@throughline/build/embedding/scripts.js';
import { build } from 'esbuild';
import { findings } from './harness/axe.js';
import { closeBrowser } from './harness/browser.js';
import { openFirefox } from './harness/firefox.js';
import { watched, type Watched } from './harness/watched.js';

/** What all elements may take, with what they share and the frames around them. */
const BYTES = 40_000;

const here = fileURLToPath(new URL('.', import.meta.url));
const fixtures = path.join(here, 'fixtures/embedding');
const folder = mkdtempSync(path.join(tmpdir(), 'throughline-embedding-'));
const address = (file: string): string => pathToFileURL(path.join(folder, file)).href;

async function open(file: string): Promise<Watched> {
  const opened = await watched();
  await opened.page.goto(address(file));
  return opened;
}

/** Answers the question about the cloth, wrong or right. */
async function answer({ page }: Watched, words: string): Promise<void> {
  const question = page.locator('tl-choice');
  await question.getByRole('radio', { name: words }).check();
  await question.locator('.row > button').click();
}

let elements: readonly PageElement[];
before(async () => {
  cpSync(fixtures, folder, { recursive: true });
  elements = await pageElements();
  for (const [place, version, names] of [
    ['.', undefined, [ALL, 'choice', 'matching']],
    ['one', '1.0.0', [ALL]],
    ['two', '2.0.0', [ALL]],
    ['again', undefined, [ALL, 'choice']],
  ] as const) {
    const modules = await esModules(version, elements);
    mkdirSync(path.join(folder, place), { recursive: true });
    for (const name of names) writeFileSync(path.join(folder, place, `${name}.js`), await classicScript(modules, name));
  }
});
after(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

describe('Elements in a page of one’s own', () => {
  test('a page opened at a part of what is hidden shows that part, and a link on it leads to another', async () => {
    const part = (id: string, words: string) => `<section id="flours-${id}"><h3>${id}</h3><p>${words}</p></section>`;
    writeFileSync(
      path.join(folder, 'parts.html'),
      `<!doctype html><html lang="en"><title>Flours</title><script defer src="${ALL}.js"></script>
      <p style="margin-block-end: 200vh"><a href="#flours-rye">Rye</a></p>
      <tl-tabs id="flours">${part('rye', 'Dark.')}${part('oat', 'Rough.')}</tl-tabs></html>`,
    );
    const { page, said, thrown } = await watched();
    await page.goto(`${address('parts.html')}#flours-oat`);
    const inFrame = () => page.evaluate(() => document.querySelector('tl-tabs')?.shadowRoot?.activeElement?.id);
    const panel = page.getByRole('tabpanel');
    await panel.getByText('Rough.').waitFor();
    assert.equal(await panel.evaluate(node => node.getBoundingClientRect().top < innerHeight), true);
    assert.equal(await inFrame(), 'flours-oat');
    await page.getByRole('link', { name: 'Rye' }).click();
    await panel.getByText('Dark.').waitFor();
    assert.equal(await inFrame(), 'flours-rye');
    assert.deepEqual([said, thrown], [[], []]);
  });

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
    const [first, second] = await Promise.all(['tl-choice', 'tl-matching'].map(tag => page.locator(tag).boundingBox()));
    assert.ok(first && second && second.y > first.y + first.height + 10, 'The boxes stand apart.');
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

  test('a page with rules for everything: a question can be read and answered', async () => {
    const hostile = await open('hostile.html');
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

  for (const [first, second] of [
    [ALL, ALL],
    ['choice', 'choice'],
    ['choice', ALL],
  ] as const)
    test(`two copies of one version, ${first} and ${second}: it works, and nothing is thrown or said`, async () => {
      const name = `copies-${first}-${second}.html`;
      const [, scripts = '', body = ''] =
        /^([^]*?)(<\/head>[^]*)$/u.exec(readFileSync(path.join(folder, 'plain.html'), 'utf8')) ?? [];
      const copies = [`${first}.js`, `again/${second}.js`].map(file => `<script defer src="${file}"></script>`);
      writeFileSync(
        path.join(folder, name),
        `${scripts.replace(/<script.*<\/script>/gu, '')}${copies.join('')}${body}`,
      );
      const opened = await open(name);
      await answer(opened, 'It keeps the dough moist');
      await opened.page.locator('tl-choice').getByText('Correct').waitFor();
      const other = opened.page.locator('tl-matching .row > button');
      assert.equal(await other.count(), second === ALL ? 1 : 0, 'what only the second script brings is defined too');
      assert.deepEqual([opened.said, opened.thrown], [[], []]);
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

test(`the script of all elements has at most ${BYTES} bytes, gzipped`, () => {
  const bytes = gzipSync(readFileSync(path.join(folder, `${ALL}.js`)), { level: 9 }).length;
  assert.ok(bytes > 20_000 && bytes <= BYTES, `${bytes} bytes`);
});

test('the scripts are the same, byte for byte, each time they are made', async () => {
  const modules = await esModules(undefined, elements);
  assert.deepEqual([...modules.files.keys()], [...modules.files.keys()].sort());
  for (const name of [ALL, 'choice']) {
    const made = await classicScript(modules, name);
    assert.equal(made, readFileSync(path.join(folder, `${name}.js`), 'utf8'));
    assert.equal(made, readFileSync(path.join(folder, 'again', `${name}.js`), 'utf8'));
  }
});

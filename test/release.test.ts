import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { handOver } from '@throughline/build/commands/release.js';
import { verify } from '@throughline/build/commands/verify.js';
import { limits } from '@throughline/build/release/choose.js';
import { said } from '@throughline/build/testing/said.js';
import type { BrowserContext, Page } from 'playwright-core';
import { findings, RULES } from './harness/axe.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { openFirefox } from './harness/firefox.js';
import { watchPolicy } from './harness/policy.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-release-'));

/** A release of the course in these languages, in a folder of its own. */
async function released(locale: string, format?: string): Promise<string> {
  const out = path.join(scratch, locale);
  const { code, out: words } = await said(handOver, { out, locale, ...(format !== undefined && { format }) });
  assert.equal(code, 0, words);
  return out;
}

const addressOf = (folder: string, name = 'START-HERE.html'): string => pathToFileURL(path.join(folder, name)).href;

const pagesIn = (folder: string): readonly string[] => readdirSync(folder).filter(name => name.endsWith('.html'));

const platformsOn = (page: Page): Promise<readonly string[]> =>
  page.locator('section.platform').evaluateAll(all => all.map(({ id }) => id));

/** Where links lead that can be seen. */
const linked = (page: Page, links: string): Promise<readonly string[]> =>
  page
    .locator(links)
    .filter({ visible: true })
    .evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''));

/** Names of the files that are offered for what was asked. */
const offered = (page: Page): Promise<readonly string[]> => linked(page, '.answer .take a');

const LIMITS = limits.map(limit => [limit, limit === null ? 'none' : String(limit / 1_000_000)] as const);

describe('A release, opened from its folder', () => {
  let folder: string;
  let rightToLeft: string;
  before(async () => {
    folder = await released('en,ar-XB');
    rightToLeft = await released('ar-XB', 'scorm12,web');
  });
  after(async () => {
    await closeBrowser();
    rmSync(scratch, { recursive: true, force: true });
  });

  test('every package in it keeps the rules of its standard', async () => {
    const zips = readdirSync(folder).filter(name => name.endsWith('.zip'));
    assert.ok(
      zips.length >= 24,
      'six formats of the course, of each module and of each language, and what lies beside',
    );
    assert.equal(zips.filter(name => name.endsWith('-facilitator-web.zip')).length, 1);
    for (const name of zips) {
      const { code, out } = await said(verify, { FILE: path.join(folder, name) });
      assert.equal(code, 0, out);
    }
  });

  test('Chromium: answers each platform, language and upload limit with a file that is there and fits', async () => {
    const context = await freshContext();
    const broken = await watchPolicy(context);
    const asked: string[] = [];
    context.on('request', request => asked.push(request.url()));
    const page = await context.newPage();
    await page.goto(addressOf(folder));
    const platforms = await platformsOn(page);
    assert.equal(platforms.length, 14);
    assert.deepEqual(await offered(page), [], 'nothing is answered before it is asked');
    for (const platform of platforms) {
      await page.locator('select[name=platform]').selectOption(platform);
      for (const [locale, end] of [
        ['', ''],
        ['en', '-en'],
        ['ar-XB', '-ar-XB'],
      ] as const) {
        await page.locator('select[name=locale]').selectOption(locale);
        for (const [limit, value] of LIMITS) {
          await page.locator(`input[name=limit][value="${value}"]`).check();
          const files = await offered(page);
          assert.equal(files.length, 1, `${platform} ${locale} ${value}`);
          const [file = ''] = files;
          assert.ok(file.endsWith(`${end}.zip`), `${platform} ${locale}: ${file}`);
          const { size } = statSync(path.join(folder, file));
          assert.ok(limit === null || size <= limit, `${file} has ${size} bytes`);
          const format = file.slice(0, -`${end}.zip`.length).replace(/^.*-(?=(?:scorm|cmi5|xapi|web))/u, '');
          const first = await linked(page, '.answer .first a');
          assert.deepEqual(first, format === 'web' ? [] : [`platform-check-${format}.zip`]);
          for (const name of first) assert.ok(statSync(path.join(folder, name)).size < 20_000, name);
          const words = await page.locator('#said').innerText();
          assert.ok(words.includes(`${file} (${Math.ceil(size / 1000)} kB)`), words);
          assert.ok(
            (await page.locator(`#${platform} li`).filter({ visible: true }).count()) > 1,
            'what to choose there',
          );
        }
      }
    }
    assert.deepEqual(broken, []);
    assert.deepEqual(
      asked.filter(url => url !== addressOf(folder)),
      [],
      'nothing else is loaded',
    );
    await context.close();
  });

  test('Chromium: is answered by keyboard alone, and a link to a platform answers the first question', async () => {
    const context = await freshContext();
    const page = await context.newPage();
    await page.goto(addressOf(folder));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'platform');
    await page.keyboard.type('Totara');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.locator('input[name=limit]:checked').inputValue(), '8');
    assert.match(await page.locator('#said').innerText(), /^Totara: take [\w-]+-scorm12\.zip/u);
    await page.goto(`${addressOf(folder)}#chamilo`);
    await page.reload();
    assert.match(await page.locator('#said').innerText(), /^Chamilo: take/u);
    await context.close();
  });

  test('Chromium: without scripts every answer can be read', async () => {
    const context = await freshContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addressOf(folder));
    assert.equal(await page.locator('#ask').isVisible(), false);
    const sections = page.locator('section.platform');
    for (const section of await sections.all()) {
      assert.ok(await section.isVisible());
      for (const link of await section.locator('.take a').all()) assert.ok(await link.isVisible());
      assert.equal(await section.locator('.take a').count(), 3, 'all languages, and each alone');
    }
    await context.close();
  });

  test('Chromium: every page fits a narrow window, at twice the text too, and from right to left', async () => {
    const context = await freshContext({ viewport: { width: 298, height: 666 } });
    const page = await context.newPage();
    for (const from of [folder, rightToLeft])
      for (const name of pagesIn(from))
        for (const size of ['100%', '200%']) {
          await page.goto(addressOf(from, name));
          await choosePlatform(page);
          await page.evaluate(text => (document.documentElement.style.fontSize = text), size);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= 298, `${name} in ${path.basename(from)} at ${size}: ${wide} px`);
        }
    await context.close();
  });

  test('Chromium: axe finds nothing in any page, light and dark', async () => {
    const context: BrowserContext = await freshContext();
    const page = await context.newPage();
    for (const from of [folder, rightToLeft])
      for (const name of pagesIn(from)) {
        await page.goto(addressOf(from, name));
        await choosePlatform(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await findings(page, { runOnly: RULES }), [], `${name}, ${colorScheme}`);
        }
      }
    await context.close();
  });

  test('Firefox: answers from the folder too', async context => {
    const firefox = await openFirefox();
    if (!firefox) {
      if (process.env['CI'] === 'true') assert.fail('Firefox is missing: apt-get install firefox-esr');
      context.skip('Firefox is not installed');
      return;
    }
    try {
      const page = await firefox.newPage();
      await page.goto(addressOf(folder));
      await page.select('select[name=platform]', 'moodle-4');
      await page.locator('input[name=limit][value="2"]').click();
      assert.match(await page.$eval('#said', line => line.textContent), /^Moodle 4: take [\w-]+-scorm12\.zip/u);
    } finally {
      await firefox.close();
    }
  });
});

/** On the page that asks, the first question is answered. */
async function choosePlatform(page: Page): Promise<void> {
  const select = page.locator('select[name=platform]');
  if ((await select.count()) > 0) await select.selectOption('moodle-4');
}

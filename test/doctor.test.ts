import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import { createLrs, type LrsReply, type LrsRequest } from '@throughline/lms/lrs/index.js';
import type { Frame, Locator, Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { findings, RULES } from './harness/axe.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

/** The doctor in the menu of a course; `state`: what the course waits for before. */
async function inMenu(frame: Frame | Page, state: 'ready' | 'restored' = 'restored'): Promise<Locator> {
  await frame.locator(`tl-course[${state}]`).waitFor();
  await frame.locator('tl-course .bar .menu').click();
  await frame.getByRole('button', { name: 'Check this platform' }).click();
  return frame.locator('tl-check');
}

/** What it names, once it was told to begin. */
async function named(doctor: Locator): Promise<string> {
  await doctor.getByRole('button', { name: 'Check now' }).click();
  await doctor.locator('h3').waitFor();
  return (await doctor.locator('.finding h4 bdi').allTextContents()).join(' ');
}

/** A learner for each case. */
const nameOf = (what: string): string => what.replace(/\W+/gu, '-');

const inFrame = `window !== window.top`;

/** A fault of a platform: what is done to the page before it fetches anything, and once the course is there. */
interface Seed {
  readonly what: string;
  readonly format?: FormatName;
  readonly as?: 'new' | 'reviewing';
  readonly before?: (page: Page) => Promise<unknown>;
  readonly then?: (open: Open) => Promise<unknown>;
  readonly named: string;
}

const script = (content: string) => (page: Page) => page.addInitScript({ content });

/** What comes in place of the file that the doctor asks for. */
const ownFile =
  (change: (headers: Record<string, string>) => { headers?: Record<string, string>; body?: string }) => (page: Page) =>
    page.route('**/doctor.js?*', async route => {
      const response = await route.fetch();
      await route.fulfill({ response, ...change(response.headers()) });
    });

const faults =
  (name: string, value: unknown) =>
  ({ page }: Open) =>
    page.evaluate(given => Object.assign(window.lms?.faults ?? {}, given), { [name]: value });

const SEEDS: readonly Seed[] = [
  { what: 'a sound platform', format: 'scorm2004-4', named: '' },
  { what: 'a sound record store', format: 'xapi', named: '' },
  { what: 'a sound platform of cmi5', format: 'cmi5', named: '' },
  { what: 'a platform with the room of SCORM 1.2', format: 'scorm12', named: 'P7' },
  {
    what: 'both APIs',
    before: script(`if (!(${inFrame})) window.API = { LMSInitialize: () => 'true' };`),
    named: 'P3',
  },
  {
    what: 'a window that throws before the API',
    before: script(`if (${inFrame}) {
      const above = parent;
      const wall = new Proxy({}, { get: (_, key) => { if (key === 'parent') return above; throw new Error('no'); } });
      Object.defineProperty(window, 'parent', { get: () => wall });
    }`),
    named: 'P2',
  },
  { what: 'a review', as: 'reviewing', named: 'P6' },
  { what: 'a state that is cut', then: faults('truncate', 300), named: 'P8' },
  { what: 'a commit that is refused', then: faults('commit', 'false'), named: 'P9' },
  {
    what: 'a login page in place of a file',
    before: ownFile(() => ({ headers: { 'content-type': 'text/html' }, body: '<title>Log in</title>' })),
    named: 'P11',
  },
  {
    what: 'storage that is denied',
    before: script(
      `if (${inFrame}) Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });`,
    ),
    named: 'P12',
  },
  {
    what: 'a clock that is an hour off',
    before: ownFile(headers => ({ headers: { ...headers, date: new Date(Date.now() - 3_600_000).toUTCString() } })),
    named: 'P13',
  },
];

describe('The doctor in a course', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.second, ['scorm12', 'scorm2004-4', 'xapi', 'cmi5']);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  for (const { what, format = 'scorm2004-4', as = 'new', before: prepare, then, named: expected } of SEEDS)
    test(`names ${what}: ${expected || 'nothing'}`, async () => {
      const context = await freshContext();
      const open = await site.launch(context, format, {
        learner: nameOf(what),
        as,
        ...(prepare && { before: prepare }),
      });
      await open.frame.locator('tl-course[restored]').waitFor();
      await then?.(open);
      assert.equal(await named(await inMenu(open.frame)), expected);
      await context.close();
    });

  test('puts back what it read, says what to do, and can be copied', async () => {
    const context = await freshContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, frame } = await site.launch(context, 'scorm12', { learner: 'copies' });
    const state = () => page.evaluate(() => window.lms?.record()['cmi.suspend_data']);
    const doctor = await inMenu(frame);
    await page.waitForFunction(() => window.lms?.record()['cmi.suspend_data']);
    assert.equal(await named(doctor), 'P7');
    const kept = (await state()) ?? '';
    assert.ok(kept.startsWith('TL1') && !kept.endsWith('.'), kept);
    assert.match((await doctor.locator('.finding').textContent()) ?? '', /What to do: Nothing has to be done/);
    await doctor.getByRole('button', { name: 'Copy the report' }).click();
    await doctor.getByText('Copied.').waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(report, /P7 {2}Room for the saved place\n/);
    assert.match(report, /P1 {2}Finding the platform: in order/);
    await context.close();
  });

  test('names at the next launch a platform that said "true" and kept nothing', async () => {
    const context = await freshContext();
    const learner = 'forgotten';
    const first = await site.launch(context, 'scorm2004-4', {
      learner,
      before: page =>
        page.addInitScript({ content: `addEventListener('load', () => (lms.faults.commit = 'offline'))` }),
    });
    await first.frame.locator('tl-course[restored]').waitFor();
    await first.learner.answerAll();
    await first.close();
    const { frame } = await site.launch(context, 'scorm2004-4', { learner, as: 'returning' });
    assert.equal(await named(await inMenu(frame)), 'P10');
    await context.close();
  });

  test('says of an address that was opened by hand that no platform is there', async () => {
    const context = await freshContext();
    const page = await context.newPage();
    await page.goto(site.alone('scorm12'));
    assert.equal(await named(await inMenu(page)), 'P1');
    assert.deepEqual(await findings(page, { runOnly: RULES }), []);
    await context.close();
  });

  for (const [what, broken] of [
    ['cannot be loaded', null],
    ['is broken', 'function ('],
    ['fails', 'throw new Error("no");'],
  ] as const)
    test(`is there where the main script ${what}`, async () => {
      const context = await freshContext();
      const page = await context.newPage();
      await page.route('**/course.js', route => (broken === null ? route.abort() : route.fulfill({ body: broken })));
      await page.goto(site.address('scorm12', { learner: nameOf(what) }));
      const frame = page.frameLocator('#course');
      await frame.getByRole('link', { name: 'Check this platform' }).click();
      assert.equal(await named(frame.locator('aside.doctor')), 'P7');
      await context.close();
    });

  test('is there after fifteen seconds where the main script has not come, and goes when the course is ready', async () => {
    const context = await freshContext();
    const page = await context.newPage();
    let come: (() => void) | undefined;
    const may = new Promise<void>(resolve => (come = resolve));
    await page.route('**/course.js', async route => {
      await may;
      await route.continue();
    });
    await page.goto(site.address('scorm12', { learner: 'late' }), { waitUntil: 'commit' });
    const link = page.frameLocator('#course').getByRole('link', { name: 'Check this platform' });
    await link.waitFor();
    const waited = await link.evaluate(() => performance.now());
    assert.ok(waited >= 15_000, `${waited} ms`);
    come?.();
    await link.waitFor({ state: 'hidden' });
    await context.close();
  });

  test('is not seen where the course begins', async () => {
    const context = await freshContext();
    const { frame } = await site.launch(context, 'scorm12', { learner: 'begins' });
    await frame.locator('tl-course[restored]').waitFor();
    assert.equal(await frame.locator('aside.doctor').isVisible(), false);
    await context.close();
  });

  describe('with a record store of another origin', () => {
    let server: Server;
    /** What is wrong with it now. */
    let wrong: (reply: LrsReply, request: LrsRequest) => Partial<LrsReply> = () => ({});
    const lrs = createLrs();
    before(async () => {
      server = createServer((request, response) => {
        void text(request).then(body => {
          const headers = Object.fromEntries(
            Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
          );
          const asked = { method: request.method ?? 'GET', url: request.url ?? '', headers, body };
          const reply = lrs.handle(asked);
          const { status, headers: sent, body: said } = { ...reply, ...wrong(reply, asked) };
          response.writeHead(status, sent).end(said);
        });
      });
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    });
    after(() => {
      server.closeAllConnections();
      server.close();
    });

    const without =
      (name: string, value?: string) =>
      ({ headers }: LrsReply): Partial<LrsReply> => ({
        headers: {
          ...Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
          ...(value && { [name]: value }),
        },
      });

    for (const [what, fault, expected] of [
      ['nothing', () => ({}), ''],
      [
        'credentials',
        (_, { method, url }) => (method !== 'OPTIONS' && url.includes('state') ? { status: 401 } : {}),
        'P14',
      ],
      ['the origin', without('access-control-allow-origin'), 'P15'],
      ['a header', without('access-control-allow-headers', 'Authorization, Content-Type'), 'P16'],
      ['what is exposed', without('access-control-expose-headers'), 'P17'],
    ] satisfies readonly (readonly [string, typeof wrong, string])[])
      test(`names what is missing: ${what}`, async () => {
        wrong = fault;
        const context = await freshContext();
        const page = await context.newPage();
        const { port } = server.address() as AddressInfo;
        const query = new URLSearchParams({
          endpoint: `http://127.0.0.1:${port}/xapi/`,
          auth: 'Basic c2VjcmV0',
          actor: JSON.stringify({ account: { homePage: 'https://lms.example', name: what } }),
          registration: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
        });
        await page.goto(`${site.alone('xapi').replace('127.0.0.1', 'localhost')}?${query.toString()}`);
        // The course itself waits for such a store, and for ever. Nothing may be routed: that would answer OPTIONS.
        assert.equal(await named(await inMenu(page, 'ready')), expected);
        await context.close();
      });
  });
});

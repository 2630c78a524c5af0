import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { answer } from './harness/answers.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { keptIn } from './harness/kept.js';
import { learnerIn, type Stage } from './harness/learner.js';
import { courses, openSite, type Site } from './harness/site.js';

/** A name nobody else may read; no part of it occurs by chance. */
const NAME = 'Zwetschge Knödel';
const PAGE = 'what-you-did';
const FORMATS = ['scorm12', 'scorm2004-4', 'cmi5', 'xapi'] as const;

const record = (stage: Stage) => stage.locator('tl-record');
const certificate = (stage: Stage) => stage.locator('tl-certificate');
const sheet = (stage: Stage) => certificate(stage).locator('.sheet');
const said = async (stage: Stage): Promise<string> =>
  (await record(stage).locator('.sheet').innerText()).replace(/\s+/gu, ' ');
const missing = async (stage: Stage): Promise<readonly string[]> => certificate(stage).locator('li').allInnerTexts();

/** The first lesson and the check, answered right or wrong. */
async function take(stage: Stage, way: 'right' | 'wrong'): Promise<void> {
  const learner = learnerIn(stage);
  await learner.open('dough');
  await learner.open('loaf-check-page');
  await stage
    .locator('tl-assessment')
    .getByRole('button', { name: /Start|Take/u })
    .click();
  await answer(stage.locator('#time-works'), way, 0);
  await stage.locator('tl-assessment .score').waitFor();
}

/** Today, as the record writes it. */
const today = (page: Page): Promise<string> =>
  page.evaluate(() => new Date().toLocaleDateString('en', { dateStyle: 'long' }));

/** Every form in which a name could leave. */
const formsOf = (name: string): readonly string[] => [
  name,
  name.slice(0, 9),
  encodeURIComponent(name),
  JSON.stringify(name).slice(1, -1),
  Buffer.from(name).toString('base64'),
];

/** Pages of what is printed: those that the file names. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;

/** Presses a button that prints, and prints the page as it stands then. */
async function printed(page: Page, button: ReturnType<typeof certificate>): Promise<Buffer> {
  await page.evaluate(() => {
    window.print = () => (document.documentElement.dataset['asked'] = 'print');
  });
  await button.click();
  await page.locator('html[data-asked]').waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: false, format: 'A4', printBackground: false });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return pdf;
}

describe('Record and certificate', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.recorded, ['web', ...FORMATS]);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  for (const format of FORMATS)
    test(`${format}: say what is missing, what was done while they are open, and the same after a relaunch; the name leaves no trace`, async () => {
      const context = await freshContext({ acceptDownloads: true });
      const asked: string[] = [];
      context.on('request', request => asked.push(`${request.url()} ${request.postData() ?? ''}`));
      const one = await site.launch(context, format, { learner: 'bakes' });
      const day = await today(one.page);
      await one.learner.restored();
      await one.learner.open(PAGE);
      assert.match(await said(one.frame), new RegExp(`Not completed yet Begun on ${day} As of ${day}`, 'u'));
      assert.match(await said(one.frame), /The loaf Lessons opened: 1 of 2 Check: not taken yet/u);
      assert.deepEqual(await missing(one.frame), [
        'The loaf: 1 lesson still to be opened',
        'The loaf: the check still to be taken',
      ]);

      await take(one.frame, 'wrong');
      await one.learner.open(PAGE);
      assert.match(await said(one.frame), /^A first loaf You reached the end; not every check is passed yet Begun on/u);
      assert.match(await said(one.frame), /Check not passed yet: best result 0%, passed from 70%\./u);
      assert.deepEqual(await missing(one.frame), ['The loaf: the check still to be passed, from 70%']);
      assert.equal(await sheet(one.frame).count(), 0);

      await take(one.frame, 'right');
      await one.learner.open(PAGE);
      await sheet(one.frame).waitFor();
      assert.match(await said(one.frame), /^A first loaf Completed and passed /u);
      await certificate(one.frame).locator('input').fill(NAME);
      assert.equal(await sheet(one.frame).locator('.name').innerText(), NAME);
      const [download] = await Promise.all([
        one.page.waitForEvent('download'),
        certificate(one.frame).getByRole('button', { name: 'Save as a file' }).click(),
      ]);
      assert.equal(download.suggestedFilename(), 'certificate.html');
      const file = await readFile(await download.path(), 'utf8');
      for (const words of [NAME, 'Certificate of baking', 'It is a record, not a qualification.', day])
        assert.ok(file.includes(words), words);
      const log = await one.frame
        .locator('tl-course')
        .evaluate(course => JSON.stringify((course as unknown as { diagnostics: unknown }).diagnostics));
      const kept = JSON.stringify(await keptIn(one.page));
      const addresses = one.page.frames().map(frame => frame.url());
      await one.close();
      const told = await site.record(format, 'bakes', ({ status }) => /passed/u.test(status));
      const heard = [...asked, JSON.stringify(told.raw), log, kept, ...addresses].join('\n');
      assert.ok(heard.length > 1000 && formsOf(NAME).every(form => form.length > 7));
      for (const form of formsOf(NAME)) assert.ok(!heard.includes(form), form);

      const again = await site.launch(await freshContext(), format, { learner: 'bakes', as: 'returning' });
      await again.learner.restored();
      await again.learner.open(PAGE);
      await sheet(again.frame).waitFor();
      assert.match(
        await said(again.frame),
        new RegExp(`Completed and passed Begun on ${day} Completed on ${day} As of ${day}`, 'u'),
      );
      assert.match(await said(again.frame), new RegExp(`passed from 70%. On ${day}`, 'u'));
      assert.match(await sheet(again.frame).innerText(), new RegExp(`The loaf · ${day}`, 'u'));
      assert.equal(await certificate(again.frame).locator('input').inputValue(), '');
      assert.equal((await sheet(again.frame).locator('.name').innerText()).trim(), '');
      await again.close();
      await context.close();
    });

  test('scorm12: in a review the record and the certificate stand as they were, and it is said that the visit is not recorded', async () => {
    const context = await freshContext();
    const done = await site.launch(context, 'scorm12', { learner: 'looks-back' });
    await done.learner.restored();
    await take(done.frame, 'right');
    await done.learner.open(PAGE);
    await sheet(done.frame).waitFor();
    await done.close();
    const back = await site.launch(context, 'scorm12', { learner: 'looks-back', as: 'reviewing' });
    await back.learner.restored();
    await back.learner.open(PAGE);
    await sheet(back.frame).waitFor();
    assert.match(await said(back.frame), /Completed and passed .* This visit is not recorded/u);
    await back.close();
    await context.close();
  });

  const alone = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(site.alone('web'));
    await learnerIn(page).restored();
    return page;
  };

  test('web: are printed alone, each on one page, and leave the page as it was', async () => {
    const context = await freshContext();
    const page = await alone(context);
    await learnerIn(page).open(PAGE);
    assert.match(await said(page), /Not completed yet/u);
    await take(page, 'right');
    await learnerIn(page).open(PAGE);
    await sheet(page).waitFor();
    await certificate(page).locator('input').fill(NAME);
    const whole = await page.pdf({ format: 'A4' });
    assert.ok(pagesOf(whole) > 1, 'the counter counts');
    for (const paper of [record(page), certificate(page)]) {
      const pdf = await printed(page, paper.getByRole('button', { name: /^Print/u }));
      assert.equal(pagesOf(pdf), 1);
      assert.equal(await page.locator('[data-off-paper]').count(), 0);
    }
    await context.close();
  });

  test('web: quick exit leaves neither the name nor a field that would bring it back', async () => {
    const context = await freshContext();
    const page = await alone(context);
    await take(page, 'right');
    await learnerIn(page).open(PAGE);
    await certificate(page).locator('input').fill(NAME);
    await page.locator('tl-course .bar .leave').click();
    await page.waitForURL('**/neutral.html');
    assert.ok(!(await page.content()).includes(NAME));
    assert.ok(!JSON.stringify(await keptIn(page)).includes('Zwetschge'));
    await context.close();
  });

  test('web: where the page around lets its frame neither print nor open windows, it is saved as a file', async () => {
    const context = await freshContext({ acceptDownloads: true });
    const page = await context.newPage();
    const popups: Page[] = [];
    context.on('page', opened => popups.push(opened));
    // The platform's page holds nothing but a frame that may do less.
    await page.route('**/sandboxed', route =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe id="course" sandbox="allow-scripts allow-same-origin allow-downloads" src="${site.alone('web')}" style="width:650px;height:660px"></iframe>`,
      }),
    );
    await page.goto(`${site.origin}/sandboxed`);
    const frame = page.frameLocator('#course');
    await learnerIn(frame).restored();
    await take(frame, 'right');
    await learnerIn(frame).open(PAGE);
    await certificate(frame).locator('input').fill(NAME);
    await certificate(frame).getByRole('button', { name: 'Print' }).click();
    await certificate(frame).getByText('If nothing was printed: save it as a file').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      certificate(frame).getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const reading = await freshContext({ javaScriptEnabled: false });
    const file = await reading.newPage();
    await file.setContent(await readFile(await download.path(), 'utf8'));
    assert.match(await file.locator('body').innerText(), new RegExp(NAME, 'u'));
    assert.equal(pagesOf(await file.pdf({ format: 'A4' })), 1);
    assert.equal(popups.length, 0);
    await reading.close();
    await context.close();
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DiagnosticLine } from '@throughline/player/diagnostics/log.js';
import type { Frame } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { courses, openSite, type Site } from './harness/site.js';

/** What a learner's name could look like in a state that another program wrote. */
const FOREIGN = 'bookmark=3;name=A Learner';

/** An API nearer to the course than the platform's own, and the same but for the state. As text: it is run as it stands. */
const NEARER = `
  if (window !== window.top)
    window.API = new Proxy({}, {
      get: (_, name) => (...given) =>
        name === 'LMSGetValue' && given[0] === 'cmi.suspend_data' ? ${JSON.stringify(FOREIGN)} : parent.API[name](...given),
    });`;

const WORDS = 'The crust was mine alone';

/** The log of an open course. */
const linesOf = (frame: Frame): Promise<readonly DiagnosticLine[]> =>
  frame.locator('tl-course').evaluate(course => Reflect.get(course, 'diagnostics') as readonly DiagnosticLine[]);

describe('The diagnostic log', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.second, ['scorm12']);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  test('has a line in codes for a state that is not ours, and the course can be read', async () => {
    const context = await freshContext();
    const said: string[] = [];
    const { page, frame } = await site.launch(context, 'scorm12', {
      learner: 'foreign',
      before: async launched => {
        launched.on('console', message => said.push(message.text()));
        await launched.addInitScript({ content: NEARER });
      },
    });
    await frame.locator('tl-course[restored]').waitFor();
    const lines = await linesOf(frame);
    assert.match(JSON.stringify(lines), /"code":"S1"/);
    assert.ok(said.includes('Throughline S1'), said.join('\n'));
    assert.ok(!JSON.stringify([lines, said]).includes('A Learner'));
    await page.context().close();
  });

  test('begins with what happened before late.js had come, and the learner can read it out and copy it', async () => {
    const context = await freshContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    let asked = 0;
    let come: (() => void) | undefined;
    const may = new Promise<void>(resolve => (come = resolve));
    const { page, frame } = await site.launch(context, 'scorm12', {
      learner: 'early',
      before: launched =>
        launched.route('**/late.js', async route => {
          if (asked++ === 0) return route.abort();
          await may;
          return route.continue();
        }),
    });
    await frame.locator('tl-course').evaluate((course, words) => {
      course.dispatchEvent(new CustomEvent('learning-event', { detail: { verb: 'answered', item: words } }));
    }, WORDS);
    come?.();
    await frame.locator('tl-course[restored]').waitFor();
    const lines = await linesOf(frame);
    assert.deepEqual(
      lines.map(({ code }) => code),
      ['F1', 'E1'],
    );
    assert.ok(lines.every(({ at }, n) => at >= (lines[n - 1]?.at ?? 1)));

    await frame.locator('tl-course .bar .menu').click();
    // In the order of the menu, since this course speaks another language.
    await frame.locator('tl-course dialog .items li:nth-last-child(4) button').click();
    const part = frame.locator('tl-log');
    assert.match(await part.innerText(), /E1[^]*F1/u);
    await part.getByRole('button').click();
    await part.getByRole('status').filter({ hasText: /./u }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /F1[^]*E1/u);
    assert.ok(!copied.includes(WORDS));
    await context.close();
  });
});

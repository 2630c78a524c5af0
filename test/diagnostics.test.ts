import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
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

describe('The diagnostic log', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.second, ['scorm12']);
  });
  after(async () => {
    await site.close();
    await closeBrowser();
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
    const lines = await frame.locator('tl-course').evaluate(course => Reflect.get(course, 'diagnostics') as unknown);
    assert.match(JSON.stringify(lines), /"code":"S1"/);
    assert.ok(said.includes('Throughline S1'), said.join('\n'));
    assert.ok(!JSON.stringify([lines, said]).includes('A Learner'));
    await page.context().close();
  });
});

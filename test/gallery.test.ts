import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeOutlines } from '@throughline/build/gallery/complete.js';
import { elementsIn, houseElements } from '@throughline/build/gallery/elements.js';
import type { BrowserContextOptions } from 'playwright-core';
import { findings, RULES } from './harness/axe.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { clipped } from './harness/clipped.js';
import { unseen } from './harness/forced-colours.js';
import { moving } from './harness/moving.js';
import { kept, outlineOf, written } from './harness/outlines.js';
import { faultsOnPaper } from './harness/paper.js';
import { courses } from './harness/site.js';
import { openGallery, type Gallery, type Met, type Stage } from './harness/stage.js';

/** Landmarks and the heading of the first level belong to the page around an element. */
const OF_THE_PAGE = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };

const named = ({ name, which, state }: Met): string => `${name}, ${which}, ${state}`;

/** Whose elements are walked: those of the house, and those that a course has of its own. */
const WALKS = [
  ['of the house', courses.first, houseElements],
  ['of a course', courses.second, path.join(courses.second, 'elements')],
] as const;

for (const [whose, course, folder] of WALKS)
  describe(`Every element ${whose} in every state`, () => {
    let gallery: Gallery;
    before(async () => {
      gallery = await openGallery(course);
    });
    after(() => gallery.close());

    /** Looks at all of them on one page, one after the other. */
    const walk = async (
      options: BrowserContextOptions,
      locale: string,
      look: (stage: Stage, met: Met) => Promise<unknown>,
    ): Promise<void> => {
      const stage = await gallery.open({ viewport: { width: 650, height: 666 }, ...options });
      for (const met of await stage.all(elementsIn(folder).map(({ name }) => name))) {
        await stage.show(met, locale);
        await look(stage, met);
      }
      await stage.page.context().close();
    };

    const told = (met: Met, faults: readonly string[]): readonly string[] =>
      faults.map(fault => `${named(met)}: ${fault}`);

    test('axe finds nothing, light and dark; it is to a screen reader what its outline says; nothing moves; paper shows its words', async () => {
      const outlines = new Map<string, (readonly [Met, string])[]>();
      const found: string[] = [];
      await walk({}, 'en', async (stage, met) => {
        found.push(...told(met, await findings(stage.page, { runOnly: RULES, rules: OF_THE_PAGE })));
        // In dark colours nothing differs but colours.
        await stage.page.emulateMedia({ colorScheme: 'dark' });
        found.push(
          ...told(met, await findings(stage.page, { runOnly: ['color-contrast'] })).map(fault => `dark: ${fault}`),
        );
        await stage.page.emulateMedia({ colorScheme: 'light' });
        found.push(...told(met, await moving(stage.page)));
        outlines.set(met.name, [...(outlines.get(met.name) ?? []), [met, await outlineOf(stage)]]);
        found.push(...told(met, await faultsOnPaper(stage, met)));
      });
      assert.deepEqual(found, []);
      for (const [name, made] of outlines)
        assert.equal(
          await kept(course, name),
          written(made),
          `${name}: look at it, then: ${writeOutlines(name, course === courses.first ? undefined : path.relative(process.cwd(), course))}`,
        );
    });

    for (const width of [298, 650, 1280])
      test(`nothing is cut, and no words stand over others or under a focus ring, at ${width} px`, async () => {
        const found: string[] = [];
        await walk({ viewport: { width, height: 666 } }, 'en-XA', async ({ page }, met) => {
          found.push(...told(met, await clipped(page)));
        });
        assert.deepEqual(found, []);
      });

    test('axe finds nothing from right to left and in forced colours, in which nothing is lost or cut', async () => {
      // Forced colours are the reader's own: there is no contrast of ours to measure.
      const rules = { ...OF_THE_PAGE, 'color-contrast': { enabled: false } };
      const found: string[] = [];
      await walk({ forcedColors: 'active' }, 'ar-XB', async (stage, met) => {
        found.push(
          ...told(met, await findings(stage.page, { runOnly: RULES, rules })),
          ...told(met, await unseen(stage)),
          ...told(met, await clipped(stage.page)),
        );
      });
      assert.deepEqual(found, []);
    });
  });

describe('The gallery', () => {
  let gallery: Gallery;
  before(async () => {
    gallery = await openGallery(courses.first);
  });
  after(async () => {
    await gallery.close();
    await closeBrowser();
  });

  test('the gallery shows each state live beside its Markdown, and what it tells', async () => {
    const page = await (await freshContext()).newPage();
    await page.goto(`${gallery.address}/`);
    await page.getByRole('link', { name: 'Gallery' }).click();
    await page.getByRole('link', { name: 'reveal', exact: true }).click();
    await page.locator('pre', { hasText: ':::reveal{#flat-bread}' }).waitFor();
    const told = page.getByRole('list', { name: 'Events of untouched' }).getByRole('listitem');
    assert.equal(await told.count(), 0);
    await page.frameLocator('iframe[title="untouched"]').locator('summary').click();
    await told.first().waitFor();
    assert.match((await told.first().textContent()) ?? '', /"verb":"experienced","activity":"flat-bread"/u);
    await page.context().close();
  });
});

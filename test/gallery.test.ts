import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RunOptions } from 'axe-core';
import type { BrowserContextOptions } from 'playwright-core';
import { findings, RULES } from './harness/axe.js';
import { closeBrowser } from './harness/browser.js';
import { kept, outlineOf, written } from './harness/outlines.js';
import { courses } from './harness/site.js';
import { openGallery, type Gallery, type Met, type Stage } from './harness/stage.js';

/** Landmarks and the heading of the first level belong to the page around an element. */
const OF_THE_PAGE = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };

/** How the same states are looked at. In dark colours nothing differs but colours; forced ones are the reader's own. */
const LOOKS: readonly (readonly [says: string, locale: string, browser: BrowserContextOptions, axe: RunOptions])[] = [
  ['dark', 'en', { colorScheme: 'dark' }, { runOnly: ['color-contrast'] }],
  ['right to left', 'ar-XB', {}, { runOnly: RULES, rules: { ...OF_THE_PAGE, 'color-contrast': { enabled: false } } }],
  ['in forced colours', 'en', { forcedColors: 'active' }, { runOnly: ['wcag2a', 'wcag22aa'] }],
];

const named = ({ name, which, state }: Met): string => `${name}, ${which}, ${state}`;

/** What moves of what stands on the stage, where motion is not wanted. */
const moving = ({ page }: Stage): Promise<number> => page.evaluate(() => document.getAnimations().length);

/** Sentences of the sample that paper would not show. */
async function unprinted({ page }: Stage, { name, which }: Met): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const lost = await page.evaluate(
    async of => {
      // What opens for the paper does so when the medium has changed.
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      const sentences = window.readable[of.name]?.[of.which] ?? [];
      return sentences.filter(words => !document.body.innerText.includes(words));
    },
    { name, which },
  );
  await page.emulateMedia({ media: 'screen' });
  return lost;
}

describe('Every element in every state', () => {
  let gallery: Gallery;
  before(async () => {
    gallery = await openGallery(courses.first);
  });
  after(async () => {
    await gallery.close();
    await closeBrowser();
  });

  /** Looks at all of them on one page, one after the other. */
  const walk = async (
    options: BrowserContextOptions,
    locale: string,
    look: (stage: Stage, met: Met) => Promise<unknown>,
  ): Promise<void> => {
    const stage = await gallery.open({ viewport: { width: 650, height: 666 }, ...options });
    for (const met of await stage.all()) {
      await stage.show(met, locale);
      await look(stage, met);
    }
    await stage.page.context().close();
  };

  const told = (met: Met, faults: readonly string[]): readonly string[] =>
    faults.map(fault => `${named(met)}: ${fault}`);

  test('axe finds nothing; it is to a screen reader what its outline says; nothing moves; paper shows its words', async () => {
    const outlines = new Map<string, (readonly [Met, string])[]>();
    const found: string[] = [];
    await walk({}, 'en', async (stage, met) => {
      found.push(...told(met, await findings(stage.page, { runOnly: RULES, rules: OF_THE_PAGE })));
      if ((await moving(stage)) > 0) found.push(...told(met, ['moves']));
      outlines.set(met.name, [...(outlines.get(met.name) ?? []), [met, await outlineOf(stage)]]);
      if (met.state === 'untouched')
        found.push(
          ...told(
            met,
            (await unprinted(stage, met)).map(words => `is printed without “${words}”`),
          ),
        );
    });
    assert.deepEqual(found, []);
    for (const [name, made] of outlines)
      assert.equal(
        await kept(name),
        written(made),
        `${name}: look at it, then: node --import tsx test/write-outlines.ts ${name}`,
      );
  });

  for (const [says, locale, options, rules] of LOOKS)
    test(`axe finds nothing, ${says}`, async () => {
      const found: string[] = [];
      await walk(options, locale, async ({ page }, met) => {
        found.push(...told(met, await findings(page, rules)));
      });
      assert.deepEqual(found, []);
    });
});

import { openPreview } from '@throughline/build/preview/open.js';
import type { Wanted } from '@throughline/build/gallery/client/stage.js';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { freshContext } from './browser.js';

/** One state of one sample of one element. */
export type Met = Omit<Wanted, 'locale'>;

/** The gallery's stage in a browser: one page, on which one state stands after the other. */
export interface Stage {
  readonly page: Page;
  /** Every state there is, in order; with names, only of these elements. */
  all(names?: readonly string[]): Promise<readonly Met[]>;
  show(met: Met, locale: string): Promise<void>;
}

export interface Gallery {
  readonly address: string;
  open(options?: BrowserContextOptions): Promise<Stage>;
  close(): Promise<void>;
}

/** The gallery of a course, as the preview serves it. */
export async function openGallery(folder: string): Promise<Gallery> {
  const preview = await openPreview({ folder, port: 4400 });
  return {
    address: preview.address,
    async open(options = {}) {
      const context = await freshContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      await page.goto(`${preview.address}/stage`);
      return {
        page,
        async all(names) {
          const shelf = await page.evaluate(() => window.shelf);
          return Object.entries(shelf)
            .filter(([name]) => names === undefined || names.length === 0 || names.includes(name))
            .flatMap(([name, samples]) =>
              Object.entries(samples).flatMap(([which, states]) => states.map(state => ({ name, which, state }))),
            );
        },
        show: (met, locale) => page.evaluate(wanted => window.show(wanted), { ...met, locale }),
      };
    },
    close: () => preview.close(),
  };
}

import type { FormatName } from '@throughline/build/core/formats.js';
import { zipOf } from '@throughline/build/make.js';
import { openPreview } from '@throughline/build/preview/open.js';
import type { Id, Locale } from '@throughline/tracking';
import type { BrowserContext, Page } from 'playwright-core';
import { learnerIn, type Learner } from './learner.js';
import { QUESTIONS } from './answers.js';

/** The web edition open in a page. */
export interface Reading {
  readonly page: Page;
  readonly learner: Learner;
  /** Opens a page of the course as a reader does: from the map beside the text, or from the menu where that is the map. */
  readonly turnTo: (id: Id) => Promise<void>;
  /** Begins the check on show. */
  readonly begin: () => Promise<void>;
}

/** The web edition alone: for tests of what is on the screen, which need no platform and no other package. */
export interface Lessons {
  readonly origin: string;
  /** Ids of all pages, in reading order. */
  readonly pages: readonly Id[];
  /** Ids of the pages of each module, in reading order. */
  readonly modules: ReadonlyMap<Id, readonly Id[]>;
  /** Ids of the pages that hold a check. */
  readonly checks: readonly Id[];
  /** The zip of a format as it is delivered. */
  zip(format: FormatName): Promise<Uint8Array>;
  /** Left out: the package as it is delivered. */
  open(context: BrowserContext, locale?: Locale): Promise<Reading>;
  close(): Promise<void>;
}

export async function openLessons(folder: string): Promise<Lessons> {
  const preview = await openPreview({ folder, port: 4400 });
  const { project, address: origin } = preview;
  const { course, trouble } = project.reading;
  if (!course) throw new Error(`The course does not build:\n${JSON.stringify(trouble, null, 2)}`);
  const pages = course.outline.modules.flatMap(module => module.pages);
  return {
    origin,
    pages: pages.map(({ id }) => id),
    modules: new Map(course.outline.modules.map(module => [module.id, module.pages.map(({ id }) => id)])),
    checks: pages.filter(({ check }) => check).map(({ id }) => id),
    async zip(format) {
      const made = await project.package(format, undefined);
      if (!made) throw new Error(`No package ${format}`);
      return zipOf(made);
    },
    async open(context, locale = 'own') {
      const page = await context.newPage();
      await page.goto(`${origin}/package/web/${locale}/index.html`);
      const learner = learnerIn(page);
      await learner.ready();
      await learner.restored();
      const article = (id: Id) => page.locator(`article[data-page][id="${id}"]`);
      return {
        page,
        learner,
        async turnTo(id) {
          if ((await article(id).count()) === 0) await learner.open(id);
        },
        async begin() {
          await page.locator('tl-assessment button').first().click();
          await page.locator(`tl-assessment ${QUESTIONS}`).first().waitFor();
        },
      };
    },
    close: () => preview.close(),
  };
}

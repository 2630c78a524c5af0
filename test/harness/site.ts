import { fileURLToPath } from 'node:url';
import { formatNames, type FormatName } from '@throughline/build/core/formats.js';
import type { As } from '@throughline/build/preview/launches.js';
import { openPreview, type OpenPreview } from '@throughline/build/preview/open.js';
import type { Lms } from '@throughline/lms/scorm/index.js';
import type { Course, Locale } from '@throughline/tracking';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { firstModuleOf } from './first-module.js';
import { learnerIn, type Learner } from './learner.js';
import { isSettled, statementsOf, told, type Told } from './records.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The courses that every run builds and drives. */
export const courses = {
  /** The course that the project ships. */
  own: `${root}modules`,
  first: firstModuleOf(`${root}modules`),
  second: `${root}test/fixtures/second-course`,
  checked: `${root}test/fixtures/checked-course`,
  planned: `${root}test/fixtures/planned-course`,
  /** A lesson, a check, and a page with record and certificate. */
  recorded: `${root}test/fixtures/recorded-course`,
  /** Two modules with a check each. */
  modules: `${root}test/fixtures/upgraded-course/v1`,
} as const;

export interface LaunchOptions {
  readonly learner: string;
  readonly as?: As;
  readonly frame?: string;
  readonly locale?: Locale;
  /** Origin of the platform, where that is not the site's own (`front.ts`). */
  readonly from?: string;
  /** What is to be done with the page before it fetches anything. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** An open course inside its simulated LMS. */
export interface Open {
  readonly page: Page;
  /**
   * The frame itself: a locator of frames looks for it anew before everything that is done in it. Gone when the page goes
   * elsewhere or is loaded again.
   */
  readonly frame: Frame;
  readonly learner: Learner;
  /** What the LMS or LRS holds now. */
  record(): Promise<unknown>;
  /** Until the page has heard what became of all it told, where the end of its session hangs on that (`isSettled`): in cmi5. */
  settled(): Promise<void>;
  /** Takes the course out of its frame, as a learner does who goes elsewhere in the platform; its page stays. */
  leave(): Promise<void>;
  /** Takes the course out of its frame and closes the platform's page: what left last may still be on its way. */
  close(): Promise<void>;
}

export interface Site {
  readonly origin: string;
  readonly course: Course;
  address(format: FormatName, options: LaunchOptions): string;
  launch(context: BrowserContext, format: FormatName, options: LaunchOptions): Promise<Open>;
  /**
   * What the platform holds of a learner, once `holds` is true of it, else after twenty seconds: what a leaving page sent
   * may still be on its way. No course is launched for it, which would tell things of its own.
   */
  record(format: FormatName, learner: string, holds: (record: Told) => boolean): Promise<Told>;
  files(format: FormatName): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Address of a package's own first page, on this server, without a platform around it. */
  alone(format: FormatName): string;
  /** Fails where a record store was told anything that breaks a rule of xAPI, of cmi5 or of the profile. */
  close(): Promise<void>;
}

/**
 * Packs a course and serves its packages as the preview does; `formats` are made before the first launch, so that no
 * learner of a test waits for the bundler. Fails with the course's problems where it has any.
 */
export async function openSite(folder: string, formats: readonly FormatName[] = formatNames): Promise<Site> {
  const preview = await openPreview({ folder, port: 4300 });
  const site = siteOf(preview);
  for (const name of formats) await preview.project.package(name, undefined);
  return site;
}

/** The packages of a preview, as it has them now. */
export function siteOf(preview: OpenPreview): Site {
  const { project, address: origin } = preview;
  const { course, trouble } = project.reading;
  if (!course) throw new Error(`The course does not build:\n${JSON.stringify(trouble, null, 2)}`);

  const site: Site = {
    origin,
    course,
    address: (format, { learner, as = 'new', frame = '650x666', locale, from = origin }) =>
      `${from}/launch/${format}?${new URLSearchParams({ learner, as, frame, ...(locale && { locale }) }).toString()}`,
    async launch(context, format, options) {
      const page = await context.newPage();
      await options.before?.(page);
      await page.goto(site.address(format, options));
      const frame = await (await page.waitForSelector('#course')).contentFrame();
      if (!frame) throw new Error('The course has no frame');
      const learner = learnerIn(frame);
      await learner.ready();
      const leave = async (): Promise<void> => {
        await page.click('#close');
        await page.waitForFunction(
          () => document.querySelector<HTMLIFrameElement>('#course')?.contentDocument?.URL === 'about:blank',
        );
      };
      return {
        page,
        frame,
        learner,
        record: async () =>
          // As text: of a long list of calls the driver would copy every part by itself.
          JSON.parse(await page.evaluate(async () => JSON.stringify(await window.record()))) as unknown,
        async settled() {
          if (format === 'cmi5') await site.record(format, options.learner, isSettled);
        },
        leave,
        async close() {
          await leave();
          await page.close();
        },
      };
    },
    async record(format, learner, holds) {
      const until = Date.now() + 20_000;
      for (;;) {
        const answer = await fetch(`${origin}/record/${format}/${learner}`);
        const record = told(format, await answer.json());
        if (holds(record) || Date.now() > until) return record;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
    async files(format) {
      const made = await project.package(format, undefined);
      if (!made) throw new Error(`No package ${format}`);
      return made.files;
    },
    alone: format => `${origin}/package/${format}/own/index.html`,
    async close() {
      await preview.close();
      preview.platforms.told().forEach(statementsOf);
    },
  };
  return site;
}

declare global {
  interface Window {
    record: () => Promise<unknown>;
    /** The simulated platform of SCORM, whose faults can be switched. */
    lms?: Lms;
  }
}

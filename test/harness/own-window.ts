import type { FormatName } from '@throughline/build/core/formats.js';
import type { LaunchConfig } from '@throughline/build/preview/platforms.js';
import type { BrowserContext, Page } from 'playwright-core';
import { learnerIn, type Learner } from './learner.js';
import type { LaunchOptions, Site } from './site.js';

/** A course in a window of its own, as an LMS opens it that shows nothing around it. */
export interface OwnWindow {
  readonly page: Page;
  readonly learner: Learner;
}

/** Launches a course in a window of its own, from the site or from a platform in front of it. */
export async function launchAlone(
  site: Site,
  context: BrowserContext,
  format: FormatName,
  options: LaunchOptions,
): Promise<OwnWindow> {
  const html = await (await fetch(site.address(format, { ...options, from: site.origin }))).text();
  const { src } = JSON.parse(/id="launch">([^]*?)<\/script>/u.exec(html)?.[1] ?? '') as LaunchConfig;
  const page = await context.newPage();
  await options.before?.(page);
  await page.goto((options.from ?? site.origin) + src);
  const learner = learnerIn(page);
  await learner.restored();
  return { page, learner };
}

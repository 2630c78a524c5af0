import { chromium, type Browser, type BrowserContext, type LaunchOptions, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/testing/find-browser.js';

let opened: Promise<Browser> | undefined;

/** The one browser of a test file; started when it is first asked for, with what that file needs beside the usual. */
export function browser({ args: more = [], ...others }: LaunchOptions = {}): Promise<Browser> {
  opened ??= findChromium().then(({ executablePath, args, headless }) =>
    chromium.launch({ executablePath, args: [...args, ...more], headless: headless !== false, ...others }),
  );
  return opened;
}

export async function closeBrowser(): Promise<void> {
  await (await opened)?.close();
  opened = undefined;
}

/** A learner's browser with nothing in it yet: own storage, own cache. */
export async function freshContext(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  // A busy machine is waited for; what takes long is measured where it matters.
  context.setDefaultTimeout(45_000);
  return context;
}

/** The process of a page dies: no pagehide, no last word. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await page.close();
}

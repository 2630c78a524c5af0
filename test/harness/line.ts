/** The learner's line: slow, cut, back. */
import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core';

/** 400 kbit/s, in bytes a second, and the time a phone's network takes to answer, in milliseconds. */
const BYTES = 50_000;
const LATENCY = 150;

/** How long the learner of the story has the line for, in milliseconds after `ready`. */
const HAD = 5000;

/** What slows a page's line; only the session that slowed it can mend it. */
const slowed = new WeakMap<Page, CDPSession>();

const pace = (session: CDPSession, latency: number, bytes: number): Promise<unknown> =>
  session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });

/** Slows everything this page and its frames fetch from now on. */
export async function slowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  slowed.set(page, session);
  await session.send('Network.enable');
  await pace(session, LATENCY, BYTES);
}

/**
 * The line is back, and quick. What is sent by a page that goes away outlives it on a slow line too, but not where
 * Chromium's developer tools slow it: measured, such a request never leaves.
 */
export async function mendLine(page: Page): Promise<void> {
  const session = slowed.get(page);
  if (session) await pace(session, 0, -1);
  await page.context().setOffline(false);
}

/** Slows the line when the frame asks for the package: what a simulated platform itself weighs says nothing of a real one. */
export const slowPackage = (page: Page): Promise<unknown> =>
  page.route(
    /\/package\/.*\/index\.html/u,
    async route => {
      await slowLine(page);
      await route.continue();
    },
    { times: 1 },
  );

/** Notes in every frame when its course was ready, so that a story can say "five seconds after". */
export async function noteReady(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('ready', () => {
      document.documentElement.dataset['readyAt'] = String(performance.now());
    });
  });
}

/** Waits until five seconds have passed since `ready`, then cuts the line; the browser says that it is offline. */
export async function cutLine(frame: Page | Frame, context: BrowserContext): Promise<void> {
  await frame.waitForFunction(
    had => performance.now() - Number(document.documentElement.dataset['readyAt'] ?? Infinity) >= had,
    HAD,
  );
  await context.setOffline(true);
}

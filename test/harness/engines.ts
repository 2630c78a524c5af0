/** The engines that learners have, driven through one door: what a page says when a script is run in it. */
import { findWebKit } from '../../scripts/testing/find-browser.js';
import { openWebKit } from '../../scripts/testing/webkit-launcher.js';
import { closeBrowser, freshContext } from './browser.js';
import { openFirefox } from './firefox.js';

export interface Engine {
  open(url: string): Promise<unknown>;
  /** Runs the body of a function in the page; what it returns comes as JSON. */
  run<T>(script: string): Promise<T>;
  close(): Promise<void>;
}

/** What Playwright's and Puppeteer's pages have in common. */
interface Drivable {
  goto(url: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
}

const drive = (page: Drivable, close: () => Promise<void>): Engine => ({
  open: url => page.goto(url),
  run: async <T>(script: string) => JSON.parse((await page.evaluate(asText(script))) as string) as T,
  close,
});

const asText = (script: string): string => `JSON.stringify((() => { ${script} })() ?? null)`;

/** How each is opened, and where it comes from; null where it is not installed. */
export const ENGINES = {
  Chromium: {
    from: 'chromium',
    open: async (): Promise<Engine | null> => drive(await (await freshContext()).newPage(), closeBrowser),
  },
  Firefox: {
    from: 'firefox-esr',
    open: async (): Promise<Engine | null> => {
      const firefox = await openFirefox();
      return firefox && drive(await firefox.newPage(), () => firefox.close());
    },
  },
  WebKitGTK: {
    from: 'webkit2gtk-driver xvfb',
    open: async (): Promise<Engine | null> => {
      const found = findWebKit();
      const tab = found && (await openWebKit(found));
      return tab && { ...tab, run: async <T>(script: string) => (await tab.run(script)) as T };
    },
  },
} as const;

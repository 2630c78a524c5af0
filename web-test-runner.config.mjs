/**
 * Tests of elements and player in real browsers: Chromium always, Firefox and WebKitGTK where they are installed.
 *
 *   ENGINES=chromium,firefox  only these engines, which must then be there
 *   CI=true                   an engine that is absent is a failure
 *   COURSE=DIR                the course whose own elements are tested too
 *   THROUGHLINE_REPORT=FILE   counts as JSON
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { findChromium, findFirefox, findWebKit } from './scripts/testing/find-browser.js';
import { countReporter } from './scripts/testing/report.js';
import { webkitLauncher } from './scripts/testing/webkit-launcher.js';

const { answerSample, answerScript, answerSheet } = await tsImport('./build/gallery/test-server.ts', import.meta.url);

/** How each engine is started; null where it is not installed. */
const ENGINES = {
  chromium: async () => {
    const { executablePath, args, headless } = await findChromium();
    return chromeLauncher({
      launchOptions: { executablePath, args: [...args, '--enable-blink-features=ComputedAccessibilityInfo'], headless },
    });
  },
  firefox: async () => {
    const executablePath = findFirefox();
    if (!executablePath) return null;
    const { default: puppeteer } = await import('puppeteer-core');
    // Firefox speaks WebDriver BiDi to the same launcher: no driver of its own is needed.
    return chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath, headless: true } });
  },
  webkit: async () => {
    const found = findWebKit();
    return found && webkitLauncher(found);
  },
};

const asked = process.env.ENGINES?.split(',');
const required = name => name === 'chromium' || asked !== undefined || process.env.CI === 'true';

const browsers = [];
const missing = [];
for (const [name, start] of Object.entries(ENGINES)) {
  if (asked && !asked.includes(name)) continue;
  const browser = await start();
  if (browser) browsers.push(browser);
  else missing.push({ name, failed: required(name) });
}

const course = process.env.COURSE ?? 'test/fixtures/second-course';

export default {
  files: [
    'packages/{elements,embed,player}/**/*.test.ts',
    `${course}/elements/**/*.test.ts`,
    '!**/*.node.test.ts',
    '!**/node_modules/**',
  ],
  nodeResolve: true,
  browsers,
  concurrency: 1,
  // All of them: each waits for its driver in between, and the last would have one core alone.
  concurrentBrowsers: 3,
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  // A test walks every state of an element; a busy machine is waited for.
  testsFinishTimeout: 300_000,
  // Elements know no Markdown: their tests ask for the markup of a sample, those of frames for the script of a page.
  middleware: [answerSample(course), answerSheet(course), answerScript],
  plugins: [esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)) })],
  testFramework: { config: { timeout: 30_000 } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countReporter({ file: process.env.THROUGHLINE_REPORT, missing }),
  ],
};

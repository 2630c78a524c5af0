/** Runs test files in WebKitGTK, one after another in one tab. */
import { openSession } from './webdriver.js';

/**
 * Opens WebKitGTK with one tab.
 * @param {{ driver: string, browser: string, xvfb: boolean }} found as `findWebKit` answers it
 */
export const openWebKit = ({ driver, browser, xvfb }) =>
  openSession({
    driver,
    xvfb,
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
    // A machine without a graphics card or an accessibility bus must not slow it down.
    env: {
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
    },
  });

/**
 * @param {{ driver: string, browser: string, xvfb: boolean }} found as `findWebKit` answers it
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function webkitLauncher(found) {
  let opening;
  let active;
  const session = () => (opening ??= openWebKit(found));
  const start = async (id, url) => {
    const { open } = await session();
    active = id;
    await open(url);
  };
  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    startSession: start,
    startDebugSession: start,
    isActive: id => id === active,
    getBrowserUrl: async () => (await session()).address(),
    stopSession: async () => {
      active = undefined;
      await (await session()).open('about:blank');
      return {};
    },
    stop: async () => {
      if (opening) await (await opening).close();
      opening = undefined;
    },
    // Called by the sendKeys command of @web/test-runner-commands.
    sendKeys: async (_id, keys) => (await session()).press(keys),
  };
}

import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../../scripts/testing/find-browser.js';

/** A Firefox as its users have it, or null where there is none: each file of a folder is an origin of its own. */
export async function openFirefox(prefs: Readonly<Record<string, unknown>> = {}): Promise<Browser | null> {
  const executablePath = findFirefox();
  return executablePath
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath,
        headless: true,
        // What drives a browser switches protections off that learners have on.
        extraPrefsFirefox: {
          'remote.prefs.recommended': false,
          'security.fileuri.strict_origin_policy': true,
          ...prefs,
        },
      })
    : null;
}

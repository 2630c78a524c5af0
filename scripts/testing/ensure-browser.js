/** Sees to it that tests have a Chromium: the installed one, else Debian's package when root, else one from npm. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-browser.js';

const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;

const attempts = [
  {
    says: 'No Chromium found: installing Debian’s package (about 140 MB to load)…',
    possible: () => isRoot && existsSync('/usr/bin/apt-get'),
    run: () => {
      spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
      return spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    },
  },
  {
    says: 'No Chromium found: installing one from npm (about 66 MB to load)…',
    possible: () => process.platform === 'linux' && process.arch === 'x64',
    // 147 is the last that runs on Node 20; it is not in package.json, so that nobody who has a browser pays for it.
    run: () =>
      spawnSync('npm', ['install', '--no-save', '--no-package-lock', '@sparticuz/chromium@147'], { stdio: 'inherit' }),
  },
];

/** Resolves once a Chromium can be started; throws with the three cures where none can be had. */
export async function ensureBrowser() {
  for (const attempt of attempts) {
    if (await findChromium().catch(() => null)) return;
    if (!attempt.possible()) continue;
    console.log(attempt.says);
    attempt.run();
  }
  await findChromium();
}

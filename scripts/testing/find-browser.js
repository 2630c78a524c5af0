/** Finds the browsers that tests run in. Plain JavaScript: it also runs before anything is installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Chromium
 * @property {string} executablePath
 * @property {string[]} args
 * @property {boolean | 'shell'} headless
 * @property {string} from where it was found, for people
 */

const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;

/**
 * A full Chromium loads two pages into the address bar of every window, where nobody types: two thirds of what it costs to
 * open one.
 */
const ADDRESS_BAR = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup';

/** What Playwright switches off. The switch counts as it is said last, so all of it is said again (playwright-core 1.65.1). */
const PLAYWRIGHT =
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,' +
  'LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,' +
  'TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,msForceBrowserSignIn';

/** A test browser asks nobody for anything; as root, and in most containers, it cannot start its sandbox. */
const ARGS = [
  ...(isRoot || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${PLAYWRIGHT},${ADDRESS_BAR}`,
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/** Names of a Chromium's program in the folders into which other tools download one. */
const PROGRAM = /(^|[\\/])(headless_shell|chrome-headless-shell|chrome|chromium|Google Chrome for Testing)(\.exe)?$/iu;

const CACHE = { darwin: 'Library/Caches', win32: 'AppData/Local' }[process.platform] ?? '.cache';

/** The path of a command, or null. */
export function onPath(name) {
  try {
    const answer = execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.split('\n')[0].trim() || null;
  } catch {
    return null;
  }
}

const below = folder =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(name => join(folder, String(name))) : [];

/** Where a Chromium may be, most wanted first; each answers a path, or nothing. */
const PLACES = [
  ['CHROME_PATH', () => process.env.CHROME_PATH],
  [
    'installed',
    async () => {
      try {
        const { Launcher } = await import('chrome-launcher');
        return Launcher.getFirstInstallation();
      } catch {
        return null;
      }
    },
  ],
  ['the PATH', () => NAMES.map(onPath).find(path => path !== null)],
  [
    'a cache of downloads',
    () =>
      [
        process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), CACHE, 'ms-playwright'),
        join(homedir(), '.cache/puppeteer'),
      ]
        .flatMap(below)
        .find(path => PROGRAM.test(path)),
  ],
];

/** The one inside an npm package (Linux x64), which brings its own libraries when told that it runs in a function. */
async function fromNpm() {
  try {
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    const args = packed.args.filter(arg => !arg.startsWith('--headless'));
    const executablePath = await packed.executablePath();
    return { executablePath, args: [...args, ...ARGS], headless: /** @type {const} */ ('shell'), from: 'npm' };
  } catch {
    return null;
  }
}

/**
 * A Chromium, Chrome or Edge.
 * @returns {Promise<Chromium>}
 * @throws an error with the cures when there is none.
 */
export async function findChromium() {
  for (const [from, place] of PLACES) {
    const executablePath = await place();
    if (executablePath) return { executablePath, args: ARGS, headless: true, from };
  }
  const packed = await fromNpm();
  if (packed) return packed;
  throw new Error(`No Chromium found. Do one of these, then try again:
  Debian, Ubuntu  sudo apt-get install chromium
  macOS, Windows  install Chrome or Edge
  anywhere        npm install --no-save @sparticuz/chromium@147   (Linux x64)
  or set CHROME_PATH to a Chrome, Chromium or Edge.`);
}

/** The path of a Firefox, or null. */
export const findFirefox = () =>
  [
    process.env.FIREFOX_PATH,
    onPath('firefox-esr'),
    onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find(path => path && existsSync(path)) ?? null;

/** Folders in which Debian keeps WebKitGTK's small browser. */
const WEBKIT = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].flatMap(version =>
  ['x86_64', 'aarch64'].map(machine => `/usr/lib/${machine}-linux-gnu/${version}/MiniBrowser`),
);

/**
 * WebKitGTK: its driver, its browser, and whether a screen must be made for it.
 * @returns {{ driver: string, browser: string, xvfb: boolean } | null}
 */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const browser = WEBKIT.find(existsSync);
  const screen = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return driver && browser && (screen || onPath('Xvfb')) ? { driver, browser, xvfb: !screen } : null;
}

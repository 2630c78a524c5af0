import type { Platform } from '@throughline/lms/personalities/index.js';
import { testPage, type TestPage } from '@throughline/lms/personalities/testing/launched.js';
import type { PlatformFault, PlatformFinding, RunningCourse, StandardName } from '@throughline/tracking';
import { virtualDevice, virtualEnv, type Device, type VirtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { outline } from '../../internal/testing/course.js';
import { look as cmi5 } from '../cmi5.js';
import { checkPlatform } from '../doctor.js';
import type { Look } from '../look.js';
import { look as scorm12 } from '../scorm12.js';
import { look as scorm2004 } from '../scorm2004.js';
import { look as standalone } from '../standalone.js';
import { look as xapi } from '../xapi.js';

export const looks: Readonly<Record<StandardName, Look>> = { scorm12, scorm2004, cmi5, xapi, standalone };

/** The server that the package lies on: how far its clock is behind the device's, and what it answers. */
export interface Server {
  behind?: number;
  /** `login`: a page in place of every file. `silence`: no answer ever comes, and no failure. */
  answers?: 'files' | 'login' | 'nothing' | 'silence';
}

/** A fetch that nobody answers: it ends where whoever asks breaks it off. */
export const silence: typeof globalThis.fetch = (_, { signal } = {}) =>
  new Promise((_answered, failed) => {
    signal?.addEventListener('abort', () => {
      failed(new TypeError('Broken off'));
    });
  });

const ADDRESS = 'https://course.example/index.html';

const noNetwork = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

const fileFrom = ({ behind = 0, answers = 'files' }: Server, now: number): Promise<Response> => {
  if (answers === 'nothing') return noNetwork();
  if (answers === 'silence') return silence(ADDRESS);
  const isFile = answers === 'files';
  return Promise.resolve(
    new Response(isFile ? 'var tl={}' : '<!doctype html><title>Log in</title>', {
      headers: {
        date: new Date(now - behind).toUTCString(),
        'content-type': isFile ? 'text/javascript' : 'text/html; charset=utf-8',
      },
    }),
  );
};

/** A page in one time with its world. */
export const pageIn = (env: VirtualEnv): TestPage => ({
  ...testPage(),
  random: () => 0.5,
  now: () => env.now(),
  after: (ms, call) => void env.after(ms, call),
  block: ms => {
    env.block(ms);
  },
});

/** An env that reaches the package's own server, and what else there is. */
export const worldOf = (device: Device, server: Server, fetch?: typeof globalThis.fetch): VirtualEnv => {
  const env = virtualEnv(device, (url, init) =>
    String(url instanceof Request ? url.url : url).includes('/doctor.js?')
      ? fileFrom(server, device.now)
      : (fetch?.(url, init) ?? noNetwork()),
  );
  return env;
};

/** Looks at what a window shows, in virtual time. */
export const examine = async (
  standard: StandardName,
  window: unknown,
  env: VirtualEnv,
  course: RunningCourse = {},
  alone = false,
): Promise<readonly PlatformFinding[]> => {
  if (typeof window === 'object' && window !== null && !('location' in window))
    Object.assign(window, { location: { href: ADDRESS } });
  let findings: readonly PlatformFinding[] | undefined;
  void checkPlatform({ standard, look: looks[standard], outline, alone, window, env }, course).then(
    seen => (findings = seen),
  );
  for (let step = 0; !findings && step < 500; step++) await env.advance(1000);
  if (!findings) throw new Error('The doctor has not come to an end.');
  return findings;
};

/** A launch on a platform, and the doctor in it. */
export const visit = async (
  platform: Platform,
  standard: StandardName,
  scene: {
    readonly device?: Device;
    readonly server?: Server;
    readonly course?: RunningCourse;
  } = {},
): Promise<readonly PlatformFinding[]> => {
  const { device = virtualDevice(), server = {}, course } = scene;
  const net: { fetch?: typeof globalThis.fetch } = {};
  const env = worldOf(device, server, (...asked) => net.fetch?.(...asked) ?? noNetwork());
  const page = pageIn(env);
  page.calm = true;
  const { window, ...more } = platform.launch('one', page);
  Object.assign(net, more);
  return examine(standard, window, env, course);
};

export const named = (findings: readonly PlatformFinding[]): readonly PlatformFault[] =>
  findings.flatMap(({ code, state }) => (state === 'found' ? [code] : []));

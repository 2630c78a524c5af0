import type { Found } from '../discover.js';

/** A SCORM 1.2 API that is as small or as odd as a test needs: values in a map, and functions that may be replaced. */
export const fakeApi = (
  values: Record<string, string> = {},
  odd: Readonly<Record<string, (...args: string[]) => unknown>> = {},
) => {
  const calls: string[] = [];
  const told: Record<string, (...args: string[]) => unknown> = {
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSGetValue: (element = '') => values[element] ?? '',
    LMSSetValue: (element = '', value = '') => {
      values[element] = value;
      return 'true';
    },
    LMSCommit: () => 'true',
    LMSGetLastError: () => '0',
    ...odd,
  };
  const api = Object.fromEntries(
    Object.entries(told).map(([name, run]) => [
      name,
      (...args: string[]) => {
        calls.push([name.replace('LMS', ''), ...args].join(' ').trim());
        return run(...args);
      },
    ]),
  );
  return { api, values, calls, sets: () => calls.filter(call => call.startsWith('SetValue')) };
};

/** The values of an LMS that keeps everything the specification has. */
export const warm = (values: Record<string, string> = {}): Record<string, string> => ({
  'cmi.core._children': 'student_id,lesson_status',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.interactions._count': '0',
  'cmi.objectives._count': '0',
  ...values,
});

/** A window whose every property throws, but for `parent`: another origin. */
export const foreign = (parent?: unknown): unknown =>
  new Proxy(
    {},
    {
      get(_, key) {
        if (key === 'parent' && parent) return parent;
        throw new Error('SecurityError');
      },
    },
  );

/** A window with an API. */
export const holding = (api: unknown, parent?: unknown, more: Record<string, unknown> = {}): unknown => {
  const window: Record<string, unknown> = { API: api, opener: null, ...more };
  window['parent'] = parent ?? window;
  window['top'] = parent ?? window;
  return window;
};

export type { Found };

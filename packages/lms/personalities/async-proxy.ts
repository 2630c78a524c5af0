import { model12 } from './model.js';
import type { Page, Personality } from './platform.js';
import { framed, scormPlatform } from './scorm.js';
import type { ScormApi } from './scorm.js';

/** Messages a second that the bridge lets through; a SetValue costs two. */
const MOST = 100;
const THERE = 15;
const BACK = 85;

/** Stands in front of an API in another window and posts every call on. It answers at once, with what it knows by then. */
const proxy = (api: ScormApi, page: Page): ScormApi => {
  const known = new Map<string, string>();
  let posted: number[] = [];
  const post = (cost: number, call: () => void): void => {
    posted = posted.filter(at => page.now() - at < 1000);
    if (posted.length + cost > MOST) return;
    posted.push(...Array.from({ length: cost }, () => page.now()));
    page.after(THERE, call);
  };
  const ask = (name: string, ...values: string[]): unknown => {
    try {
      return api[name]?.(...values);
    } catch {
      return 'false';
    }
  };
  const later =
    (name: string, cost: number) =>
    (...values: string[]): string => {
      post(cost, () => ask(name, ...values));
      return 'true';
    };
  return {
    LMSInitialize: later('LMSInitialize', 1),
    LMSFinish: later('LMSFinish', 1),
    LMSCommit: later('LMSCommit', 1),
    LMSSetValue: (element = '', value = '') => {
      known.set(element, value);
      return later('LMSSetValue', 2)(element, value);
    },
    LMSGetValue: (element = '') => {
      post(1, () => {
        const value = String(ask('LMSGetValue', element));
        page.after(BACK, () => {
          if (value !== '') known.set(element, value);
        });
      });
      return known.get(element) ?? '';
    },
    LMSGetLastError: () => '0',
  };
};

/** A bridge between two origins, made of messages. */
export const asyncProxy: Personality = {
  name: 'AsyncProxy',
  source:
    'Measured with scorm-again’s CrossFrameAPI (field notes A9, L3): immediately after Initialize every value reads as empty with error 0, the real one comes about 100 ms later; every call answers "true"; 100 messages a second, two a SetValue, the rest is dropped.',
  standards: ['scorm12'],
  open: () =>
    scormPlatform({
      model: model12,
      sends: 'all',
      offline: 'true',
      expired: 'true',
      leaving: ['arrives', 'arrives'],
      keepsAll: true,
      window: (api, page) => framed('API', proxy(api, page)),
    }),
};

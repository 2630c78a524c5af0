import { model12 } from './model.js';
import type { Page, Personality } from './platform.js';
import { scormPlatform } from './scorm.js';
import type { ScormApi } from './scorm.js';

/** The learner comes upon the platform's window and goes on there, within so many milliseconds or never. */
const SOON = 120_000;

const popup = (api: ScormApi, page: Page): unknown => {
  let dead = false;
  if (!page.calm && page.random() < 0.5)
    page.after(page.random() * SOON, () => {
      dead = true;
    });
  const held: ScormApi = {
    ...api,
    LMSSetValue: (...values) => (dead ? 'true' : api['LMSSetValue']?.(...values)),
    LMSCommit: (...values) => {
      if (dead) throw new Error('NetworkError: the document is not active.');
      return api['LMSCommit']?.(...values);
    },
    LMSFinish: (...values) => {
      if (dead) throw new Error('NetworkError: the document is not active.');
      return api['LMSFinish']?.(...values);
    },
  };
  const opener: Record<string, unknown> = {
    get API() {
      return dead ? undefined : held;
    },
  };
  opener['parent'] = opener['top'] = opener;
  const window: Record<string, unknown> = { opener };
  window['parent'] = window['top'] = window;
  return window;
};

/** The course in a window of its own, whose opener goes away. */
export const deadOpener: Personality = {
  name: 'DeadOpener',
  source:
    'Measured (field notes 1, A16): a held API object of an opener that has navigated still answers SetValue "true", its Commit throws NetworkError, and opener.API is undefined; closing the platform’s tab first is cause number one of loss (Netex KB 8556).',
  standards: ['scorm12'],
  open: () =>
    scormPlatform({
      model: model12,
      sends: 'all',
      offline: 'false',
      expired: 'false',
      leaving: ['false', 'arrives'],
      window: popup,
    }),
};

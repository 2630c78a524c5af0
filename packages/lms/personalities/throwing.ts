import { model12, model2004 } from './model.js';
import type { Page, Personality } from './platform.js';
import { framed, scormPlatform } from './scorm.js';
import type { ScormApi } from './scorm.js';

/** One call in so many throws. */
const ONE_IN = 12;

const fragile = (api: ScormApi, page: Page): ScormApi =>
  Object.fromEntries(
    Object.entries(api).map(([name, run]) => [
      name,
      (...values: string[]) => {
        if (!page.calm && /Set|Commit|Finish|Terminate/.test(name) && page.random() * ONE_IN < 1)
          throw new TypeError(`${name} is not what it was.`);
        return run(...values);
      },
    ]),
  );

/** A platform whose calls throw, now and then. */
export const throwing: Personality = {
  name: 'Throwing',
  source: 'Every call can throw, and the last error may be "0" all the same (field notes L8, "ThrowingLms").',
  standards: ['scorm12', 'scorm2004'],
  open: standard => {
    const model = standard === 'scorm12' ? model12 : model2004;
    return scormPlatform({
      model,
      sends: 'all',
      offline: 'throws',
      expired: 'throws',
      leaving: ['throws', 'throws'],
      keepsAll: true,
      window: (api, page) => framed(model.name, fragile(api, page)),
    });
  },
};

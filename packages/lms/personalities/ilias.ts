import { model2004 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** A platform in which every save freezes the page. */
export const ilias: Personality = {
  name: 'ILIAS-slow',
  source: 'A save blocks the page for seconds in 9.13 (LiaScript-Exporter#55, ILIAS#9182): 2,500 ms a Commit.',
  standards: ['scorm2004'],
  open: () =>
    scormPlatform({
      model: model2004,
      sends: 'all',
      offline: 'false',
      expired: 'false',
      leaving: ['false', 'arrives'],
      blocks: 2500,
    }),
};

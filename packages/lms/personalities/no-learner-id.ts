import { model12 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** A platform that says nothing of who is learning, on a computer that two people share. */
export const noLearnerId: Personality = {
  name: 'NoLearnerId',
  source:
    'Decision 11: a learner’s id may be empty, so work that lies on the device is offered and never taken silently; the measured case is the training centre (decision 3).',
  standards: ['scorm12'],
  people: 2,
  open: () =>
    scormPlatform({
      model: model12,
      names: () => '',
      sends: 'all',
      offline: 'false',
      expired: 'false',
      leaving: ['false', 'arrives'],
    }),
};

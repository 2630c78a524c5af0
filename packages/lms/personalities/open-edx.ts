import { model12 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

const KNOWN = new Set([
  'cmi.core.student_id',
  'cmi.core.student_name',
  'cmi.core.lesson_location',
  'cmi.core.lesson_status',
  'cmi.core.score.raw',
  'cmi.core.entry',
  'cmi.core.exit',
  'cmi.core.session_time',
  'cmi.suspend_data',
  'cmi.core.lesson_mode',
]);

/** A platform that keeps a handful of elements and sends each one as it is set. */
export const openEdx: Personality = {
  name: 'OpenEdX-minimal',
  source:
    'Few elements, no list of interactions (openedx-scorm-xblock#43); the mode is unset (#64); every SetValue is a request of its own, and Commit sends nothing (#124).',
  standards: ['scorm12'],
  open: () =>
    scormPlatform({
      model: model12,
      knows: element => KNOWN.has(element),
      sends: 'each set',
      offline: 'false',
      expired: 'false',
      leaving: ['arrives', 'arrives'],
      keepsAll: true,
      offers: { 'cmi.core.lesson_mode': '' },
    }),
};

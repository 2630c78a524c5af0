import { model12, model2004 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** SCORM 1.2 makes these mandatory; SCORM 2004 makes all mandatory, and some platforms keep only as much of it. */
const MANDATORY =
  /^cmi\.(core\.(_children|student_id|student_name|lesson_location|credit|lesson_status|entry|score\.raw|total_time|exit|session_time)|suspend_data|launch_data|_version|learner_id|learner_name|location|credit|completion_status|success_status|entry|score\.(scaled|raw|min|max)|total_time|exit|session_time)$/;

/** A platform that keeps what it must, and refuses the rest. */
export const standardMinimal: Personality = {
  name: 'Standard-minimal',
  source:
    'Only the mandatory elements are kept, every other one is 401 (field notes f, "StandardMinimal"; SAP KBA 2154063: no lesson_mode).',
  standards: ['scorm12', 'scorm2004'],
  open: standard =>
    scormPlatform({
      model: standard === 'scorm12' ? model12 : model2004,
      knows: element => MANDATORY.test(element),
      sends: 'all',
      offline: 'false',
      expired: 'false',
      leaving: ['false', 'arrives'],
      keepsAll: true,
    }),
};

import type { PrivacyLevel } from '@throughline/tracking';
import type { VerbName } from '../names.js';

/** What a statement is about, as the last word of an activity type; `session` objects carry no type. */
export type About = 'session' | 'course' | 'module' | 'lesson' | 'assessment' | 'interaction' | 'cmi.interaction';

export type Presence = 'included' | 'recommended';

/** What a result can hold. What a row does not name is excluded. */
export type ResultField = 'scaled' | 'points' | 'success' | 'completion' | 'response' | 'duration' | 'tries';

/** One kind of statement: a row a verb and a type of object. Profile, catalogue and checks are all made from it. */
export interface Kind {
  /** Last part of the template's IRI. */
  readonly id: string;
  readonly verb: VerbName;
  readonly about: About;
  /** The lowest privacy level at which it is sent (decision 5). */
  readonly level: PrivacyLevel;
  /** cmi5 defines it, or only allows it, or it is never sent there. */
  readonly cmi5: 'defined' | 'allowed' | 'never';
  readonly result: Readonly<Partial<Record<ResultField, Presence>>>;
  /** The only value `success` may have. */
  readonly success?: boolean;
  readonly label: string;
  /** When it is sent, in plain words. */
  readonly when: string;
}

const NONE = {};
const SPENT = { duration: 'included' } as const;
const SCORE = { scaled: 'included', points: 'included' } as const;
const OUTCOME = { ...SCORE, success: 'included', duration: 'included' } as const;
const DONE = { completion: 'included', duration: 'included' } as const;

const row = (
  id: string,
  [verb, about]: readonly [VerbName, About],
  [level, cmi5]: readonly [PrivacyLevel, Kind['cmi5']],
  result: Kind['result'],
  [label, when]: readonly [string, string],
  success?: boolean,
): Kind => ({ id, verb, about, level, cmi5, result, label, when, ...(success !== undefined && { success }) });

/** Every statement there is, in the order of a learner's life. */
export const kinds: readonly Kind[] = [
  row('initialized', ['initialized', 'session'], ['outcome', 'defined'], NONE, [
    'Session began',
    'Once at every launch, before anything else, when the record store has said what it holds.',
  ]),
  row('visited-lesson', ['experienced', 'lesson'], ['full', 'allowed'], NONE, [
    'Page opened',
    'Each time the learner comes to a page.',
  ]),
  row('visited-check', ['experienced', 'assessment'], ['full', 'allowed'], NONE, [
    'Page of a check opened',
    'Each time the learner comes to the page of a module check.',
  ]),
  row('experienced-part', ['experienced', 'interaction'], ['full', 'allowed'], NONE, [
    'Part of a page done',
    'Once, when something that is not a question was done: a panel opened, a chart read.',
  ]),
  row('attempted-check', ['attempted', 'assessment'], ['full', 'allowed'], NONE, [
    'Check begun',
    'Each time a try of a module check is opened.',
  ]),
  row(
    'answered',
    ['answered', 'cmi.interaction'],
    ['checks', 'allowed'],
    {
      scaled: 'recommended',
      success: 'recommended',
      response: 'recommended',
      duration: 'recommended',
      tries: 'recommended',
    },
    [
      'Question answered',
      'Each time an answer is handed in: of a module check at `checks`, of questions and scenarios in lessons at `full`, but for `mode=practice`, which is told nowhere. Where no answer is wrong there is neither score nor success; of an answer in the learner’s own words there is no response.',
    ],
  ),
  row('scored-check', ['scored', 'assessment'], ['outcome', 'allowed'], { ...SCORE, success: 'included' }, [
    'Check finished',
    'Each time a try of a module check is finished: the mean credit of all its questions. Where a course asks again only what was not right, what was right before counts in it, and is not told again. `success` says whether this try reached the pass mark.',
  ]),
  row('completed-lesson', ['completed', 'lesson'], ['full', 'allowed'], DONE, [
    'Page done',
    'Once a registration, when everything on a page was done.',
  ]),
  row('completed-check', ['completed', 'assessment'], ['full', 'allowed'], DONE, [
    'Page of a check done',
    'Once a registration, when the check of that page was finished for the first time.',
  ]),
  row('completed-module', ['completed', 'module'], ['outcome', 'allowed'], DONE, [
    'Module completed',
    'Once a registration, when every required page of a module was seen and its check was finished. In a course with checks, that of a module without one at `full` only.',
  ]),
  row('scored-course', ['scored', 'course'], ['outcome', 'allowed'], SCORE, [
    'Course scored',
    'When every required check was finished once, and again whenever the mean of the best scores rises.',
  ]),
  row('completed-course', ['completed', 'course'], ['outcome', 'defined'], DONE, [
    'Course completed',
    'Once a registration, when every required page was seen and every required check was finished.',
  ]),
  row(
    'passed-course',
    ['passed', 'course'],
    ['outcome', 'defined'],
    OUTCOME,
    ['Course passed', 'Once a registration, when every required check is at or over its pass mark.'],
    true,
  ),
  row(
    'failed-course',
    ['failed', 'course'],
    ['outcome', 'defined'],
    OUTCOME,
    ['Course failed', 'Only where the course limits the tries of a check, and none is left.'],
    false,
  ),
  row('suspended', ['suspended', 'session'], ['outcome', 'never'], SPENT, [
    'Session ended, course unfinished',
    'Plain xAPI only: when the learner leaves and the course is not completed.',
  ]),
  row('terminated', ['terminated', 'session'], ['outcome', 'defined'], SPENT, [
    'Session ended',
    'When the learner leaves: in cmi5 always, in plain xAPI when the course is completed.',
  ]),
];

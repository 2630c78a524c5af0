import type { Launch, Mode } from '@throughline/tracking';
import { learnerMark } from '@throughline/tracking/hash.js';
import type { Api } from './api.js';
import type { Edition } from './edition.js';

/** Empty and unknown modes are normal: some LMSs leave it unset, and nothing would ever be recorded. */
const mode = (text: string): Mode => (text === 'browse' || text === 'review' ? text : 'normal');

/** A language tag; LMSs also hold names (`English`) and nothing. */
const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** What the LMS tells at launch. Of the learner's id a mark is kept; the name is not asked for. */
export const readLaunch = ({ get, count }: Api, { elements, mastery }: Edition): Launch => {
  const id = get(elements.learner);
  const pass = get(elements.mastery).trim();
  const masteryScore = Number(pass) / mastery;
  const language = get(elements.language);
  return {
    connected: true,
    mode: mode(get(elements.mode)),
    credit: get(elements.credit) !== 'no-credit',
    ...(id && { learner: learnerMark(id) }),
    ...(pass && masteryScore >= 0 && masteryScore <= 1 && { masteryScore }),
    ...(TAG.test(language) && { language }),
    state: get('cmi.suspend_data') || null,
    interactions: count(get('cmi.interactions._count')),
  };
};

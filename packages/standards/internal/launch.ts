import type { Launch, Mode } from '@throughline/tracking';
import { learnerMark } from '@throughline/tracking/hash.js';
import type { Api } from './api.js';
import type { Edition } from './edition.js';

/** Empty and unknown modes are normal: some LMSs leave it unset, and nothing would ever be recorded. */
const mode = (text: string): Mode => (text === 'browse' || text === 'review' ? text : 'normal');

/** A pass mark of the LMS out of `most`, as 0..1; nothing where it is none. */
const fraction = (text: string, most: number): Pick<Launch, 'masteryScore'> => {
  const value = Number(text) / most;
  return text.trim() && value >= 0 && value <= 1 ? { masteryScore: value } : {};
};

/** A language tag; LMSs also hold names (`English`) and nothing. */
const locale = (text: string): Pick<Launch, 'language'> =>
  /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text) ? { language: text } : {};

/** Whose id it is can be told apart with it, and not told. */
const learner = (id: string): Pick<Launch, 'learner'> => (id ? { learner: learnerMark(id) } : {});

/** What the LMS tells at launch. Of the learner's id a mark of ten bits is kept; the name is not asked for. */
export const readLaunch = ({ get }: Api, { elements, mastery, stateLimit }: Edition): Launch => ({
  connected: true,
  mode: mode(get(elements.mode)),
  credit: get(elements.credit) !== 'no-credit',
  ...learner(get(elements.learner)),
  ...fraction(get(elements.mastery), mastery),
  ...locale(get(elements.language)),
  state: get('cmi.suspend_data') || null,
  interactions: Number(get('cmi.interactions._count')) || 0,
  stateLimit,
});

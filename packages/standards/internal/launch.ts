import type { Launch, Mode } from '@throughline/tracking';

/** Empty and unknown modes are normal: some LMSs leave it unset, and nothing would ever be recorded. */
export const mode = (text: string): Mode => (text === 'browse' || text === 'review' ? text : 'normal');

/** A pass mark of the LMS out of `most`, as 0..1; nothing where it is none. */
export const fraction = (text: string, most: number): Pick<Launch, 'masteryScore'> => {
  const value = Number(text) / most;
  return text.trim() && value >= 0 && value <= 1 ? { masteryScore: value } : {};
};

/** A language tag; LMSs also hold names (`English`) and nothing. */
export const locale = (text: string): Pick<Launch, 'language'> =>
  /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text) ? { language: text } : {};

import type { Host, Launch, Locale } from '@throughline/tracking';
import { learnerMark } from '@throughline/tracking/hash.js';
import type { Agent } from './types.js';

/** The first of the languages asked for that the course has, by tag or by its first part. */
export const chooseLanguage = (asked: readonly string[], has: readonly Locale[]): Locale | undefined => {
  const primary = (tag: string): string =>
    tag
      .trim()
      .toLowerCase()
      .replace(/[-_;].*$/, '');
  for (const tag of asked) {
    const found =
      has.find(locale => locale.toLowerCase() === tag.trim().toLowerCase()) ??
      has.find(locale => primary(locale) === primary(tag));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The languages of a list as launches write it (`fr-CH, fr;q=0.9`). */
export const languageList = (text: unknown): readonly string[] =>
  typeof text === 'string' ? text.split(',').map(tag => tag.replace(/;.*$/, '').trim()) : [];

/** The launch's language where the course has it. */
export const languageOf = (text: unknown, host: Host): Pick<Launch, 'language'> => {
  const language = chooseLanguage(languageList(text), host.outline.locales);
  return language === undefined ? {} : { language };
};

/** Whether a text can stand in a header (RFC 9110, 5.5): a request with any other is never made. */
export const isHeader = (text: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(text);

/** Whether an agent says who it is (xAPI 4.2.3); what stands in its fields may be anything. */
export const isIdentified = ({ account, mbox, mbox_sha1sum: sum, openid }: Agent): boolean =>
  [account?.homePage ? account.name : undefined, mbox, sum, openid].some(id => typeof id === 'string' && id !== '');

/** The mark of whoever was launched, by what identifies an agent (xAPI 4.2.3), in whatever order it was written. */
export const learnerOf = ({ account, mbox, mbox_sha1sum: sum, openid }: Agent): Pick<Launch, 'learner'> => {
  const id = account ? `${account.homePage} ${account.name}` : (mbox ?? sum ?? openid);
  return id === undefined ? {} : { learner: learnerMark(id) };
};

import type { Env, Launch, Locale } from '@throughline/tracking';
import { askAgain } from '../lrs/ask.js';
import type { Condition, DirectClient } from '../lrs/client.js';
import { verdict } from '../lrs/outbox.js';
import { chooseLanguage, languageList } from '../lrs/reading.js';
import type { Reply } from '../lrs/transport.js';
import { jsonObject } from '../lrs/window.js';

/** The document of the LMS's own that holds them for all courses (11.0.0.0-4). */
const PROFILE_ID = 'cmi5LearnerPreferences';

/** How often a write is made anew because somebody else wrote meanwhile. */
const TRIES = 3;

/** The learner's preferences (cmi5 11). */
export interface Preferences {
  /**
   * Asks for them (11.0.0.0-3). An LMS that has none, or gives them to nobody, is as good as one without wishes. So is one
   * that does not answer this question though it has answered the others, for which `others` waits: a refusal without CORS
   * headers is no answer to a browser.
   */
  read(others: Promise<unknown>): Promise<Pick<Launch, 'language' | 'audio'>>;
  /**
   * Puts a language first, where it is not. Where the LMS allows no change (11.0.0.0-2), or does not show which version it
   * holds, nothing comes of it. The request leaves before this returns, where the version is known.
   */
  prefer(locale: Locale): Promise<void>;
}

const AUDIO: readonly unknown[] = ['on', 'off'] satisfies readonly Launch['audio'][];

export const openPreferences = (client: DirectClient, env: Env, locales: readonly Locale[]): Preferences => {
  let known: Readonly<Record<string, unknown>> = {};
  let condition: Condition = null;
  /** The LMS does not let us. */
  let closed = false;
  let wanted: Locale | null = null;
  let going: Promise<void> | null = null;

  const languages = (): readonly string[] => languageList(known.languagePreference).filter(tag => tag !== '');
  const isFor = (tag: string, locale: Locale): boolean => chooseLanguage([tag], locales) === locale;

  const heard = ({ status, text, etag }: Reply): void => {
    known = jsonObject(text) ?? {};
    condition = status === 404 ? { 'If-None-Match': '*' } : etag === null ? null : { 'If-Match': etag };
    closed = status !== 404 && verdict(status) !== 'taken';
  };

  /** The learner's own tags for it first (`en-GB` for `en`), then the others as they stood. */
  const withFirst = (locale: Locale): string => {
    const own = languages().filter(tag => isFor(tag, locale));
    const others = languages().filter(tag => !isFor(tag, locale));
    return [...(own.length > 0 ? own : [locale]), ...others].join();
  };

  const put = async (locale: Locale, tries: number): Promise<void> => {
    if (!closed && condition === null) heard(await client.getAgentProfile(PROFILE_ID));
    const [first = ''] = languages();
    if (closed || condition === null || isFor(first, locale)) return;
    // Both properties are to be there (11.0.0.0-5).
    const next = {
      ...known,
      languagePreference: withFirst(locale),
      audioPreference: AUDIO.includes(known.audioPreference) ? known.audioPreference : 'on',
    };
    const asked = client.setAgentProfile(PROFILE_ID, next, condition);
    // Its version is known no more: by our hand, or by another's.
    condition = null;
    const { status } = await asked;
    const said = verdict(status);
    if (said === 'taken') known = next;
    else if (status === 412 && tries > 1) await put(locale, tries - 1);
    else closed = said !== 'later';
  };

  /** Until what is wanted was tried: another language may be chosen meanwhile. */
  const settle = async (): Promise<void> => {
    for (let tried: Locale | null = null; wanted !== null && wanted !== tried;) {
      tried = wanted;
      await put(tried, TRIES);
    }
  };

  return {
    async read(others) {
      let answered = false;
      void others.then(() => (answered = true));
      const ask = () => client.getAgentProfile(PROFILE_ID);
      heard(await askAgain(env, ask, tries => answered && tries + 1 >= TRIES));
      const language = chooseLanguage(languages(), locales);
      const { audioPreference } = known;
      return {
        ...(language !== undefined && { language }),
        ...(AUDIO.includes(audioPreference) && { audio: audioPreference as 'on' | 'off' }),
      };
    },
    prefer: locale => {
      wanted = locale;
      going ??= settle().finally(() => {
        going = null;
      });
      return going;
    },
  };
};

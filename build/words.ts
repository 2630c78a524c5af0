import { isPseudo, pseudo, type PseudoLocale } from '@throughline/content/pseudo.js';
import { strings as page } from '@throughline/content/strings.js';
import { strings as certificate } from '@throughline/elements/certificate/strings.js';
import { strings as achieved } from '@throughline/elements/internal/achieved.strings.js';
import { strings as record } from '@throughline/elements/record/strings.js';
import { strings as check } from '@throughline/elements/assessment/strings.js';
import { strings as bands } from '@throughline/elements/bands/strings.js';
import { strings as byRole } from '@throughline/elements/by-role/strings.js';
import { strings as plan } from '@throughline/elements/internal/plan-form.strings.js';
import { strings as fillIn } from '@throughline/elements/fill-in/strings.js';
import { strings as likert } from '@throughline/elements/likert/strings.js';
import { strings as longAnswer } from '@throughline/elements/long-answer/strings.js';
import { strings as numeric } from '@throughline/elements/numeric/strings.js';
import { strings as field } from '@throughline/elements/own-words/strings.js';
import { strings as beside } from '@throughline/elements/internal/beside.strings.js';
import { strings as preCheck } from '@throughline/elements/pre-check/strings.js';
import { strings as tabs } from '@throughline/elements/tabs/strings.js';
import { strings as flashCards } from '@throughline/elements/flash-cards/strings.js';
import { strings as poll } from '@throughline/elements/poll/strings.js';
import { strings as media } from '@throughline/elements/media/strings.js';
import { strings as figure } from '@throughline/elements/figure/strings.js';
import { strings as roles } from '@throughline/elements/roles/strings.js';
import { strings as scenario } from '@throughline/elements/scenario/strings.js';
import { strings as sequencing } from '@throughline/elements/sequencing/strings.js';
import { strings as markTheText } from '@throughline/elements/mark-the-text/strings.js';
import { strings as chart } from '@throughline/elements/chart/strings.js';
import { strings as callout } from '@throughline/elements/callout/strings.js';
import { strings as elements } from '@throughline/elements/strings.js';
import { strings as doctor } from '@throughline/player/doctor/strings.js';
import { strings as log } from '@throughline/player/diagnostics/strings.js';
import { strings as late } from '@throughline/player/late.strings.js';
import { strings as planPart } from '@throughline/player/own-words/strings.js';
import { strings as player } from '@throughline/player/strings.js';
import { codesOf } from '@throughline/standards/doctor/rows.js';
import type { Locale, StandardName } from '@throughline/tracking';
import type { DoctorTables } from './core/package-course.js';

/** The words of the elements, in the language they are written in. */
export const elementWords: Readonly<Record<string, string>> = {
  ...elements,
  ...beside,
  ...achieved,
  ...record,
  ...certificate,
  ...check,
  ...bands,
  ...byRole,
  ...preCheck,
  ...numeric,
  ...plan,
  ...field,
  ...fillIn,
  ...likert,
  ...longAnswer,
  ...scenario,
  ...sequencing,
  ...markTheText,
  ...chart,
  ...callout,
  ...tabs,
  ...flashCards,
  ...poll,
  ...roles,
  ...media,
  ...figure,
};

/** The interface's words. */
const own: Readonly<Record<string, string>> = { ...elementWords, ...player, ...late, ...log, ...planPart };

const ownLocale = 'en';

/**
 * The interface's words in the other languages of a course, one table each, because the player asks for it; an empty one
 * where there is no catalogue yet: the English words stay.
 */
export function interfaceWords(locales: readonly Locale[]): ReadonlyMap<Locale, Readonly<Record<string, string>>> {
  return new Map(locales.filter(locale => locale !== ownLocale).map(locale => [locale, tableOf(locale)]));
}

/** Title of a tab that is to tell nothing of the course (decision 35). */
export const neutralTitle = (locale: Locale): string => tableOf(locale)['title.neutral'] ?? player['title.neutral'];

/** What stands below the first page where its scripts do not run (decision 26), and where they do not begin. */
export const floorSentence = (locale: Locale): string => spoken(locale, page.floor);
export const notBegunSentence = (locale: Locale): string => spoken(locale, page.notBegun);
export const checkPlatformLink = (locale: Locale): string => spoken(locale, doctor['doctor.title']);

const spoken = (locale: Locale, words: string): string => (isPseudo(locale) ? pseudo(locale, words) : words);

/** The doctor's words for what it looks at in one standard. */
const doctorsOwn = (standard: StandardName): Readonly<Record<string, string>> => {
  const codes: readonly string[] = codesOf(standard);
  const isUsed = (key: string): boolean => {
    const code = /^doctor\.(P\d+)\./.exec(key)?.[1];
    return code === undefined || codes.includes(code);
  };
  return Object.fromEntries(Object.entries(doctor).filter(([key]) => isUsed(key)));
};

/**
 * The doctor's words in the languages of a package, in their order, and in English for those without a catalogue yet. They stand
 * in its own script, which is there when all else fails.
 */
export const doctorWords = (locales: readonly Locale[], standard: StandardName): DoctorTables => {
  const table = doctorsOwn(standard);
  const spoken = new Set(locales.map(locale => (isPseudo(locale) ? locale : ownLocale)));
  return Array.from(spoken, locale => [locale, isPseudo(locale) ? translated(locale, table) : table]);
};

const translated = (locale: PseudoLocale, table: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(table).map(([key, words]) => [key, pseudo(locale, words)]));

const tableOf = (locale: Locale): Readonly<Record<string, string>> => (isPseudo(locale) ? translated(locale, own) : {});

import type { StandardName } from '@throughline/tracking';
import { formatOf, isFormatName, type FormatName } from '../core/formats.js';

export type As = 'new' | 'returning' | 'anew' | 'reviewing';

/** What an address under `/launch/` asks for. */
export interface LaunchRequest {
  readonly format: FormatName;
  readonly learner: string;
  readonly as: As;
  /** `650x666`, or `full`. */
  readonly frame: string;
  /** The language the package starts in; absent: the course's first. */
  readonly locale?: string;
}

/** Frames that Moodle was measured to give a package, and the whole window. */
export const frames: readonly { readonly name: string; readonly label: string }[] = [
  { name: '650x666', label: 'Moodle, laptop' },
  { name: '460x744', label: 'Moodle, tablet' },
  { name: '352x666', label: 'Moodle, phone' },
  { name: '298x666', label: 'Moodle, small phone' },
  { name: 'full', label: 'Whole window' },
];

/** How a learner comes to a course. `without`: the standards that have no such way; `only`: the others, for people. */
export const ways: readonly {
  readonly name: As;
  readonly label: string;
  readonly doc: string;
  readonly without?: readonly StandardName[];
  readonly only?: string;
}[] = [
  { name: 'new', label: 'New', doc: 'Nothing is recorded yet. What this learner did before is cleared.' },
  { name: 'returning', label: 'Returning', doc: 'Goes on with what this learner did before.' },
  {
    name: 'anew',
    label: 'New attempt',
    doc: 'Begins again as a learner whose earlier attempt is over: a further registration in cmi5 and xAPI, an empty record in SCORM. The web knows no attempts.',
    without: ['standalone'],
    only: 'SCORM, cmi5, xAPI',
  },
  {
    name: 'reviewing',
    label: 'Reviewing',
    doc: 'Has finished; the platform opens the course to read, not to report. What this learner had not done yet is done for them first, with right answers. Only SCORM and cmi5 know this.',
    without: ['xapi', 'standalone'],
    only: 'SCORM, cmi5',
  },
];

/** Whether a package can be launched in a way. */
export const canLaunch = (format: FormatName, as: As): boolean =>
  !ways.some(({ name, without }) => name === as && without?.includes(formatOf(format).standard));

/** What is simulated in a launch that somebody might take for real; nothing where the log says it all. */
export function simulated({ format, as }: LaunchRequest): string | null {
  if (format === 'web')
    return 'No platform here. Each learner has a device of their own, as far as storage goes: it keeps what they choose to keep in the course (“My own device”) until they start new or the preview ends.';
  return as === 'reviewing'
    ? 'This learner has finished; what they had not done before was done for them, with right answers. The platform opens the course to read.'
    : null;
}

/** Reads `/launch/<format>?learner=…`; null where a part is not understood. */
export function readLaunch(url: URL): LaunchRequest | null {
  const format = url.pathname.split('/')[2] ?? '';
  const as = ways.find(({ name }) => name === (url.searchParams.get('as') ?? 'new'))?.name;
  const frame = url.searchParams.get('frame') ?? '650x666';
  const locale = url.searchParams.get('locale') ?? '';
  const learner = url.searchParams.get('learner') ?? 'ada';
  if (!isFormatName(format) || !as || !/^(?:\d{2,4}x\d{2,4}|full)$/.test(frame) || !/^[\w.-]{1,64}$/.test(learner))
    return null;
  if (locale !== '' && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(locale)) return null;
  return { format, learner, as, frame, ...(locale !== '' && { locale }) };
}

export function launchAddress({ format, ...query }: LaunchRequest): string {
  return `/launch/${format}?${new URLSearchParams({ ...query }).toString()}`;
}

/** Where the files of a package stand on the preview server. */
export const packageAddress = (format: FormatName, locale: string | undefined): string =>
  `/package/${format}/${locale ?? 'own'}/`;

/** Where the frame of a launch begins, before what the standard adds to the address. */
export const framePath = ({ format, locale }: LaunchRequest): string => `${packageAddress(format, locale)}index.html`;

/** Where the frame of a web launch begins whose device is emptied first. */
export const freshPath = ({ locale }: LaunchRequest): string => `/fresh/${locale ?? 'own'}`;

import { isFormatName, type FormatName } from '../core/formats.js';

export type As = 'new' | 'returning' | 'reviewing';

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

export const ways: readonly { readonly name: As; readonly label: string; readonly doc: string }[] = [
  { name: 'new', label: 'New', doc: 'Nothing is recorded yet. What this learner did before is cleared.' },
  { name: 'returning', label: 'Returning', doc: 'Goes on with what this learner did before.' },
  { name: 'reviewing', label: 'Reviewing', doc: 'Has finished; the platform opens the course to read, not to report.' },
];

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

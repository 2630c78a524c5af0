import type { PlatformFinding, StandardName } from '@throughline/tracking';
import type { DoctorWords } from './strings.js';

/** One line of the report, in words. */
export interface ReportLine {
  readonly code: string;
  readonly isFound: boolean;
  /** What was looked at. */
  readonly look: string;
  /** How it is, with the reason where it was not looked at. */
  readonly state: string;
  /** Empty where nothing was found. */
  readonly cause: string;
  readonly cure: string;
  /** A figure, a code or a name; empty where there is none. */
  readonly detail: string;
}

export const linesOf = (findings: readonly PlatformFinding[], words: DoctorWords): readonly ReportLine[] =>
  findings.map(finding => {
    const { code, state } = finding;
    const isFound = state === 'found';
    return {
      code,
      isFound,
      look: words[`doctor.${code}.look`],
      state: words[`doctor.state.${state}`] + (state === 'unseen' ? ` (${words[`doctor.why.${finding.why}`]})` : ''),
      cause: isFound ? words[`doctor.${code}.cause`] : '',
      cure: isFound ? words[`doctor.${code}.cure`] : '',
      detail: isFound ? (finding.detail ?? '') : '',
    };
  });

/** What a report begins with, for a helpdesk: no name of a learner, a course or a path. */
export interface Heading {
  readonly standard: StandardName;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly browser: string;
  /** Of the page; empty where it is from a disk. */
  readonly origin: string;
}

/** The whole report as text, to be copied: what was found first. */
export const textOf = (
  lines: readonly ReportLine[],
  { standard, at, browser, origin }: Heading,
  words: DoctorWords,
): string => {
  const found = lines.filter(({ isFound }) => isFound);
  return [
    words['doctor.title'],
    [new Date(at).toISOString(), standard, origin].filter(Boolean).join('  '),
    browser,
    '',
    ...(found.length > 0 ? [] : [words['doctor.well'], '']),
    ...found.flatMap(({ code, look, cause, cure, detail }) => [
      `${code}  ${look}`,
      cause,
      ...(detail ? [`${words['doctor.seen']} ${detail}`] : []),
      `${words['doctor.do']} ${cure}`,
      '',
    ]),
    ...lines.map(({ code, look, state }) => `${code}  ${look}: ${state}`),
  ].join('\n');
};

/** What a simulated LMS or LRS holds, read the same way for every standard. */
import assert from 'node:assert/strict';
import { formatOf, type FormatName } from '@throughline/build/core/formats.js';
import { warnings } from '@throughline/standards/lrs/testing/valid.js';

export interface Told {
  /** In the words of the standard: `passed`, `completed/passed`, or the order of verbs. */
  readonly status: string;
  /** 0..1, the best one told of the course; null where none was told. */
  readonly score: number | null;
  /** Ids of answered questions as the record has them, in order. */
  readonly answered: readonly string[];
  readonly raw: unknown;
}

/** What a platform must hold when every page was read and every question answered rightly. */
export const FINISHED: Readonly<Record<Exclude<FormatName, 'web'>, string>> = {
  scorm12: 'passed',
  'scorm2004-3': 'completed/passed',
  'scorm2004-4': 'completed/passed',
  cmi5: 'initialized completed passed terminated',
  xapi: 'initialized completed passed terminated',
};

/**
 * What it must hold when the same was done, the check was not passed and a further try is open (decision 18). Success is
 * unknown to SCORM 2004 as long as nothing is set (RTE 4.2.22), and nothing is.
 */
export const NOT_YET: Readonly<Record<Exclude<FormatName, 'web'>, string>> = {
  scorm12: 'incomplete',
  'scorm2004-3': 'completed/',
  'scorm2004-4': 'completed/',
  cmi5: 'initialized completed terminated',
  xapi: 'initialized completed terminated',
};

/** What an LRS holds of one attempt. */
interface Attempt extends Omit<Told, 'raw'> {
  readonly registration: string | undefined;
}

interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: { readonly type?: string } };
  readonly result?: {
    readonly score?: { readonly scaled?: number };
    readonly duration?: string;
    readonly success?: boolean;
  };
  readonly context?: { readonly registration?: string };
  readonly timestamp: string;
}

/** The last word of a verb's address. */
export const verbOf = (statement: Statement): string => statement.verb.id.replace(/^.*\//u, '');

/** Verbs that say how a session went; others (launched by the LMS, scored, answered) may stand between them. */
const OUTCOMES = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

/** Statements of a record, oldest first; fails where one of them breaks a rule of xAPI, of cmi5 or of the profile. */
export function statementsOf(raw: unknown): readonly Statement[] {
  const { statements: all, violations } = raw as {
    readonly statements: readonly Statement[];
    readonly violations: readonly unknown[];
  };
  assert.deepEqual([...violations, ...all.flatMap(warnings)], []);
  return all;
}

const field = (record: Readonly<Record<string, string>>, name: string): string => record[name] ?? '';

/**
 * Whether an LRS was told the state last: then the page has heard what became of all it told before. Until `initialized`
 * is answered nothing ends its session (cmi5 9.3.0.0-4), and this LRS refuses the end whole where a statement goes with it
 * that is there already (openfun/ralph#345): what a page that leaves has heard nothing of does (cmi5 9.3.8).
 */
export function isSettled({ raw }: Told): boolean {
  const { calls } = raw as { readonly calls: readonly { readonly method: string; readonly path: string }[] };
  // The copy that outlives a registration goes its own way, and says nothing of what was told.
  const last = calls.filter(({ path }) => !path.includes('latest.v1')).at(-1);
  return last !== undefined && last.method !== 'GET' && last.path.startsWith('activities/state');
}

/** Fails where an LRS holds a statement twice, or one that breaks a rule. */
export function assertOnce(raw: unknown): void {
  const ids = statementsOf(raw).map(({ id }) => id);
  assert.deepEqual([...new Set(ids)], ids, 'no statement twice');
}

function scorm(
  raw: unknown,
  prefix: { status: (record: Readonly<Record<string, string>>) => string; score: string; scale: number },
): Told {
  const { record } = raw as {
    record: { values?: Readonly<Record<string, string>> } & Readonly<Record<string, string>>;
  };
  const values = record.values ?? record;
  const score = field(values, prefix.score);
  return {
    status: prefix.status(values),
    score: score === '' ? null : Number(score) / prefix.scale,
    answered: Object.keys(values)
      .filter(name => /^cmi\.interactions\.\d+\.id$/u.test(name))
      .map(name => field(values, name)),
    raw,
  };
}

function statements(raw: unknown): Told {
  return { ...outcomesOf(statementsOf(raw)), raw };
}

/** The same of each attempt that an LRS holds, in the order in which they began. */
export function attemptsIn({ raw }: Pick<Told, 'raw'>): readonly Attempt[] {
  const all = statementsOf(raw);
  const registrations = new Set(all.map(({ context }) => context?.registration));
  return [...registrations].map(registration => ({
    registration,
    ...outcomesOf(all.filter(({ context }) => context?.registration === registration)),
  }));
}

function outcomesOf(all: readonly Statement[]): Omit<Told, 'raw'> {
  const course = all.find(statement => verbOf(statement) === 'initialized')?.object.id;
  const ofCourse = all.filter(({ object }) => object.id === course);
  const scores = ofCourse.flatMap(({ result }) => result?.score?.scaled ?? []);
  return {
    status: ofCourse
      .map(verbOf)
      .filter(verb => OUTCOMES.includes(verb))
      .join(' '),
    score: scores.length > 0 ? Math.max(...scores) : null,
    answered: all.filter(statement => verbOf(statement) === 'answered').map(({ object }) => object.id),
  };
}

/** Reads a record of the simulated platform of a format. */
export function told(format: FormatName, raw: unknown): Told {
  switch (formatOf(format).standard) {
    case 'scorm12':
      return scorm(raw, {
        status: values => field(values, 'cmi.core.lesson_status'),
        score: 'cmi.core.score.raw',
        scale: 100,
      });
    case 'scorm2004':
      return scorm(raw, {
        status: values => `${field(values, 'cmi.completion_status')}/${field(values, 'cmi.success_status')}`,
        score: 'cmi.score.scaled',
        scale: 1,
      });
    default:
      return statements(raw);
  }
}

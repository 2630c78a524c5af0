import { EMPTY, merge, type Kept, type Plan, type Version } from './plan.js';
import { MARK, VERSION } from './plan-file.js';

/** Why a file is not taken in; each has a sentence in the catalogue. */
export type PlanRefusal = 'large' | 'unknown' | 'broken' | 'version' | 'course';

export type ReadPlan = { readonly plan: Plan } | { readonly refused: PlanRefusal };

/** Most letters of a file: many times what somebody writes by hand. */
export const LONGEST = 4_000_000;

/** Most fields of a plan, versions of a field, runs that it was seen in. */
const MOST_FIELDS = 2000;
const MOST = 5000;

const DATA = new RegExp(`<script[^<>]*\\bid=["']?${MARK}["']?[^<>]*>([^<]*)</script`, 'iu');
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?$/u;
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
const RUN = /^[0-9a-f]{8}$/u;

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown, most = MOST): value is readonly unknown[] =>
  Array.isArray(value) && value.length <= most;

const isVersion = (value: unknown): value is Version =>
  isRecord(value) &&
  isText(value['run']) &&
  RUN.test(value['run']) &&
  isCount(value['nth']) &&
  typeof value['at'] === 'number' &&
  Number.isFinite(value['at']) &&
  ['label', 'heading', 'plan', 'text'].every(key => isText(value[key])) &&
  (value['ids'] === undefined || (isList(value['ids']) && value['ids'].every(id => isText(id) && ID.test(id))));

const isSeen = (value: unknown): value is readonly [string, number] =>
  isList(value, 2) && isText(value[0]) && RUN.test(value[0]) && isCount(value[1]);

/** What is kept of a field; null where any of it is not as it was written. */
const keptOf = (value: unknown): readonly [name: string, kept: Kept] | null => {
  if (!isRecord(value)) return null;
  const { name, seen, versions } = value;
  if (!isText(name) || !NAME.test(name) || !isList(seen) || !seen.every(isSeen)) return null;
  if (!isList(versions) || versions.length === 0 || !versions.every(isVersion)) return null;
  const all = new Map(seen);
  // What is there was seen.
  for (const { run, nth } of versions) all.set(run, Math.max(nth, all.get(run) ?? 0));
  const own = versions.map(({ run, nth, at, label, heading, plan, text, ids }) => {
    return { run, nth, at, label, heading, plan, text, ...(ids && { ids }) };
  });
  return [name, { seen: all, versions: own }];
};

/** The plan of plain values, each field checked; null where one is not as it was written. */
export const planOf = (fields: unknown): Plan | null => {
  if (!isList(fields, MOST_FIELDS)) return null;
  const read = fields.map(keptOf);
  // Joined with itself a field comes into its order; one that stands there twice is joined with the other.
  return read.every(kept => kept !== null)
    ? read.map(kept => new Map([kept])).reduce<Plan>((plan, kept) => merge(plan, merge(kept, kept)), EMPTY)
    : null;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Reads a file that may be anything. Never throws; nothing in it is ever markup. */
export const readPlan = (text: string, course: string): ReadPlan => {
  if (text.length > LONGEST) return { refused: 'large' };
  const data = DATA.exec(text)?.[1];
  if (data === undefined) return { refused: text.includes(MARK) ? 'broken' : 'unknown' };
  const value = parsed(data);
  if (!isRecord(value) || !isCount(value['version'])) return { refused: 'broken' };
  if (value['version'] > VERSION) return { refused: 'version' };
  if (value['course'] !== course) return { refused: 'course' };
  const plan = planOf(value['fields']);
  return plan ? { plan } : { refused: 'broken' };
};

import { violation } from '../scorm/rules.js';
import type { Model } from './model.js';
import type { Held, Page, Platform } from './platform.js';

/** What becomes of a request: it arrives; it is lost, and the answer is "true", "false", null or an exception. */
export type Fate = 'arrives' | 'true' | 'false' | 'null' | 'throws';

export type ScormApi = Readonly<Record<string, (...values: string[]) => unknown>>;

/** What differs from platform to platform. */
export interface Quirks {
  readonly model: Model;
  /** Elements and lists that are kept; absent: all of the model. */
  readonly knows?: (element: string) => boolean;
  /** Values that are cut without a word as they are set, in characters. */
  readonly cuts?: (element: string) => number;
  /** Characters of the state that are stored: the session that wrote more reads all of it, the next launch so much. */
  readonly stores?: number;
  /** Which values a commit sends: all; those not sent before, arrived or not; or none, every SetValue being a request. */
  readonly sends: 'all' | 'changed' | 'each set';
  /** When the line is cut, when the session has expired, and in pagehide (Commit, and the end). */
  readonly offline: Fate;
  readonly expired: Fate;
  readonly leaving: readonly [commit: Fate, end: Fate];
  /** Most bytes of what leaves in pagehide; more is lost, and the answer is "true". */
  readonly beacon?: number;
  /** How long a commit blocks the page, in milliseconds. */
  readonly blocks?: number;
  /** A record whose exit is not `suspend` is there at the next launch all the same. */
  readonly keepsAll?: boolean;
  /** After completion the learner only reads. */
  readonly reviews?: boolean;
  /** A session that was ended can be begun again, as by a page that is loaded again. */
  readonly reopens?: boolean;
  /** `entry` is ab-initio always. */
  readonly forgetsEntry?: boolean;
  /** Element that reads as empty once it was committed. */
  readonly hides?: string;
  /** What the platform makes of the record when a session ends. */
  readonly finish?: (values: Map<string, string>) => void;
  /** Values of its own, beside those the model begins with. */
  readonly offers?: Readonly<Record<string, string>>;
  /** The learner's id as the platform tells it. */
  readonly names?: (learner: string) => string;
  /** The window in which the page finds the API; absent: a frame of the platform's page. */
  readonly window?: (api: ScormApi, page: Page) => unknown;
}

interface Row {
  readonly values: Map<string, string>;
  label: number | null;
}

const STATE = 'cmi.suspend_data';
const LISTED = /^cmi\.(interactions|objectives)\.(?:(\d+)\.(.+)|_count|_children)$/;

/** The API of the platform's page around the course. */
export const framed = (name: string, api: unknown): unknown => {
  const parent: Record<string, unknown> = { [name]: api, opener: null };
  parent['parent'] = parent['top'] = parent;
  return { parent, top: parent, opener: null };
};

const count = (values: ReadonlyMap<string, string>, list: string): number => {
  let next = 0;
  while (values.has(`cmi.${list}.${next}.id`)) next++;
  return next;
};

/** Bytes of settings as a form carries them. */
const weight = (settings: readonly (readonly [string, string])[]): number =>
  new URLSearchParams(settings.map(([element, value]) => [element, value])).toString().length;

/** One launch: the API object, over the row of this learner. */
const launchApi = (quirks: Quirks, row: Row, learner: string, page: Page, broken: string[], since: () => boolean) => {
  const { model } = quirks;
  const { codes, elements } = model;
  const values = new Map(row.values);
  const sent = new Map(values);
  let label = row.label;
  let state: 'new' | 'running' | 'over' = 'new';
  /** This page has ended the session. One that is loaded again cannot know, and asks. */
  let ended = false;
  let error = '0';
  const committed = new Set<string>();
  const counts = { interactions: count(values, 'interactions'), objectives: count(values, 'objectives') };
  const over = quirks.reviews && /^(passed|completed)$/.test(values.get(model.status) ?? '');
  const own: Record<string, string> = {
    [model.learner]: (quirks.names ?? (id => id))(learner),
    [model.mode]: over ? 'review' : 'normal',
    [model.credit]: over ? 'no-credit' : 'credit',
    [model.entry]: row.values.get(model.exit) === 'suspend' && !quirks.forgetsEntry ? 'resume' : 'ab-initio',
    ...quirks.offers,
  };
  for (const element of [model.exit, model.exit.replace('exit', 'session_time')]) values.delete(element);

  const fail = (code: string): string => {
    error = code;
    return 'false';
  };
  const known = (element: string): boolean => {
    if (quirks.knows && !quirks.knows(element)) return false;
    const [, list, , field] = LISTED.exec(element) ?? [];
    if (list === 'interactions' || list === 'objectives') return field === undefined || model.lists[list].test(field);
    return element in elements;
  };
  const arrive = (news: Iterable<readonly [string, string]>): void => {
    for (const [element, value] of news) {
      const most = element === STATE ? quirks.stores : undefined;
      row.values.set(element, value.slice(0, most));
      if (element === STATE) row.label = value.length > (most ?? Infinity) ? null : label;
    }
  };
  const fateOf = (end: boolean): Fate =>
    !page.line ? quirks.offline : since() ? quirks.expired : page.leaving ? quirks.leaving[end ? 1 : 0] : 'arrives';
  /** As the page is told: what arrived while nothing came back looks like what was lost; a beacon waits for no answer. */
  const heard = (fate: Fate): Fate => (fate === 'arrives' && !page.hears && !page.leaving ? quirks.offline : fate);
  const answer = (fate: Fate): unknown => {
    switch (fate) {
      case 'throws':
        throw new Error('NetworkError: the request was not sent.');
      case 'false':
        return fail(codes.failed);
      case 'null':
        error = codes.failed;
        return null;
      default:
        return 'true';
    }
  };
  const send = (end: boolean): unknown => {
    page.block(quirks.blocks ?? 0);
    const news = [...values].filter(([element, value]) => quirks.sends !== 'changed' || sent.get(element) !== value);
    for (const [element, value] of news) sent.set(element, value);
    const lost = page.leaving && weight(news) > (quirks.beacon ?? Infinity);
    const fate = lost ? 'true' : fateOf(end);
    if (fate === 'arrives') {
      if (quirks.sends !== 'each set') arrive(news);
      if (quirks.hides) committed.add(quirks.hides);
    }
    return answer(heard(fate));
  };

  const get = (element: string): string => {
    if (state !== 'running') return (error = state === 'new' ? codes.idle : codes.over) && '';
    const [, list] = LISTED.exec(element) ?? [];
    if (!known(element)) return (error = codes.unknown) && '';
    if (list && element.endsWith('_count')) return String(counts[list as keyof typeof counts]);
    if (list && element.endsWith('_children')) return 'id';
    if (model.writeOnly.test(element)) return (error = codes.writeOnly) && '';
    if (committed.has(element)) return '';
    const value = own[element] ?? values.get(element) ?? elements[element] ?? '';
    if (value === '' && !(element in own)) error = codes.empty;
    return value;
  };

  const put = (element: string, value: string): unknown => {
    if (state !== 'running') return fail(state === 'new' ? codes.idle : codes.over);
    if (!known(element)) return fail(codes.unknown);
    if (model.readOnly.test(element)) return fail(codes.readOnly);
    const [, list = '', index] = LISTED.exec(element) ?? [];
    const length = list ? counts[list as keyof typeof counts] : 0;
    if (Number(index ?? 0) > length || (Number(index ?? -1) === length && !element.endsWith('.id')))
      return fail(codes.gap);
    const most = quirks.cuts?.(element) ?? Infinity;
    const kept = value.length > most ? value.slice(0, most) : value;
    const code = violation(model.rules, element, kept, each => values.get(each));
    if (code) return fail(code);
    if (element === STATE) label = kept === value ? page.label(value) : null;
    if (list && Number(index) === length) counts[list as keyof typeof counts]++;
    values.set(element, kept);
    if (quirks.sends !== 'each set') return 'true';
    const fate = fateOf(false);
    if (fate === 'arrives') arrive([[element, kept]]);
    return answer(heard(fate));
  };

  const call =
    (name: string, run: (a: string, b: string) => unknown) =>
    (...args: string[]): unknown => {
      // A page that is gone calls nothing: this can only be the simulation's own slip.
      if (page.gone) throw new Error('The page is gone.');
      if (ended && !/Get|Initialize/.test(name)) broken.push(`${name} after the end`);
      error = '0';
      return run(args[0] ?? '', args[1] ?? '');
    };

  const { prefix, end } = model;
  const api: ScormApi = {
    [`${prefix}Initialize`]: call('Initialize', () => {
      ended = false;
      if (state === 'running') return fail(codes.twice);
      if (state === 'over' && !quirks.reopens) return fail(codes.closed);
      state = 'running';
      return 'true';
    }),
    [`${prefix}GetValue`]: call('GetValue', get),
    [`${prefix}SetValue`]: call('SetValue', put),
    [`${prefix}Commit`]: call('Commit', () => (state === 'running' ? send(false) : fail(codes.over))),
    [end]: call(end, () => {
      if (state !== 'running') return fail(codes.over);
      // What was sent at the end decides what the next launch begins with.
      state = 'over';
      ended = true;
      const arrives = fateOf(true) === 'arrives';
      const said = send(true);
      if (arrives) quirks.finish?.(row.values);
      return said;
    }),
    [`${prefix}GetLastError`]: () => error,
    [`${prefix}GetErrorString`]: () => '',
    [`${prefix}GetDiagnostic`]: () => '',
  };
  return api;
};

/** A platform that speaks SCORM, as its quirks have it. */
export const scormPlatform = (quirks: Quirks): Platform => {
  const { model } = quirks;
  const rows = new Map<string, Row>();
  const broken = new Map<string, string[]>();
  let expiries = 0;
  const rowOf = (learner: string): Row => {
    const row = rows.get(learner) ?? { values: new Map<string, string>(), label: null };
    rows.set(learner, row);
    return row;
  };
  return {
    launch: (learner, page) => {
      let row = rowOf(learner);
      if (row.values.size > 0 && !quirks.keepsAll && row.values.get(model.exit) !== 'suspend') {
        row = { values: new Map(), label: null };
        rows.set(learner, row);
      }
      const then = expiries;
      const list = broken.get(learner) ?? [];
      broken.set(learner, list);
      const api = launchApi(quirks, row, learner, page, list, () => expiries > then);
      return { window: quirks.window?.(api, page) ?? framed(model.name, api) };
    },
    held: learner => heldIn(rowOf(learner), quirks, broken.get(learner) ?? []),
    expire: () => {
      expiries++;
    },
    reset: learner => {
      rows.delete(learner);
    },
  };
};

const heldIn = ({ values, label }: Row, { model, knows }: Quirks, broken: readonly string[]): Held => {
  const status = values.get(model.status) ?? '';
  const passed = values.get(model.name === 'API' ? model.status : 'cmi.success_status') === 'passed';
  const answers = Array.from({ length: count(values, 'interactions') }, (_, index) => ({
    key: values.get(`cmi.interactions.${index}.latency`) ?? '',
    item: values.get(`cmi.interactions.${index}.id`) ?? '',
  }));
  return {
    labels: label === null ? [] : [label],
    state: (values.get(STATE) ?? '') !== '',
    answers: !knows || knows('cmi.interactions._count') ? answers : null,
    completed: status === 'completed' || status === 'passed',
    passed,
    broken,
  };
};

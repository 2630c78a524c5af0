import { violation } from './rules.js';
import type { Api, Call, Faults, LearnerRecord, Lms, LmsOptions, Manners } from './types.js';

/** Blocks the page, as a synchronous request does. A bundler takes a loop that only calls `Date.now` for dead code. */
const block = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

/** One launch: what was set in it, and what of that was sent. */
const begin = (record: LearnerRecord, manners: Manners, options: LmsOptions) => {
  const engine = manners.engine();
  engine.load({ ...record, ...manners.offer(record, options) });
  const values = new Map(Object.entries(record));
  return { engine, values, sent: new Map(values), running: false, error: '', mode: manners.modeOf(record, options) };
};

/** An LMS of the edition that `manners` describes, with the limits of `rules` and the faults that are switched on. */
export const createLms = (manners: Manners, options: LmsOptions): Lms => {
  const { functions, rules, name } = manners;
  const faults: Faults = { ...options.faults };
  const log: Call[] = [];
  const now = options.now ?? Date.now;
  let record: LearnerRecord = { ...options.record };
  let launch = begin(record, manners, options);

  const fail = (code: string): string => {
    launch.error = code;
    return 'false';
  };

  const keep = (next: LearnerRecord): void => {
    record = next;
    options.saved?.(record);
  };

  const send = (): unknown => {
    if (faults.latency) block(faults.latency);
    if (!launch.running) return fail(manners.notRunning.commit);
    if (faults.expired) return fail('101');
    const news = [...launch.values].filter(
      ([element, value]) => !manners.sendsOnce(options) || launch.sent.get(element) !== value,
    );
    launch.sent = new Map(launch.values);
    if (faults.commit === 'throw') throw new Error('NetworkError: the request was not sent.');
    if (faults.commit === 'offline') return 'true';
    if (faults.commit) {
      const answer = fail(manners.commitFailed);
      return faults.commit === 'null' ? null : answer;
    }
    launch.engine.commit();
    keep({ ...record, ...Object.fromEntries(news) });
    return 'true';
  };

  const terminate = (): unknown => {
    const answer = send();
    if (answer === 'true' && faults.commit !== 'offline') {
      const { mode } = launch;
      // Who only read leaves the record as it was: no time of an earlier session is counted again.
      keep(mode === 'normal' ? manners.finish(record, { ...options, mode }) : record);
    }
    launch.engine.terminate();
    launch.running = false;
    return answer;
  };

  const set = (element: string, value: string): unknown => {
    if (faults.set) throw new Error('The API is gone.');
    if (!launch.running) return fail(manners.notRunning.set);
    const kept = element === 'cmi.suspend_data' ? value.slice(0, faults.truncate) : value;
    const code = violation(rules, element, kept, each => launch.values.get(each));
    if (code) return fail(code);
    const answer = launch.engine.set(element, kept);
    if (answer === 'true') launch.values.set(element, kept);
    return answer;
  };

  const initialize = (): unknown => {
    const answer = launch.engine.initialize();
    if (answer === 'true') launch.running = true;
    return answer;
  };

  const lastError = (): string => launch.error || launch.engine.error();

  /** Makes a function of the API: what it answers is logged with the error it left behind. */
  const logged =
    (call: string, run: (element: string, value: string) => unknown) =>
    (...args: string[]): unknown => {
      const [element, value] = args;
      launch.error = '';
      const entry = { at: now(), call, ...(element ? { element } : {}), ...(value === undefined ? {} : { value }) };
      try {
        const result = run(element ?? '', value ?? '');
        log.push({ ...entry, result, error: lastError() });
        return result;
      } catch (error) {
        log.push({ ...entry, result: 'thrown', error: lastError() });
        throw error;
      }
    };

  const api: Api = {
    [functions.initialize]: logged(functions.initialize, initialize),
    [functions.get]: logged(functions.get, element => launch.engine.get(element)),
    [functions.set]: logged(functions.set, set),
    [functions.commit]: logged(functions.commit, send),
    [functions.terminate]: logged(functions.terminate, terminate),
    [functions.error]: lastError,
    [functions.errorString]: (code = '') => launch.engine.errorString(code),
    [functions.diagnostic]: (code = '') => launch.engine.errorString(code),
  };

  return {
    name,
    api,
    faults,
    log,
    record: () => record,
    relaunch(how = {}) {
      record = manners.resume(record, options);
      launch = begin(record, manners, { ...options, ...how });
    },
  };
};

import { openLog, type DiagnosticLine } from '@throughline/player/diagnostics/log.js';
import { answers, outline } from '@throughline/standards/internal/testing/course.js';
import type { Recorder, Standard } from '@throughline/tracking';
import { openLease } from '@throughline/tracking/lease.js';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { settleAll, virtualDevice, virtualEnv, type Device } from '@throughline/tracking/testing/virtual-env.js';

/** Where a course is opened: a platform's window, its network, a device on which something may lie. */
export interface Place<Message> {
  readonly standard: Standard<Message>;
  readonly window: unknown;
  readonly fetch?: typeof globalThis.fetch;
  readonly device?: Device;
}

/** What a story left in the diagnostic log, and what became of the work. */
export interface Left {
  readonly lines: readonly DiagnosticLine[];
  /** Absent where no recorder was needed. */
  readonly recorder?: Recorder;
}

const [first] = answers;

/** Opens the course there, reads a page, answers a question, waits a while and closes it, with the log that a package has. */
export const opened = async <Message>({ standard, window, fetch, device }: Place<Message>): Promise<Left> => {
  const env = virtualEnv(device ?? virtualDevice(), fetch);
  const log = openLog(() => undefined);
  log.open(env);
  const recorder = openRecorder({
    standard: { ...standard, join: host => log.join(standard, host) },
    host: { window, env, outline, load: () => Promise.resolve(false) },
    locale: () => 'en',
    lease: () => openLease,
    changed: () => undefined,
  });
  await env.advance(20_000);
  recorder.record({ verb: 'visited', page: 'a-lesson' });
  if (first) {
    const [{ id: item }, response] = first;
    recorder.record({ verb: 'answered', item, response, result: 'correct', score: 1, tries: 1, latency: 9 });
  }
  await env.advance(90_000);
  void recorder.close({ sync: true });
  await settleAll();
  return { lines: log.lines, recorder };
};

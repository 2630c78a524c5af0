import type { Delivery, Diagnostic, Env, Host, Session, Standard } from '@throughline/tracking';
import { troublesOf, troublesOfJournals } from './look.js';

/** One line: what was met, when it was met last (epoch milliseconds), and how often one after the other. */
export interface DiagnosticLine {
  readonly code: Diagnostic;
  readonly at: number;
  readonly count: number;
}

/** What was met before the log had come, and when (epoch milliseconds). */
export type Met = readonly [code: Diagnostic, at: number];

export interface DiagnosticLog {
  /** The last hundred, the oldest first; in memory only. */
  readonly lines: readonly DiagnosticLine[];
  /** Notes from now on what is met in this world, and first what was met there before. */
  open(env: Env, met?: readonly Met[]): void;
  /** Joins the platform, and notes what is found and what goes wrong there. */
  join<Message>(standard: Standard<Message>, host: Host): Promise<Session<Message>>;
}

const LONGEST = 100;

const troubleOf = ({ dead, outcomes }: Delivery): Diagnostic | null => {
  if (dead) return 'D1';
  if (outcomes.includes('refused')) return 'D2';
  return outcomes.includes('not tried') ? 'D3' : null;
};

/** `say` is told every new line. */
export const openLog = (say: (line: DiagnosticLine) => void): DiagnosticLog => {
  let lines: readonly DiagnosticLine[] = [];
  const note = (code: Diagnostic, at: number): void => {
    const last = lines.at(-1);
    const count = last?.code === code ? last.count + 1 : 1;
    const line = { code, at, count };
    lines = [...(count > 1 ? lines.slice(0, -1) : lines), line].slice(-LONGEST);
    if (count === 1) say(line);
  };
  return {
    get lines() {
      return lines;
    },
    open(env, met = []) {
      for (const each of met) note(...each);
      env.note = code => {
        note(code, env.now());
      };
    },
    async join(standard, host) {
      const { env } = host;
      // Both at once: the journals are those that stood there before the record is restored, and nothing is lost in time.
      const [session, ofJournals] = await Promise.all([
        standard.join(host),
        troublesOfJournals(standard.name, host).catch(() => []),
      ]);
      for (const code of [...troublesOf(session.launch, standard.name, host), ...ofJournals]) env.note?.(code);
      return {
        ...session,
        // Called at once: in pagehide there is no later.
        deliver: (messages, how) => {
          const going = session.deliver(messages, how);
          void going.then(
            delivery => {
              const trouble = troubleOf(delivery);
              if (trouble) env.note?.(trouble);
            },
            () => undefined,
          );
          return going;
        },
      };
    },
  };
};

/** The log of the course on this page. */
export const log = openLog(({ code }) => {
  // eslint-disable-next-line no-console -- this is where who looks after a platform looks
  console.debug(`Throughline ${code}`);
});

/** A standard whose platform is joined through the log of this page. */
export const logged = (standard: Standard): Standard => ({ ...standard, join: host => log.join(standard, host) });

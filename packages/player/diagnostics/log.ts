import type { Delivery, Diagnostic, Host, Session, Standard } from '@throughline/tracking';
import { troublesOf } from './look.js';

/** One line: what was met, when it was met last (epoch milliseconds), and how often one after the other. */
export interface DiagnosticLine {
  readonly code: Diagnostic;
  readonly at: number;
  readonly count: number;
}

export interface DiagnosticLog {
  /** The last hundred, the oldest first; in memory only. */
  readonly lines: readonly DiagnosticLine[];
  /** Joins the platform, and notes what goes wrong there from then on. */
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
  return {
    get lines() {
      return lines;
    },
    async join(standard, host) {
      const { env } = host;
      const note = (code: Diagnostic | null): void => {
        if (!code) return;
        const last = lines.at(-1);
        const count = last?.code === code ? last.count + 1 : 1;
        const line = { code, at: env.now(), count };
        lines = [...(count > 1 ? lines.slice(0, -1) : lines), line].slice(-LONGEST);
        if (count === 1) say(line);
      };
      env.note = note;
      const session = await standard.join(host);
      troublesOf(session.launch, standard.name, host).forEach(note);
      return {
        ...session,
        // Called at once: in pagehide there is no later.
        deliver: (messages, how) => {
          const going = session.deliver(messages, how);
          void going.then(
            delivery => {
              note(troubleOf(delivery));
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

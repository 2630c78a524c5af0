import type { Attempt, Ledger } from './attempt.js';
import type { LearningEvent } from './events.js';
import type { Entry } from './journal.js';
import type { Context, Delivery, Outcome, Standard } from './standard.js';

/** An event on its way; `taken` once the LMS said that it took it, while nothing proves it yet (law 1). */
export interface Outgoing extends Entry {
  readonly taken: boolean;
}

/** What goes out in one delivery: what is added once, then what is overwritten. */
export interface Plan<Message> {
  readonly messages: readonly Message[];
  /** The events of the first messages, with how many messages each has. */
  readonly events: readonly { readonly outgoing: Outgoing; readonly length: number }[];
  /** Every overwriting message as text, also those that did not change and are not delivered. */
  readonly current: readonly string[];
  /** Events that this standard has nothing to say of. */
  readonly silent: ReadonlySet<string>;
}

/** The ledger after one more event was taken. */
const told = (sent: Ledger, { verb, ...event }: LearningEvent): Ledger => ({
  interactions: sent.interactions + (verb === 'answered' ? 1 : 0),
  initialized: true,
  completed: sent.completed || (verb === 'completed' && 'scope' in event && event.scope === 'course'),
  passed: sent.passed || (verb === 'passed' && 'scope' in event && event.scope === 'course'),
});

/** How many interactions there are with this one; what is none has no number. */
const numbered = (outgoing: Outgoing, sent: Ledger): Outgoing => ({
  ...outgoing,
  ordinal: outgoing.event.verb === 'answered' ? sent.interactions : null,
});

/**
 * What to deliver now. `before` holds the overwriting messages that the LMS took last. `apart`: the state may arrive
 * although what is told before it does not, and must not count it.
 */
export const plan = <Message>(
  standard: Standard<Message>,
  attempt: Attempt,
  queue: readonly Outgoing[],
  before: ReadonlySet<string>,
  context: (sent: Ledger) => Context,
  apart = false,
): Plan<Message> => {
  let sent = attempt.sent;
  const silent = new Set<string>();
  const messages: Message[] = [];
  const events: { outgoing: Outgoing; length: number }[] = [];
  for (const outgoing of queue.filter(({ taken }) => !taken)) {
    const own = standard.append(outgoing.event, context(sent));
    if (own.length === 0) silent.add(outgoing.event.id);
    else {
      sent = told(sent, outgoing.event);
      events.push({ outgoing: numbered(outgoing, sent), length: own.length });
      messages.push(...own);
    }
  }
  sent = { ...(apart ? attempt.sent : sent), initialized: true };
  const snapshot = standard.snapshot({ ...attempt, sent }, context(sent));
  const current = snapshot.map(message => JSON.stringify(message));
  const fresh = snapshot.filter((_, index) => !before.has(current[index] ?? ''));
  return { messages: [...messages, ...fresh], events, current, silent };
};

/** What became of a delivery. */
export interface Settled {
  readonly queue: readonly Outgoing[];
  readonly sent: Ledger;
  /** The overwriting messages that need not be delivered again; empty after a failure, so that all are. */
  readonly accepted: ReadonlySet<string>;
  /** Something was not tried, and must be later. */
  readonly failed: boolean;
  /** Everything was seen to arrive. */
  readonly confirmed: boolean;
  /** Some of what is overwritten was refused, and will be again until it changes. */
  readonly refused: boolean;
}

const fateOf = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('not tried')
    ? 'not tried'
    : outcomes.every(outcome => outcome === 'refused')
      ? 'refused'
      : outcomes.includes('accepted')
        ? 'accepted'
        : 'confirmed';

/**
 * Puts the outcomes of a delivery on the queue. Confirmed events leave it; accepted ones stay, marked, until the LMS
 * gives them back. The first refused one is put aside; those after it may have been refused because of it and go again.
 */
export const settled = <Message>(
  { events, messages, current, silent }: Plan<Message>,
  { outcomes }: Delivery,
  queue: readonly Outgoing[],
  sent: Ledger,
): Settled => {
  const all = messages.map((_, index): Outcome => outcomes[index] ?? 'not tried');
  let at = 0;
  let refused = false;
  let ledger = sent;
  const next = new Map<string, Outgoing | null>();
  for (const { outgoing, length } of events) {
    const fate = fateOf(all.slice(at, (at += length)));
    const { id } = outgoing.event;
    const waiting = queue.some(({ event, taken }) => event.id === id && !taken);
    if (fate === 'refused') {
      if (!refused) next.set(id, null);
      refused = true;
    } else if (fate !== 'not tried' && waiting) {
      ledger = told(ledger, outgoing.event);
      next.set(id, fate === 'confirmed' ? null : { ...numbered(outgoing, ledger), taken: true });
    }
  }
  const failed = all.includes('not tried');
  return {
    queue: queue.flatMap(outgoing => {
      const found = next.get(outgoing.event.id);
      return found === null || silent.has(outgoing.event.id) ? [] : [found ?? outgoing];
    }),
    sent: { ...ledger, initialized: ledger.initialized || !failed },
    accepted: new Set(failed ? [] : current),
    failed,
    refused: all.slice(at).includes('refused'),
    confirmed: all.every(outcome => outcome === 'confirmed'),
  };
};

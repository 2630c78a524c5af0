import type { Attempt, Ledger } from './attempt.js';
import type { LearningEvent } from './events.js';
import type { Entry } from './journal.js';
import type { Context, Delivery, Outcome, Standard } from './standard.js';
import { quietly } from './quietly.js';

/** An event on its way; `taken` once the LMS said that it took it, while nothing proves it yet (law 1). */
export interface Outgoing extends Entry {
  readonly taken: boolean;
}

/** A queue by event; of two the later stays, in the place of the first. */
export const byId = (queue: readonly Outgoing[]): Map<string, Outgoing> =>
  new Map(queue.map(each => [each.event.id, each]));

/** What goes out in one delivery: what is added once, then what is overwritten. */
export interface Plan<Message> {
  readonly messages: readonly Message[];
  /** The events of the first messages, with how many messages each has. */
  readonly events: readonly { readonly outgoing: Outgoing; readonly length: number }[];
  /** Every overwriting message as text, also those that did not change and are not delivered. */
  readonly current: readonly string[];
  /** The queue, those events numbered, without what this standard has nothing to say of. */
  readonly queue: readonly Outgoing[];
}

/** The ledger after one more event was taken. */
const told = (sent: Ledger, event: LearningEvent): Ledger => {
  const isOutcome = (verb: 'completed' | 'passed'): boolean =>
    sent[verb] || (event.verb === verb && event.scope === 'course');
  return {
    interactions: sent.interactions + Number(event.verb === 'answered'),
    initialized: true,
    completed: isOutcome('completed'),
    passed: isOutcome('passed'),
    told: new Map(sent.told).set(event.session, event.seq),
  };
};

/** How many interactions there are with this one; what is none has no number. */
const numbered = (outgoing: Outgoing, sent: Ledger): Outgoing => ({
  ...outgoing,
  ordinal: outgoing.event.verb === 'answered' ? sent.interactions : null,
});

/**
 * What to deliver now. `before` holds the overwriting messages that the LMS took last. `apart`: the state may arrive
 * although what is told before it does not, and must not count it. `brief`: of the queue nothing is told.
 */
export const plan = <Message>(
  standard: Standard<Message>,
  attempt: Attempt,
  queue: readonly Outgoing[],
  before: ReadonlySet<string>,
  context: (sent: Ledger) => Context,
  apart = false,
  brief = false,
): Plan<Message> => {
  let sent = attempt.sent;
  const messages: Message[] = [];
  const events: { outgoing: Outgoing; length: number }[] = [];
  const next = queue.flatMap((waiting): Outgoing | [] => {
    if (brief || waiting.taken) return waiting;
    // What a journal of another hand holds may be told in no standard.
    const own = quietly(() => standard.append(waiting.event, context(sent))) ?? [];
    if (own.length === 0) return [];
    sent = told(sent, waiting.event);
    const outgoing = numbered(waiting, sent);
    events.push({ outgoing, length: own.length });
    messages.push(...own);
    return outgoing;
  });
  sent = { ...(apart ? attempt.sent : sent), initialized: true };
  const snapshot = standard.snapshot({ ...attempt, sent }, context(sent));
  const current = snapshot.map(message => JSON.stringify(message));
  const fresh = snapshot.filter(message => !before.has(JSON.stringify(message)));
  return { messages: [...messages, ...fresh], events, current, queue: next };
};

/** What is known of a delivery. */
export interface Verdict {
  /** The overwriting messages that need not be delivered again; empty after a failure, so that all are. */
  readonly accepted: ReadonlySet<string>;
  /** Something was not tried, and must be later. */
  readonly failed: boolean;
  /** Everything was seen to arrive. */
  readonly confirmed: boolean;
  /** Some of what is overwritten was refused, and will be again until it changes. */
  readonly refused: boolean;
}

/** Before the first delivery. */
export const UNTOLD: Verdict = { accepted: new Set(), failed: false, confirmed: false, refused: false };

/** What became of a delivery. */
export interface Settled {
  readonly queue: readonly Outgoing[];
  readonly sent: Ledger;
  readonly verdict: Verdict;
}

/** Of what became of its messages, what counts for an event: the first of these. */
const FATES: readonly Outcome[] = ['not tried', 'accepted', 'confirmed', 'refused'];

/**
 * Puts the outcomes of a delivery on the queue. Confirmed events leave it; accepted ones stay, marked, until the LMS
 * gives them back: only as this delivery left them in the queue, for where they were told stands in what was sent last
 * (`catchUp` sends all anew). The first refused one is put aside; those after it may have been refused because of it and
 * go again.
 */
export const settled = <Message>(
  { events, messages, current }: Plan<Message>,
  { outcomes }: Delivery,
  queue: readonly Outgoing[],
  sent: Ledger,
): Settled => {
  const all = messages.map((_, index): Outcome => outcomes[index] ?? 'not tried');
  const next = byId(queue);
  let at = 0;
  let refused = false;
  let ledger = sent;
  for (const { outgoing, length } of events) {
    const own = all.slice(at, (at += length));
    const fate = FATES.find(each => own.includes(each));
    const { id } = outgoing.event;
    if (fate === 'refused') {
      if (!refused) next.delete(id);
      refused = true;
    } else if (fate === 'accepted') {
      if (next.get(id) === outgoing) {
        ledger = told(ledger, outgoing.event);
        next.set(id, { ...numbered(outgoing, ledger), taken: true });
      }
    } else if (fate === 'confirmed' && next.delete(id)) ledger = told(ledger, outgoing.event);
  }
  const failed = all.includes('not tried');
  return {
    queue: [...next.values()],
    sent: { ...ledger, initialized: ledger.initialized || !failed },
    verdict: {
      accepted: new Set(failed ? [] : current),
      failed,
      refused: all.slice(at).includes('refused'),
      confirmed: all.every(outcome => outcome === 'confirmed'),
    },
  };
};

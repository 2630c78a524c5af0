import type { Session, Standard } from '@throughline/tracking';

/** Tells, of a state that a page writes, what the page knew when it made it. */
export interface Labels<Message> {
  /** The standard, with every delivery noted as it sets out. */
  readonly standard: Standard<Message>;
  readonly labelOf: (state: string) => number;
}

/** The state in a message of any standard; undefined where it carries none. */
const stateIn = (message: unknown): unknown => {
  if (!Array.isArray(message)) return (message as { readonly state?: unknown }).state;
  const [[element, value] = []] = message as readonly (readonly unknown[])[];
  return element === 'cmi.suspend_data' ? value : undefined;
};

/**
 * `now` is a label of what the page knows at this moment. A state that was joined on its way with another device's is
 * none of those that set out: it is taken for that of the delivery that has been under way the longest.
 */
export const labelling = <Message>(standard: Standard<Message>, now: () => number): Labels<Message> => {
  const known = new Map<unknown, number>();
  const under = new Set<number>();
  const noted = (session: Session<Message>): Session<Message> => ({
    ...session,
    deliver: (messages, how) => {
      const label = now();
      under.add(label);
      for (const state of messages.map(stateIn)) if (state !== undefined && !known.has(state)) known.set(state, label);
      return session.deliver(messages, how).finally(() => under.delete(label));
    },
  });
  return {
    standard: { ...standard, join: async host => noted(await standard.join(host)) },
    labelOf: state => known.get(state) ?? Math.min(...under, now()),
  };
};

import type { PlatformFault, Sight, Unseen } from '@throughline/tracking';

/** What a probe has seen; a code it says nothing of was not reached. */
export type Seen = Readonly<Partial<Record<PlatformFault, Sight>>>;

export const WELL: Sight = { state: 'well' };

export const found = (detail?: string): Sight => ({ state: 'found', ...(detail && { detail }) });

export const unseen = (why: Unseen): Sight => ({ state: 'unseen', why });

/** What is seen of a fault that is there or not. */
export const sight = (isThere: boolean, detail?: string): Sight => (isThere ? found(detail) : WELL);

/** The same sight for several faults. */
export const each = (codes: readonly PlatformFault[], what: Sight): Seen =>
  Object.fromEntries(codes.map(code => [code, what]));

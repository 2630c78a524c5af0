import type { Diagnostic } from './diagnostics.js';

/**
 * The world outside, as tracking needs it: clock, timers, random numbers, storage, network. Every story can be run in
 * virtual time by passing another one. Nothing here throws: what the platform denies is answered with `null`/`false`.
 */
export interface Env {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds that never go back. */
  monotonic(): number;
  /** Calls back after `ms`, soon where that is past; returns a way to cancel it. */
  after(ms: number, call: () => void): () => void;
  /** `length` random bytes; works on plain http (getRandomValues). */
  random(length: number): Uint8Array;
  /** Synchronous home of the journal (localStorage); null where it is denied. */
  readonly local: LocalHome | null;
  /** Storage of this window alone (sessionStorage), for what is not to outlive it; null where it is denied. */
  readonly tab?: LocalHome | null;
  /** Second home of the journal (IndexedDB); null where it is denied. Puts are issued at once. */
  readonly database: DatabaseHome | null;
  readonly fetch: typeof globalThis.fetch;
  /** False only when the browser says it is offline. */
  online(): boolean;
  /** Notes a code for the diagnostic log, where there is one: what others wrote was not as it should be. */
  note?: (code: Diagnostic) => void;
}

export interface LocalHome {
  get(key: string): string | null;
  /** False when nothing was written (denied, full). */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): readonly string[];
  /** Calls back whenever another window of this browser has written here; `key` is null where all was emptied. */
  watch?(call: (key: string | null) => void): void;
}

export interface DatabaseHome {
  get(key: string): Promise<string | null>;
  /** The request is issued before this returns, so that a put in pagehide lands. */
  put(key: string, value: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

import type { Env, Outcome, Outline } from '@throughline/tracking';
import { decode, encode } from '@throughline/tracking/codec.js';
import { hex } from '@throughline/tracking/formats.js';
import { merge } from '@throughline/tracking/merge.js';
import { askAgain } from './ask.js';
import type { Client, Condition, DirectClient } from './client.js';
import { verdict } from './outbox.js';
import type { Sent } from './outbox.js';
import type { Reply } from './transport.js';
import { attempt, jsonObject } from './window.js';

/** The document that resumes an attempt. */
export const STATE_ID = 'progress.v1';
/** Characters of state in one document: leaves room for statements in the same 64 KiB of a page that is leaving. */
export const STATE_LIMIT = 16_000;

/** How often a write is joined with what came in between, before it waits. */
const TRIES = 3;

/** How a write went, and what the document holds since; null where it was not taken. */
export interface Written extends Sent {
  readonly held: string | null;
}

/** A write that has left, and what it writes; null where it may not. */
export interface Leaving {
  readonly held: string | null;
  readonly sent: Promise<Sent>;
}

export interface StateDocument {
  /** The string it holds; null when there is none. Undefined: the LRS refuses to say, nothing may be written. */
  read(): Promise<string | null | undefined>;
  /** Writes, and loses nothing that another page has written meanwhile. */
  write(client: Client, state: string): Promise<Written>;
  /** Writes in one request that leaves at once, beside what the document holds: there is no time to look (pagehide). */
  leave(state: string): Leaving;
}

/**
 * Both states in one, where they are of one lineage (decision 10); ours where they are not. Null where another version
 * has written what this one cannot read: it is not overwritten.
 */
const joined = (ours: string, theirs: string | null, outline: Outline): string | null => {
  if (!theirs) return ours;
  const [a, b] = [decode(ours, outline), decode(theirs, outline)];
  if (!b) return null;
  return a?.lineage === b.lineage ? encode(merge(a, b), outline, STATE_LIMIT) : ours;
};

/**
 * What stands before the place that a leaving page takes beside the state: a new one each time, so that of pages that
 * leave before anybody has read them none writes over another one's, and of two requests the later may arrive first.
 */
const LAST = 'last-';

/** The states in a document: what was written, then what was left beside it. */
const statesIn = (text: string): readonly string[] => {
  const { state, ...others } = jsonObject(text) ?? {};
  const left = Object.entries(others).flatMap(([name, value]) => (name.startsWith(LAST) ? value : []));
  return [state, ...left].filter(value => typeof value === 'string');
};

/** Whether a list of names says that the document is not there. */
const isAbsent = ({ status, text }: Reply): boolean => {
  const names = status === 200 ? attempt((): unknown => JSON.parse(text)) : undefined;
  return Array.isArray(names) && !names.includes(STATE_ID);
};

export const stateDocument = (direct: DirectClient, env: Env, outline: Outline): StateDocument => {
  /**
   * A store whose refusals carry no CORS headers hides "not found" from the browser, and nothing would ever begin. The list
   * of names is no refusal: it tells the same.
   */
  const look = async (): Promise<Reply> => {
    const reply = await direct.getState(STATE_ID);
    if (reply.status !== 0 || !env.online()) return reply;
    const names = await direct.getState();
    return isAbsent(names) ? { ...names, status: 404, text: '' } : reply;
  };

  // Null: the document may have changed since it was read, by our own hand too (few LRSs give a write its new ETag), or
  // its ETag is hidden from other origins. Then it is read once more before it is written over.
  let condition: Condition = null;
  /** What another page wrote during this session: a part of everything that is written from then on. */
  let theirs: string | null = null;
  /** What this page wrote last: read back, it tells nothing new, and to take it apart costs a phone more than all else. */
  let mine: string | null = null;

  const heard = ({ status, etag, text }: Reply): string | null | undefined => {
    if (status !== 404 && verdict(status) !== 'taken') return undefined;
    const found = status === 200 && text !== '';
    condition = found ? (etag === null ? null : { 'If-Match': etag }) : { 'If-None-Match': '*' };
    if (!found) return null;
    const [first, ...left] = statesIn(text);
    if (first === undefined) env.note?.('R3');
    // One that this version cannot read stands for all of them: then none is written over. A document of another shape
    // is handed on as it is, so that it is not taken for nothing.
    return left.reduce((all, each) => joined(all, each, outline) ?? each, first ?? text);
  };

  const outcomeOf = (status: number, taken: Outcome): Sent => {
    const said = verdict(status);
    if (said === 'taken') return { outcomes: [taken], stop: null };
    return said === 'bad' || said === 'large'
      ? { outcomes: ['refused'], stop: null }
      : { outcomes: ['not tried'], stop: said === 'dead' ? said : 'later' };
  };

  const untaken = (sent: Sent): Written => ({ ...sent, held: null });

  const write = async (client: Client, state: string, tries: number): Promise<Written> => {
    if (condition === null) {
      const reply = await look();
      const found = heard(reply);
      if (found === undefined) return untaken(outcomeOf(reply.status === 400 ? 0 : reply.status, 'not tried'));
      if (found !== mine) theirs = found ?? theirs;
    }
    const both = joined(state, theirs, outline);
    if (both === null) return untaken({ outcomes: ['refused'], stop: null });
    const asked = client.setState(STATE_ID, { state: both }, condition);
    // Without a condition another page's write may have come in between, or a slow one of our own come after.
    const outcome = condition === null ? 'accepted' : 'confirmed';
    condition = null;
    mine = both;
    const { status, etag } = await asked;
    // Another page was there first: look again.
    if (status === 412 && tries > 1) return write(client, state, tries - 1);
    const taken = verdict(status) === 'taken';
    if (taken && etag !== null) condition = { 'If-Match': etag };
    return { ...outcomeOf(status, outcome), held: taken ? both : null };
  };

  return {
    read: async () => heard(await askAgain(env, look)),
    write: (client, state) => write(client, state, TRIES),
    leave: state => {
      const held = joined(state, theirs, outline);
      if (held === null) return { held, sent: Promise.resolve({ outcomes: ['refused'], stop: null }) };
      condition = null;
      const place = LAST + hex(env.random(4));
      // Kept until it was read back: where there is no ETag a page that did not see it writes over it.
      const asked = direct.addState(STATE_ID, { [place]: held });
      return { held, sent: asked.then(({ status }) => outcomeOf(status, 'accepted')) };
    },
  };
};

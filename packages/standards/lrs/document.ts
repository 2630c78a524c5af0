import type { Env, Outline } from '@throughline/tracking';
import { decode, encode } from '@throughline/tracking/codec.js';
import { merge } from '@throughline/tracking/merge.js';
import { askAgain } from './ask.js';
import type { Client, Condition, DirectClient } from './client.js';
import { verdict } from './outbox.js';
import type { Sent } from './outbox.js';
import { jsonObject } from './window.js';

/** The document that resumes an attempt. */
export const STATE_ID = 'progress.v1';
/** Characters of state in one document: leaves room for statements in the same 64 KiB of a page that is leaving. */
export const STATE_LIMIT = 16_000;

/** How often a write is joined with what came in between, before it waits. */
const TRIES = 3;

export interface StateDocument {
  /** The string it holds; null when there is none. Undefined: the LRS refuses to say, nothing may be written. */
  read(): Promise<string | null | undefined>;
  /** Writes, and loses nothing that another device has written meanwhile. */
  write(client: Client, state: string): Promise<Sent>;
}

/** The string of a document; a document of another shape as it is, so that it is not taken for nothing. */
const stateIn = (text: string): string => {
  const held = jsonObject(text)?.state;
  return typeof held === 'string' ? held : text;
};

/**
 * Both states in one, where they are of one lineage (decision 10); ours where they are not. Null where another version
 * has written what this one cannot read: it is not overwritten.
 */
const joined = (ours: string, theirs: string | null, outline: Outline): string | null => {
  const [a, b] = [decode(ours, outline), decode(theirs, outline)];
  if (theirs && !b) return null;
  return a && b && a.lineage === b.lineage ? encode(merge(a, b), outline, STATE_LIMIT) : ours;
};

export const stateDocument = (direct: DirectClient, env: Env, outline: Outline): StateDocument => {
  // Without a readable ETag (it may be hidden from other origins) writes go out without a condition.
  let condition: Condition = null;
  /** What another device wrote during this session: a part of everything that is written from then on. */
  let theirs: string | null = null;
  let writing = 0;

  const read: StateDocument['read'] = async () => {
    const { status, etag, text } = await askAgain(env, () => direct.getState(STATE_ID));
    if (status !== 404 && verdict(status) !== 'taken') return undefined;
    const found = status === 200 && text !== '';
    condition = found ? (etag === null ? null : { 'If-Match': etag }) : { 'If-None-Match': '*' };
    return found ? stateIn(text) : null;
  };

  const write = async (client: Client, state: string, tries: number): Promise<Sent> => {
    // Behind a write that is still under way (pagehide) the tag is about to change: the newer words of this page win.
    const both = joined(state, theirs, outline);
    if (both === null) return { outcomes: ['refused'], stop: null };
    const asked = client.setState(STATE_ID, { state: both }, writing > 0 ? null : condition);
    writing++;
    const { status, etag } = await asked;
    writing--;
    const said = status === 412 ? 'there already' : verdict(status);
    switch (said) {
      case 'taken':
        condition = etag === null ? null : { 'If-Match': etag };
        return { outcomes: ['confirmed'], stop: null };
      case 'there already':
        theirs = (await read()) ?? theirs;
        return tries > 1 ? write(client, state, tries - 1) : { outcomes: ['not tried'], stop: 'later' };
      case 'dead':
      case 'later':
        return { outcomes: ['not tried'], stop: said };
      default:
        return { outcomes: ['refused'], stop: null };
    }
  };
  return { read, write: (client, state) => write(client, state, TRIES) };
};

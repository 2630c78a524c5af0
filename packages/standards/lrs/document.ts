import type { Client, Condition, DirectClient } from './client.js';
import type { Env } from '@throughline/tracking';
import { askAgain } from './ask.js';
import { jsonObject } from './window.js';
import { verdict } from './outbox.js';
import type { Sent } from './outbox.js';

/** The document that resumes an attempt. */
export const STATE_ID = 'progress.v1';

export interface StateDocument {
  /** The string it holds; null when there is none. Undefined: the LRS did not answer, nothing may be written. */
  read(): Promise<string | null | undefined>;
  /** Writes over what was read last, and over nothing else: another device's newer document is not clobbered. */
  write(client: Client, state: string): Promise<Sent & { readonly theirs?: string }>;
}

const stateIn = (text: string): string | null => {
  const held = jsonObject(text)?.state;
  return typeof held === 'string' ? held : null;
};

export const stateDocument = (direct: DirectClient, env: Env): StateDocument => {
  // Without a readable ETag (it may be hidden from other origins) writes go out without a condition.
  let condition: Condition = null;
  let writing = 0;
  const read: StateDocument['read'] = async () => {
    const { status, etag, text } = await askAgain(env, () => direct.getState(STATE_ID));
    const found = status === 200 && text !== '';
    if (!found && status !== 404 && status !== 204 && status !== 200) return undefined;
    condition = found ? (etag === null ? null : { 'If-Match': etag }) : { 'If-None-Match': '*' };
    return found ? stateIn(text) : null;
  };
  return {
    read,
    write: async (client, state) => {
      // Behind a write that is still under way (pagehide) the tag is about to change: the newer words of this page win.
      const asked = client.setState(STATE_ID, { state }, writing > 0 ? null : condition);
      writing++;
      const { status, etag } = await asked;
      writing--;
      const said = verdict(status);
      if (said === 'taken') {
        condition = etag === null ? null : { 'If-Match': etag };
        return { outcomes: ['confirmed'], stop: null };
      }
      if (said === 'dead' || (said === 'later' && status !== 412)) return { outcomes: ['not tried'], stop: said };
      const theirs = status === 412 || status === 409 ? await read() : undefined;
      return { outcomes: ['refused'], stop: null, ...(typeof theirs === 'string' && { theirs }) };
    },
  };
};

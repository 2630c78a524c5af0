import assert from 'node:assert/strict';
import { lrsLaunch, testPage } from './launched.js';
import type { Quirks } from './quirks.js';

/** Platforms with an LRS, and none at all. */
export const lrsQuirks: Quirks = {
  'Ralph-409': {
    'refuses a batch whole for one statement that it has': async personality => {
      const { post, statement, answers } = await lrsLaunch(personality);
      assert.equal((await post([statement(1)])).status, 200);
      assert.equal((await post([statement(1), statement(2)])).status, 409);
      assert.deepEqual(answers(), [1]);
    },
  },
  'LRS-flaky': {
    'fails now and then': async personality => {
      const { page, post, statement, answers } = await lrsLaunch(personality);
      page.chances.push(0, 0.3);
      assert.equal((await post(statement(1))).status, 502);
      assert.deepEqual(answers(), []);
      page.chances.push(0, 0.9);
      assert.equal((await post(statement(1))).status, 429);
    },
    'loses an answer to what it stored': async personality => {
      const { page, post, statement, answers } = await lrsLaunch(personality);
      page.chances.push(0.9, 0);
      assert.equal((await post(statement(1))).status, 504);
      assert.deepEqual(answers(), [1]);
    },
  },
  'LRS-slow': {
    'answers after the client has given up, and stores it all the same': async personality => {
      const { page, post, statement, answers } = await lrsLaunch(personality);
      const patience = new AbortController();
      page.chances.push(0.99, 0.99);
      const answered = post(statement(1), { signal: patience.signal });
      page.pass(12_000);
      assert.deepEqual(answers(), []);
      page.pass(8000);
      patience.abort();
      await assert.rejects(answered);
      assert.deepEqual(answers(), [1]);
    },
  },
  'LRS-no-ETag': {
    'gives a document without a tag': async personality => {
      const { state } = await lrsLaunch(personality);
      await state('PUT', { bread: 1 });
      const reply = await state('GET');
      assert.deepEqual([reply.status, reply.headers.get('etag')], [200, null]);
      assert.equal(await reply.text(), '{"bread":1}');
    },
  },
  'LRS-new-registration': {
    'begins a new registration with an empty record': async personality => {
      const { platform, post, statement, answers } = await lrsLaunch(personality);
      assert.equal((await post(statement(1))).status, 200);
      assert.deepEqual(answers(), [1]);
      platform.reset('one');
      platform.launch('one', testPage());
      assert.deepEqual(answers(), []);
      assert.equal(personality.resets, true);
    },
  },
  'LRS-401-after-terminated': {
    'answers 401 to everything after terminated': async personality => {
      const { post, state, statement } = await lrsLaunch(personality, 'cmi5');
      assert.notEqual((await state('GET')).status, 401);
      assert.equal((await post([statement(1, 'initialized'), statement(2, 'terminated')])).status, 200);
      assert.equal((await state('GET')).status, 401);
      assert.equal((await post(statement(3))).status, 401);
    },
  },
  'LRS-413': {
    'refuses a body of more than 4,000 characters': async personality => {
      const { post, statement, answers } = await lrsLaunch(personality);
      const batch = Array.from({ length: 20 }, (_, n) => statement(n));
      assert.equal((await post(batch)).status, 413);
      assert.equal((await post(batch.slice(0, 2))).status, 200);
      assert.deepEqual(answers(), [0, 1]);
    },
  },
  'LRS-hidden-headers': {
    'shows the course none of its headers': async personality => {
      const { state } = await lrsLaunch(personality);
      await state('PUT', { bread: 1 });
      const { headers } = await state('GET');
      assert.deepEqual(
        ['ETag', 'Date', 'Retry-After'].map(name => headers.get(name)),
        [null, null, null],
      );
      assert.ok(headers.get('content-type'), 'and the rest as it is');
    },
    'asks all the same that what is written was not changed meanwhile': async personality => {
      const { request } = await lrsLaunch(personality);
      const path = 'activities/state?activityId=https%3A%2F%2Fexample.org%2Fbread&agent=%7B%7D&stateId=bread';
      const first = {
        headers: { authorization: 'Basic c2VjcmV0', 'x-experience-api-version': '1.0.3', 'if-none-match': '*' },
      };
      assert.equal((await request('PUT', path, 'a', first)).status, 204);
      assert.equal((await request('PUT', path, 'b', first)).status, 412);
    },
  },
  'LRS-no-CORS-on-errors': {
    'answers, and lets no page hear a refusal': async personality => {
      const { post, state, statement, answers } = await lrsLaunch(personality);
      await assert.rejects(state('GET'), TypeError, 'not found');
      await assert.rejects(post('no statement'), TypeError);
      assert.equal((await post(statement(1))).status, 200);
      assert.equal((await state('PUT', { bread: 1 })).status, 204);
      assert.equal((await state('GET')).status, 200);
      assert.deepEqual(answers(), [1]);
    },
  },
  'LRS-error-in-200': {
    'stores a statement, and answers 200 with words of an error': async personality => {
      const { post, statement, answers } = await lrsLaunch(personality);
      const reply = await post(statement(1));
      assert.equal(reply.status, 200);
      assert.match(await reply.text(), /Undefined property/);
      assert.deepEqual(answers(), [1]);
    },
  },
  StrictCmi5: {
    'refuses a statement that breaks a requirement, and names it': async personality => {
      const { post, statement, answers } = await lrsLaunch(personality, 'cmi5', testPage(0, 0, 0));
      const reply = await post(statement(1));
      assert.equal(reply.status, 403);
      assert.match(await reply.text(), /9\.3\.0\.0-4/);
      assert.deepEqual(answers(), []);
    },
    'refuses a document without a registration': async personality => {
      const { state } = await lrsLaunch(personality, 'cmi5', testPage(0, 0, 0));
      assert.equal((await state('GET')).status, 403);
    },
  },
  Standalone: {
    'is no platform': personality => {
      const platform = personality.open('standalone');
      assert.equal(platform.launch('one', testPage()).window, null);
      assert.deepEqual(platform.held('one').answers, null);
    },
  },
};

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnerOf } from './reading.js';
import type { Agent } from './types.js';

const account = { homePage: 'https://lms.example', name: 'one' };

test('an agent has one mark however it was written down, and a name makes no other', () => {
  const one = learnerOf({ account });
  assert.ok(one.learner !== undefined && one.learner > 0);
  assert.deepEqual(learnerOf({ name: 'Ann', account: { name: 'one', homePage: 'https://lms.example' } }), one);
  assert.deepEqual(learnerOf({ name: 'Ann' }), {});
});

test('agents that are told apart by an account, a mailbox, its sum or an OpenID have marks of their own', () => {
  const agents: readonly Agent[] = [
    { account },
    { account: { ...account, name: 'two' } },
    { account: { ...account, homePage: 'https://other.example' } },
    { mbox: 'mailto:one@lms.example' },
    { mbox_sha1sum: '2c1a' },
    { openid: 'https://lms.example/one' },
  ];
  assert.equal(new Set(agents.map(agent => learnerOf(agent).learner)).size, agents.length);
});

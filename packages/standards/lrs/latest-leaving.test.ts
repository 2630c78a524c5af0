import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerAll } from '../xapi/testing/launched.js';
import { LATEST_ID } from './latest.js';
import {
  asked,
  asksLatest,
  earlier,
  FIRST,
  LAST,
  LATER,
  PLACES,
  said,
  SECOND,
  stateOf,
  SYNC,
  tell,
  numbered,
} from './testing/attempts.js';
import type { Fetch } from './testing/attempts.js';

/** What was written with and without `keepalive`, of the copies and of the rest. */
const watching = () => {
  const kept: (readonly [what: string, keepalive: boolean | undefined])[] = [];
  const through =
    (fetch: Fetch): Fetch =>
    (url, init) => {
      const what = asksLatest(url)
        ? 'copy'
        : init?.method === 'POST' && typeof url === 'string' && url.endsWith('/statements')
          ? 'statements'
          : 'state';
      if (init?.method !== 'GET') kept.push([what, init?.keepalive]);
      return fetch(url, init);
    };
  return { kept, through };
};

for (const [name, place] of PLACES) {
  test(`${name}: a page that is left copies what it had not copied yet, before the end of its session`, async () => {
    const { lrs, visit } = place();
    const { kept, through } = watching();
    const learning = await visit(undefined, through);
    await tell(learning, FIRST);
    await tell(learning, stateOf('00000000000a', 6));
    kept.length = 0;
    void learning.session.deliver(said(stateOf('00000000000a', 8)), LAST);
    void learning.session.close(SYNC);
    assert.deepEqual(kept, [
      ['state', true],
      ['copy', true],
      ['statements', true],
    ]);
    await learning.time.settle();
    assert.match(lrs.document(LATEST_ID) ?? '', new RegExp(stateOf('00000000000a', 8)));
  });

  test(`${name}: what was saved less than a minute ago is copied at the end, whoever ends it, and nothing twice`, async () => {
    for (const how of [SYNC, LATER]) {
      const { lrs, visit } = place();
      const learning = await visit();
      await tell(learning, FIRST);
      await tell(learning, stateOf('00000000000a', 6));
      assert.equal(asked(lrs, 'PUT'), 1);
      await learning.time.run(learning.session.close(how));
      assert.match(lrs.document(LATEST_ID) ?? '', new RegExp(stateOf('00000000000a', 6)));
      assert.equal(asked(lrs, 'PUT'), 2);
      const again = await visit('again');
      await tell(again, stateOf('00000000000a', 7));
      await again.time.run(again.session.close(how));
      assert.equal(asked(lrs, 'PUT'), 3);
    }
  });

  test(`${name}: a page that is hidden copies too, and takes no room from what must arrive`, async () => {
    const { lrs, visit } = place();
    const { kept, through } = watching();
    const learning = await visit(undefined, through);
    await tell(learning, FIRST);
    kept.length = 0;
    await learning.time.run(learning.session.deliver(said(SECOND), SYNC));
    assert.deepEqual(kept, [
      ['state', true],
      ['copy', false],
    ]);
    assert.match(lrs.document(LATEST_ID) ?? '', new RegExp(SECOND));
  });

  test(`${name}: a copy that has no room beside what is told may die with the page`, async () => {
    const { visit } = place();
    const { kept, through } = watching();
    const learning = await visit(undefined, through);
    await tell(learning, FIRST);
    const many = Array.from({ length: 60 }, () => answerAll(learning.session.launch))
      .flat()
      .flatMap((message, n) =>
        message.kind === 'statement' ? { ...message, statement: { ...message.statement, id: numbered(n) } } : [],
      );
    kept.length = 0;
    void learning.session.deliver([...many, ...said(SECOND)], LAST);
    void learning.session.close(SYNC);
    assert.deepEqual(kept.slice(0, 3), [
      ['state', true],
      ['copy', false],
      ['statements', true],
    ]);
    await learning.time.settle();
  });

  test(`${name}: a page that is left before it knows what it would write over copies nothing`, async () => {
    const { lrs, visit } = place();
    await tell(await visit(), FIRST);
    const silent = await visit(
      undefined,
      fetch => (url, init) =>
        asksLatest(url) && init?.method === 'GET' ? new Promise(() => undefined) : fetch(url, init),
    );
    await tell(silent, SECOND);
    await silent.time.run(silent.session.deliver(said(SECOND), SYNC));
    await silent.time.run(silent.session.close(SYNC));
    assert.equal(asked(lrs, 'PUT'), 1);
    assert.equal(await earlier(await visit()), FIRST);
  });
}

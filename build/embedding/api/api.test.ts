import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { apiFile, readApi, written, type Api } from './api.js';
import { toRaise, WRITE } from './changes.js';
import { apiFromCode } from './from-code.js';

describe('What pages may rely on', () => {
  let now: Api;
  before(async () => {
    now = await apiFromCode();
  });

  test('is what was promised, or the version says that it is not', () => {
    assert.equal(toRaise(readApi(), now), '');
    assert.equal(readFileSync(apiFile, 'utf8'), written(now), `The list is old. Write it again: ${WRITE}`);
  });

  test('is explained, every tag, property, event, slot and part', () => {
    const silent = [...Object.entries(now.elements), ['', now] as const].flatMap(([tag, { ...part }]) =>
      Object.entries(part).flatMap(([kind, rows]) =>
        typeof rows === 'object' && ['properties', 'attributes', 'slots', 'events', 'parts'].includes(kind)
          ? Object.entries(rows as Record<string, { readonly says?: string }>)
              .filter(([, row]) => !Array.isArray(row) && (row.says ?? '') === '')
              .map(([name]) => `${tag} ${kind} ${name}`)
          : [],
      ),
    );
    assert.deepEqual(silent, []);
    assert.ok(Object.values(now.elements).every(({ says }) => says !== ''));
  });
});

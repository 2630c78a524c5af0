import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packageCourse } from '../core/package-course.js';
import { course } from '../testing/course.js';
import { partsOf } from '../testing/parts.js';
import { openPlatforms } from './platforms.js';

test('a statement that departs from the profile of the course is refused, and shown as a broken rule', async () => {
  const platforms = openPlatforms(null, () => undefined);
  const { files } = await packageCourse(partsOf('xapi'));
  const request = { format: 'xapi', learner: 'ada', as: 'new', frame: 'full' } as const;
  await platforms.launch({ request, course, files, src: '/package/xapi/own/index.html', origin: 'http://127.0.0.1:1' });
  const statement = {
    actor: { mbox: 'mailto:ada@example.org' },
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: 'https://courses.example.org/bicycle-care' },
  };
  const url = new URL('http://127.0.0.1:1/lrs/xapi/ada/statements');
  const headers = { authorization: 'Basic x', 'x-experience-api-version': '1.0.3' };
  const post = { method: 'POST', url: url.href, headers, body: JSON.stringify(statement) };
  assert.equal((await platforms.lrs('xapi/ada', url, post)).status, 400);
  const { violations } = platforms.record('xapi', 'ada') as { violations: unknown };
  assert.deepEqual(violations, [
    { id: 'of the profile', what: 'the version of the profile is not among the categories' },
  ]);
});

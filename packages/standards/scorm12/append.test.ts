import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, answers, context, outline } from '../internal/testing/course.js';
import { append } from './append.js';

const sent = { ...context().sent, interactions: 7 };

test('tells one interaction, id first, at the index after those that were taken', () => {
  const [item, response] = answers[1]!;
  const at = 'cmi.interactions.7.';
  assert.deepEqual(append(answered(item, response), context({ sent })), [
    [
      [`${at}id`, 'q_choice'],
      [`${at}type`, 'choice'],
      [`${at}objectives.0.id`, 'module_one'],
      [`${at}time`, '09:05:07'],
      [`${at}correct_responses.0.pattern`, '0,2'],
      [`${at}weighting`, '1'],
      [`${at}student_response`, '1,2'],
      [`${at}result`, 'wrong'],
      [`${at}latency`, '0000:00:02.05'],
    ],
  ]);
});

test('writes an answer of each type as SCORM 1.2 has it', () => {
  const told = answers.map(([item, response]) => {
    const [message = []] = append(answered(item, response), context());
    const values = new Map(message.map(([element, value]) => [element.replace(/^cmi\.interactions\.0\./, ''), value]));
    return [item.type, values.get('type'), values.get('student_response'), values.get('correct_responses.0.pattern')];
  });
  assert.deepEqual(told, [
    ['true-false', 'true-false', 'f', 't'],
    ['choice', 'choice', '1,2', '0,2'],
    ['fill-in', 'fill-in', ' {a bread', 'bread'],
    ['long-fill-in', 'fill-in', undefined, undefined],
    ['matching', 'matching', '0.1,1.0', '0.0'],
    ['performance', 'performance', 'first_one.went_back', undefined],
    ['sequencing', 'sequencing', '1,2', '2,1'],
    ['likert', 'likert', '1', undefined],
    ['numeric', 'numeric', '-0.0000001', '-12.5'],
    ['other', 'fill-in', 'first_one', undefined],
  ]);
});

test('leaves out a response time that is not to be told, and an answer of nothing', () => {
  const [item] = answers[1]!;
  const event = { ...answered(item, { type: 'choice', ids: [] }), latency: 0 };
  const [message = []] = append(event, context());
  assert.ok(message.every(([element]) => !/latency|student_response/.test(element)));
});

test('cuts a long answer where SCORM 1.2 ends', () => {
  const [item] = answers[2]!;
  const [message = []] = append(answered(item, { type: 'fill-in', texts: ['ä'.repeat(400)] }), context());
  assert.equal(message.find(([element]) => element.endsWith('response'))?.[1].length, 255);
});

test('has nothing to say of what is no answer, or of a question the course has not', () => {
  const stamp = { id: '', seq: 1, at: 0, session: '' };
  assert.deepEqual(append({ verb: 'visited', page: 'a-lesson', ...stamp }, context()), []);
  assert.deepEqual(append({ verb: 'completed', scope: 'course', ...stamp }, context()), []);
  const [item, response] = answers[0]!;
  assert.deepEqual(append(answered(item, response), context({ outline: { ...outline, modules: [] } })), []);
});

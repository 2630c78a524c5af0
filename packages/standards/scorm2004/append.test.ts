import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, answers, context, written } from '../internal/testing/course.js';
import { append } from './append.js';

const valuesOf = (message: readonly (readonly [string, string])[] = []) =>
  new Map(message.map(([element, value]) => [element.replace(/^cmi\.interactions\.\d+\./, ''), value]));

test('tells one interaction, id and type first, with the question in the language of the page', () => {
  const [item, response] = answers[1]!;
  const name = { en: 'What is this?', fr: `Qu’est-ce que c’est ? ${'long '.repeat(60)}` };
  const activities = new Map([[item.id, { id: item.id, name, options: {} }]]);
  const sent = { ...context().sent, interactions: 2 };
  const [message = []] = append(answered(item, response), context({ activities, sent, locale: 'fr' }));
  assert.deepEqual(
    message.slice(0, 9),
    [
      ['id', 'q_choice'],
      ['type', 'choice'],
      ['objectives.0.id', 'module_one'],
      ['timestamp', '2026-01-15T09:05:07.08Z'],
      ['correct_responses.0.pattern', 'first_one[,]third_one'],
      ['weighting', '1'],
      ['learner_response', 'second_one[,]third_one'],
      ['result', 'incorrect'],
      ['latency', 'PT2.05S'],
    ].map(([element, value]) => [`cmi.interactions.2.${element}`, value]),
  );
  const description = valuesOf(message).get('description') ?? '';
  assert.ok(description.startsWith('Qu’est-ce') && description.length <= 250);
  const [plain = []] = append(answered(item, response), context({ activities, locale: 'ar' }));
  assert.equal(valuesOf(plain).get('description'), 'What is this?');
});

test('writes an answer of each type as SCORM 2004 has it', () => {
  const told = answers.map(([item, response]) => {
    const values = valuesOf(append(answered(item, response), context())[0]);
    assert.equal(values.get('type'), item.type);
    return [item.type, values.get('learner_response'), values.get('correct_responses.0.pattern')];
  });
  assert.deepEqual(told, written);
});

test('says nothing of an option that the question no longer has', () => {
  const [item] = answers[1]!;
  const response = { type: 'choice', ids: ['gone', 'first-one', 'first-one'] } as const;
  assert.equal(valuesOf(append(answered(item, response), context())[0]).get('learner_response'), 'first_one');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from '../../internal/testing/course.js';
import { profileOf } from './profile.js';
import { stepsOf } from './path.js';
import type { Pattern } from './types.js';

const profile = profileOf(outline);
const { concepts, templates, patterns, versions } = profile;
const [version] = versions;
const all = [...concepts, ...templates, ...patterns];

test('the profile has what every profile must have, and ids of its own', () => {
  assert.equal(profile.conformsTo, 'https://w3id.org/xapi/profiles#1.0');
  assert.equal(profile['@context'], 'https://w3id.org/xapi/profiles/context');
  const ids = [profile.id, version?.id ?? '', ...all.map(({ id }) => id)];
  for (const id of ids) assert.ok(URL.canParse(id), id);
  assert.equal(new Set(ids).size, ids.length, 'no id stands twice');
  assert.match(version?.generatedAtTime ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  for (const { id, inScheme, prefLabel, definition } of all) {
    assert.equal(inScheme, version?.id, id);
    assert.ok(prefLabel['en'] && definition['en'], id);
  }
});

test('templates use only verbs, types and extensions that are defined, and no two fit one statement', () => {
  const known = new Set(concepts.map(({ id }) => id));
  const determining = templates.map(({ verb, objectActivityType }) => `${verb} ${objectActivityType ?? ''}`);
  assert.equal(new Set(determining).size, templates.length);
  for (const { id, verb, objectActivityType, rules } of templates) {
    assert.ok(known.has(verb), verb);
    assert.ok(objectActivityType === undefined || known.has(objectActivityType), objectActivityType);
    for (const rule of rules) {
      assert.ok(stepsOf(rule.location).length > 0);
      assert.ok(rule.presence ?? rule.any ?? rule.all ?? rule.none, `${id}: ${rule.location} says something`);
      const [, extension] = /\.extensions\['([^']*)'\]/.exec(rule.location) ?? [];
      const type = rule.location.startsWith('$.context') ? 'ContextExtension' : 'ResultExtension';
      if (extension !== undefined) assert.equal(concepts.find(concept => concept.id === extension)?.type, type);
    }
  }
});

test('every concept is used by a template', () => {
  const text = JSON.stringify(templates);
  for (const { id } of concepts) assert.ok(text.includes(id), id);
});

const OPERATORS = ['alternates', 'sequence', 'optional', 'oneOrMore', 'zeroOrMore'] as const;
const operatorsOf = (pattern: Pattern) => OPERATORS.filter(name => pattern[name] !== undefined);
const partsOf = (pattern: Pattern): readonly string[] => operatorsOf(pattern).flatMap(name => pattern[name] ?? []);

test('each pattern says one thing, of things that are there, and none contains itself', () => {
  const byId = new Map(patterns.map(pattern => [pattern.id, pattern]));
  const ids = new Set([...templates, ...patterns].map(({ id }) => id));
  const within = (id: string): readonly string[] => {
    const pattern = byId.get(id);
    return pattern ? partsOf(pattern).flatMap(part => [part, ...within(part)]) : [];
  };
  for (const pattern of patterns) {
    assert.equal(operatorsOf(pattern).length, 1, pattern.id);
    for (const part of partsOf(pattern)) assert.ok(ids.has(part), part);
    assert.ok(!within(pattern.id).includes(pattern.id), pattern.id);
    for (const part of pattern.alternates ?? []) {
      const inner = byId.get(part);
      assert.ok(inner?.optional === undefined && inner?.zeroOrMore === undefined, 'not directly within alternates');
    }
  }
  const [primary, ...others] = patterns.filter(pattern => pattern.primary);
  assert.equal(others.length, 0);
  const reached = new Set(within(primary?.id ?? ''));
  for (const { id } of templates) assert.ok(reached.has(id), `${id} is part of the pattern`);
});

test('a course that is to stay unnoticed is not named in its profile', () => {
  assert.doesNotMatch(JSON.stringify(profileOf({ ...outline, neutral: true })), /Working/);
  assert.match(JSON.stringify(profile), /Working/);
});

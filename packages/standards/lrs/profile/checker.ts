import type { Outline, PrivacyLevel } from '@throughline/tracking';
import { lookup } from '@throughline/tracking/lookup.js';
import { iri } from '../names.js';
import { checkStatement, matching } from './check.js';
import { triesIri } from './concepts.js';
import { kinds, type Kind } from './kinds.js';
import { valuesAt } from './path.js';
import { profileOf } from './profile.js';
import { keyed, templateIri } from './templates.js';
import type { Profile } from './types.js';

export const LEVELS: readonly PrivacyLevel[] = ['outcome', 'checks', 'full'];

/** Everything that can stand in these parts of a statement; what the LRS adds itself is the last row of the first. */
const closed = (outline: Outline): readonly (readonly [path: string, keys: readonly string[]])[] => [
  ['$', ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp', 'stored', 'version', 'authority']],
  ['$.verb', ['id', 'display']],
  ['$.object', ['objectType', 'id', 'definition']],
  [
    '$.object.definition',
    [
      ...['type', 'name', 'interactionType', 'correctResponsesPattern'],
      ...['choices', 'scale', 'source', 'target', 'steps'],
    ],
  ],
  ['$.result', ['score', 'success', 'completion', 'response', 'duration', 'extensions']],
  ['$.result.score', ['scaled', 'raw', 'min', 'max']],
  ['$.result.extensions', [triesIri(outline)]],
];

const strange = (outline: Outline, statement: unknown): readonly string[] =>
  closed(outline).flatMap(([path, keys]) =>
    valuesAt(path, statement).flatMap(part =>
      Object.keys(part as object)
        .filter(key => !keys.includes(key))
        .map(key => `${keyed(path, key)} is nothing that this course sends`),
    ),
  );

/** The lowest level at which an answer may be told; undefined for what is no question of the course. */
const answerLevel = (outline: Outline, id: unknown): PrivacyLevel | undefined => {
  const item = [...lookup(outline).items.values()].find(each => iri(outline, each.id) === id);
  return item && (item.check === undefined ? 'full' : 'checks');
};

/** The lowest level at which the end of a module may be told: `full` where others have a check and this one has none. */
const moduleLevel = (outline: Outline, id: unknown): PrivacyLevel => {
  const checked = outline.modules.filter(({ pages }) => pages.some(({ check }) => check !== undefined));
  return checked.length === 0 || checked.some(module => iri(outline, module.id) === id) ? 'outcome' : 'full';
};

/** The lowest level of a statement, where it does not go by its kind alone. */
const ownLevel: Readonly<Partial<Record<Kind['id'], typeof answerLevel>>> = {
  answered: answerLevel,
  'completed-module': moduleLevel,
};

/** What says more than the course's privacy level allows (decisions 1 and 5). */
const tooMuch = (outline: Outline, profile: Profile, statement: unknown): readonly string[] => {
  const [template] = matching(statement, profile);
  const kind = kinds.find(({ id }) => templateIri(outline, id) === template?.id);
  const [about] = valuesAt('$.object.id', statement);
  const level = ownLevel[kind?.id ?? ''];
  const needed = level ? level(outline, about) : kind?.level;
  const here = LEVELS.indexOf(outline.privacy);
  const said = (path: string): boolean => valuesAt(path, statement).length > 0;
  return [
    ...(needed === undefined ? [`${String(about)} is no question of this course`] : []),
    ...(needed !== undefined && LEVELS.indexOf(needed) > here ? [`it is told from the level ${needed} on`] : []),
    ...(kind?.verb === 'answered' && outline.privacy !== 'full' && said('$.result.duration')
      ? ['response times are told at the level full only']
      : []),
    ...(valuesAt('$.object.definition.interactionType', statement)[0] === 'long-fill-in' && said('$.result.response')
      ? ['words in the learner’s own hand are never told']
      : []),
  ];
};

/**
 * Judges what a client posts on behalf of a course: against the profile, against the list of what is never sent, and
 * against the course's privacy level. Plain words, one an objection; none for a sound statement.
 */
export const checkerFor = (outline: Outline) => {
  const profile = profileOf(outline);
  return (statement: unknown): readonly string[] => {
    const departures = checkStatement(statement, profile);
    return departures.length > 0
      ? departures
      : [...strange(outline, statement), ...tooMuch(outline, profile, statement)];
  };
};

import type { Outline } from '@throughline/tracking';
import { activityType, profileVersionIri, verb } from '../names.js';
import { happenedAtIri, triesIri } from './concepts.js';
import { kinds } from './kinds.js';
import type { About, Kind, ResultField } from './kinds.js';
import type { Rule, Template } from './types.js';

const INTERACTIONS = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
];

const included = (location: string, more: Partial<Rule> = {}): Rule => ({ location, presence: 'included', ...more });
const excluded = (location: string): Rule => ({ location, presence: 'excluded' });
const note = (text: string) => ({ scopeNote: { en: text } });

/** A key that is no plain word, as JSONPath writes it. */
export const keyed = (path: string, key: string): string => `${path}['${key}']`;

/** What holds for every statement. */
const always = (outline: Outline): readonly Rule[] => [
  included('$.id'),
  included('$.timestamp', note('UTC, with milliseconds.')),
  included('$.verb.display'),
  included('$.object.id', note('Course base, course id and id of the thing; the launch’s activity id for the course.')),
  { location: '$.object.objectType', all: ['Activity'], ...note('Left out by the course; a store may add it.') },
  included('$.context.contextActivities.category[*].id', { any: [profileVersionIri(outline)] }),
  {
    location: '$.context.registration',
    presence: 'recommended',
    ...note('Whenever the launch gave one.'),
  },
  {
    location: keyed('$.context.extensions', happenedAtIri(outline)),
    presence: 'recommended',
    ...note('Only where it is told in a later session than its own.'),
  },
  excluded('$.attachments'),
  excluded('$.object.definition.description'),
  excluded('$.object.definition.extensions'),
  excluded('$.object.definition.moreInfo'),
];

/** Where each field of a result stands. */
const places = (outline: Outline): Readonly<Record<ResultField, readonly string[]>> => ({
  scaled: ['$.result.score.scaled'],
  points: ['$.result.score.raw', '$.result.score.min', '$.result.score.max'],
  success: ['$.result.success'],
  completion: ['$.result.completion'],
  response: ['$.result.response'],
  duration: ['$.result.duration'],
  tries: [keyed('$.result.extensions', triesIri(outline))],
});

const result = (outline: Outline, kind: Kind): readonly Rule[] =>
  Object.entries(places(outline)).flatMap(([field, locations]) => {
    const presence = kind.result[field as ResultField];
    // No extension of anyone else's either.
    if (field === 'tries' && presence === undefined) return [excluded('$.result.extensions')];
    return locations.map((location): Rule => {
      if (presence === undefined) return excluded(location);
      if (field === 'completion') return included(location, { all: [true] });
      if (field === 'success' && kind.success !== undefined) return included(location, { all: [kind.success] });
      return { location, presence };
    });
  });

const within = (text: string): Rule => included('$.context.contextActivities.grouping[*].id', note(text));
const parent = included(
  '$.context.contextActivities.parent[*].id',
  note('The course, under the launch’s activity id.'),
);

/** What a statement about the course says of the page. */
const setting: readonly Rule[] = [
  included('$.context.language', note('The language of the page that the learner reads.')),
  included('$.context.revision', note('The version of the course.')),
];

/** What holds for statements about a thing of this sort. */
const about: Readonly<Record<About, readonly Rule[]>> = {
  session: [...setting, excluded('$.object.definition')],
  course: setting,
  module: [parent],
  lesson: [parent, within('The module.')],
  assessment: [parent, within('The module.')],
  interaction: [parent, within('The module and the page.')],
  'cmi.interaction': [
    parent,
    within('The module; of practice also the page; of a check also the check, where the module has several.'),
    included('$.object.definition.interactionType', { all: INTERACTIONS }),
    { location: '$.object.definition.name', presence: 'recommended', ...note('Once the words have loaded.') },
    {
      location: '$.object.definition.correctResponsesPattern',
      presence: 'recommended',
      ...note('Where an answer can be wrong.'),
    },
  ],
};

export const templateIri = (outline: Outline, id: string): string => `${profileVersionIri(outline)}#${id}`;

/** A statement template for each row of the table. */
export const templatesOf = (outline: Outline): readonly Template[] =>
  kinds.map(kind => ({
    id: templateIri(outline, kind.id),
    type: 'StatementTemplate',
    inScheme: profileVersionIri(outline),
    prefLabel: { en: kind.label },
    definition: { en: kind.when.replaceAll('`', '') },
    verb: verb(kind.verb).id,
    ...(kind.about !== 'session' && { objectActivityType: activityType(kind.about) }),
    rules: [...always(outline), ...about[kind.about], ...result(outline, kind)],
  }));

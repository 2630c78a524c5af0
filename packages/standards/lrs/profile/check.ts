import { valuesAt } from './path.js';
import type { Profile, Rule, Template, Value } from './types.js';

/** What a rule says against a statement; null where it is kept (xAPI Profiles, part two, 8.1). */
export const broken = (rule: Rule, statement: unknown): string | null => {
  const { location, presence, any, all, none } = rule;
  const values = valuesAt(location, statement);
  const says = (what: string): string => `${location} ${what}`;
  if (presence === 'included' && values.length === 0) return says('is missing');
  if (presence === 'excluded' && values.length > 0) return says('must not be there');
  // Without a presence, and with `recommended`, an empty place breaks nothing but what asks for a value.
  if (values.length === 0) return any && presence === undefined ? says('has none of the values allowed') : null;
  const within = (list: readonly Value[], value: unknown): boolean => list.includes(value as Value);
  if (any && !values.some(value => within(any, value))) return says(`must have one of ${any.join(', ')}`);
  if (all && !values.every(value => within(all, value))) return says(`may only be ${all.join(', ')}`);
  if (none && values.some(value => within(none, value))) return says(`must not be ${none.join(', ')}`);
  return null;
};

/** The templates whose determining properties a statement has. */
export const matching = (statement: unknown, { templates }: Pick<Profile, 'templates'>): readonly Template[] => {
  const [said] = valuesAt('$.verb.id', statement);
  const [type] = valuesAt('$.object.definition.type', statement);
  return templates.filter(
    ({ verb, objectActivityType }) =>
      verb === said && (objectActivityType === undefined || objectActivityType === type),
  );
};

/** Whether a statement says that it follows the profile. */
export const follows = (statement: unknown, { versions }: Pick<Profile, 'versions'>): boolean =>
  valuesAt('$.context.contextActivities.category[*].id', statement).some(id =>
    versions.some(version => version.id === id),
  );

/** Everything in which a statement of the course departs from its profile, in plain words; nothing where it does not. */
export const checkStatement = (statement: unknown, profile: Profile): readonly string[] => {
  if (!follows(statement, profile)) return ['the version of the profile is not among the categories'];
  const found = matching(statement, profile);
  const [said] = valuesAt('$.verb.id', statement);
  if (found.length !== 1) return [`${found.length} templates for ${String(said)}`];
  return found.flatMap(template =>
    template.rules.flatMap(rule => {
      const what = broken(rule, statement);
      return what === null ? [] : [`${template.id.replace(/^.*#/, '')}: ${what}`];
    }),
  );
};

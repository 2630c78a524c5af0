import { at, canonical, identity, isObject, json, parse, text } from './wire.js';
import type { Json, LrsReply } from './wire.js';

/** A statement that the LRS holds, with what it added (`stored`, `version`). */
export type Stored = Json & { readonly id: string; readonly stored: string };

export interface StatementStore {
  readonly all: readonly Stored[];
  post(body: string): LrsReply;
  put(id: string, body: string): LrsReply;
  get(query: URLSearchParams): LrsReply;
  /** Stores what the LMS itself says (launched, abandoned). */
  add(statement: Json): void;
}

export interface StatementRules {
  readonly now: () => number;
  /** What is wrong with a statement, in plain words; null when nothing is. */
  readonly refuse: (statement: Json) => string | null;
  /** Some LRSs refuse the whole batch when one id is there already, even with the same content. */
  readonly batchConflict: boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The least any LRS checks. */
export const shapeFault = (statement: Json): string | null => {
  if (!isObject(statement.actor)) return 'actor is missing';
  if (typeof at(statement, 'verb', 'id') !== 'string') return 'verb.id is missing';
  if (!isObject(statement.object)) return 'object is missing';
  if (typeof statement.id === 'string' && !UUID.test(statement.id)) return 'id is no UUID';
  return null;
};

const RELATIONS = ['parent', 'grouping', 'category', 'other'] as const;

/** The activities a statement is about, and with `related` those it stands in (xAPI 2.1.3, related_activities). */
const activitiesOf = ({ object, context }: Json, related: boolean): readonly unknown[] => {
  const within = related
    ? [
        ...RELATIONS.flatMap(relation => at(context, 'contextActivities', relation) ?? []),
        ...(at(object, 'objectType') === 'SubStatement' ? activitiesOf(object as Json, related) : []),
      ]
    : [];
  return [at(object, 'id'), ...within.map(thing => (isObject(thing) ? thing.id : thing))];
};

/** Whether a statement answers the query (a part of what xAPI 2.1.3 has: no attachments, no related agents). */
const answers = (statement: Stored, query: URLSearchParams): boolean => {
  const asked = (name: string, test: (value: string) => boolean): boolean => {
    const value = query.get(name);
    return value === null || test(value);
  };
  return (
    asked('verb', id => at(statement, 'verb', 'id') === id) &&
    asked('activity', id => activitiesOf(statement, query.get('related_activities') === 'true').includes(id)) &&
    asked('registration', id => at(statement, 'context', 'registration') === id) &&
    asked('agent', text => {
      const agent = identity(parse(text));
      return agent !== undefined && [statement.actor, statement.object].map(identity).includes(agent);
    }) &&
    asked('since', time => Date.parse(statement.stored) > Date.parse(time)) &&
    asked('until', time => Date.parse(statement.stored) <= Date.parse(time))
  );
};

export const statementStore = ({ now, refuse, batchConflict }: StatementRules): StatementStore => {
  const all: Stored[] = [];
  const submitted = new Map<string, string>();

  const take = (given: readonly Json[], refused: StatementRules['refuse']): LrsReply => {
    const ids = given.map(statement => (typeof statement.id === 'string' ? statement.id : crypto.randomUUID()));
    if (new Set(ids).size < ids.length) return text(400, 'An id stands twice in the batch.');
    for (const statement of given) {
      const fault = shapeFault(statement) ?? refused(statement);
      if (fault !== null) return text(400, fault);
    }
    const conflict = given.some((statement, index) => {
      const before = submitted.get(ids[index] ?? '');
      return before !== undefined && (batchConflict || before !== canonical(statement));
    });
    if (conflict) return text(409, 'A statement with this id is stored already.');
    given.forEach((statement, index) => {
      const id = ids[index] ?? '';
      if (submitted.has(id)) return;
      submitted.set(id, canonical(statement));
      all.push({ ...statement, id, stored: new Date(now()).toISOString(), version: '1.0.3' });
    });
    return json(200, ids);
  };

  const given = (body: string): readonly Json[] | null => {
    const value = parse(body);
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.every(isObject) ? list : null;
  };

  return {
    all,
    post: body => {
      const statements = given(body);
      return statements ? take(statements, refuse) : text(400, 'The body is no statement.');
    },
    put: (id, body) => {
      const [statement] = given(body) ?? [];
      if (!statement) return text(400, 'The body is no statement.');
      const reply = take([{ ...statement, id }], refuse);
      return reply.status === 200 ? text(204) : reply;
    },
    get: query => {
      const id = query.get('statementId');
      if (id !== null) {
        const found = all.find(statement => statement.id === id);
        return found ? json(200, found) : text(404);
      }
      const found = all.filter(statement => answers(statement, query));
      const ordered = query.get('ascending') === 'true' ? found : found.reverse();
      return json(200, { statements: ordered.slice(0, Number(query.get('limit')) || ordered.length), more: '' });
    },
    add: statement => void take([statement], () => null),
  };
};

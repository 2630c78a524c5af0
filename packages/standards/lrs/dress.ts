import type { Agent, Draft, Relation, Statement, StatementContext, Thing } from './types.js';

/** Who the launch says is learning, at what, and what it wants every statement to carry. */
export interface Identity {
  readonly actor: Agent;
  /** IRI of the course as the drafts name it. */
  readonly root: string;
  /** The activity id of the launch, which takes the root's place. */
  readonly activityId: string;
  readonly platform?: string;
  /** cmi5: the contextTemplate, copied unmodified (10.2.1.0-6, -7). xAPI: the launch's grouping. */
  readonly template: StatementContext;
}

const RELATIONS: readonly Relation[] = ['parent', 'grouping', 'category', 'other'];

const union = (template: readonly Thing[], own: readonly Thing[]): readonly Thing[] => [
  ...template,
  ...own.filter(thing => !template.some(({ id }) => id === thing.id)),
];

/** A statement as it leaves: the actor as launched, the launch's activity, and nothing of the template overwritten. */
export const dress = (draft: Draft, identity: Identity): Statement => {
  const { actor, root, activityId, platform, template } = identity;
  const renamed = (thing: Thing): Thing => (thing.id === root ? { ...thing, id: activityId } : thing);
  const own = draft.context;
  const lists = RELATIONS.map(
    relation =>
      [
        relation,
        union(template.contextActivities?.[relation] ?? [], (own.contextActivities?.[relation] ?? []).map(renamed)),
      ] as const,
  ).filter(([, things]) => things.length > 0);
  return {
    id: draft.id,
    actor,
    verb: draft.verb,
    object: renamed(draft.object),
    ...(draft.result && { result: draft.result }),
    context: {
      ...own,
      ...(platform !== undefined && { platform }),
      ...template,
      contextActivities: Object.fromEntries(lists),
      ...((own.extensions ?? template.extensions) && { extensions: { ...own.extensions, ...template.extensions } }),
    },
    timestamp: draft.timestamp,
  };
};

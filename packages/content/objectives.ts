import { lackOf, servedIn, type CourseMap, type Objective } from './course-map.js';
import * as errors from './errors.js';
import type { Values } from './fields.js';
import type { ReadModule } from './module.js';
import type { Report } from './problem.js';
import { isId, nearest } from './text.js';

/** The objectives of `course.yaml`; what is no objective is reported. */
export function objectivesIn(fields: Values, report: Report): readonly Objective[] {
  return fields.entries('objectives').flatMap(({ values: { id = '', text = '' }, at }) => {
    if (isId(id) && text !== '') return [{ id, words: text }];
    report(at, errors.wrongField('objectives', 'an id and a text in each entry', id || text));
    return [];
  });
}

/** Of a course that states objectives: each page names those that are stated, and each is taught and assessed. */
export function checkObjectives(modules: readonly ReadModule[], map: CourseMap, fields: Values, report: Report): void {
  if (map.objectives.length === 0) return;
  const ids = map.objectives.map(({ id }) => id);
  for (const { pages } of modules) {
    const isTaught = pages.some(({ check }) => check !== undefined);
    for (const { objectives, report: tell, top } of pages) {
      for (const { text, at } of objectives) {
        if (!ids.includes(text)) tell(at, errors.unstatedObjective(text, ids, nearest(text, ids)));
      }
      if (isTaught && objectives.length === 0) tell(top, errors.noObjective(ids));
    }
  }
  for (const served of servedIn(map)) {
    for (const lack of lackOf(served, map)) {
      report(fields.at('objectives'), errors.unservedObjective(served.objective.id, lack));
    }
  }
}

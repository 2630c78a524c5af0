import type { Id } from '@throughline/tracking';
import { taskId, type Understood } from './blocks.js';
import type { ReadModule, ReadPage } from './module.js';
import type { Publishing } from './publish.js';
import { grade, type Sentence } from './reading.js';
import { rolesOffered, rolesServed } from './roles.js';
import { proseOf } from './wording.js';

/** What learners can do at the end. */
export interface Objective {
  readonly id: Id;
  readonly words: string;
}

/** A question, or another thing to do. */
export interface ActivityMap {
  readonly id: Id;
  /** The name of its block. */
  readonly kind: string;
  /** Its own, or where it names none those of its lesson. */
  readonly objectives: readonly Id[];
}

export interface LessonMap {
  readonly id: Id;
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly Id[];
  readonly activities: readonly ActivityMap[];
  readonly rubrics: readonly ActivityMap[];
  /** Roles that have a part of their own in it. */
  readonly roles: readonly Id[];
  readonly facts: readonly Id[];
  readonly isCheck: boolean;
}

export interface ModuleMap {
  readonly id: Id;
  readonly title: string;
  readonly lessons: readonly LessonMap[];
  readonly bank: readonly ActivityMap[];
}

/** What a course is for, and what of it serves that. */
export interface CourseMap {
  readonly objectives: readonly Objective[];
  readonly roles: readonly Id[];
  readonly modules: readonly ModuleMap[];
  readonly terms: number;
  /** Of running text. */
  readonly words: number;
  /** Flesch-Kincaid, of the whole; absent where the course is not in English. */
  readonly grade?: number;
}

/** What of a course serves one objective. */
export interface Served {
  readonly objective: Objective;
  readonly lessons: readonly Id[];
  readonly activities: readonly Id[];
  readonly questions: readonly Id[];
  readonly rubrics: readonly Id[];
  readonly roles: readonly Id[];
}

const activityOf = (understood: Understood, objectives: readonly Id[]): ActivityMap => {
  const { name, attributes } = understood.block;
  const { objective } = attributes;
  return { id: taskId(understood), kind: name, objectives: objective === undefined ? objectives : [objective] };
};

function lessonOf(page: ReadPage): LessonMap {
  const objectives = page.objectives.map(({ text }) => text);
  const done = page.body.tasks.filter(({ block }) => block.name !== 'assessment');
  const isRubric = ({ block }: Understood) => block.name === 'rubric';
  return {
    id: page.outline.id,
    title: page.title,
    minutes: page.outline.minutes,
    objectives,
    activities: done.filter(one => !isRubric(one)).map(one => activityOf(one, objectives)),
    rubrics: done.filter(isRubric).map(one => activityOf(one, objectives)),
    roles: rolesServed(page.body.blocks.values()),
    facts: page.facts.map(({ text }) => text),
    isCheck: page.check !== undefined,
  };
}

const moduleMapOf = ({ id, title, pages, bank }: ReadModule): ModuleMap => ({
  id,
  title,
  lessons: pages.map(lessonOf),
  bank: bank?.questions.map(question => activityOf(question, [])) ?? [],
});

export function mapOf(course: Publishing, objectives: readonly Objective[]): CourseMap {
  const { modules, names, glossary, english } = course;
  const pages = modules.flatMap(module => module.pages);
  const prose = pages.flatMap(({ source }): readonly Sentence[] =>
    proseOf(source, [...names, ...glossary.byWords.keys()]),
  );
  return {
    objectives,
    roles: pages.flatMap(({ body }) => rolesOffered(body.blocks.values())),
    modules: modules.map(moduleMapOf),
    terms: glossary.byId.size,
    words: prose.reduce((sum, { words }) => sum + words.length, 0),
    ...(english && { grade: Math.round(grade(prose) * 10) / 10 }),
  };
}

/** The matrix: for every objective what serves it. */
export function servedIn({ objectives, roles, modules }: CourseMap): readonly Served[] {
  const lessons = modules.flatMap(module => module.lessons);
  return objectives.map(objective => {
    const idsOf = (all: readonly { readonly id: Id; readonly objectives: readonly Id[] }[]) =>
      all.filter(one => one.objectives.includes(objective.id)).map(({ id }) => id);
    const serving = lessons.filter(one => one.objectives.includes(objective.id));
    return {
      objective,
      lessons: serving.map(({ id }) => id),
      activities: idsOf(lessons.flatMap(({ activities }) => activities)),
      questions: idsOf(modules.flatMap(({ bank }) => bank)),
      rubrics: idsOf(lessons.flatMap(({ rubrics }) => rubrics)),
      roles: roles.filter(role => serving.some(lesson => lesson.roles.includes(role))),
    };
  });
}

/** What an objective lacks, in words of this sentence: “Nothing … serves it”. */
export const lackOf = (served: Served, { roles }: Pick<CourseMap, 'roles'>): readonly string[] => [
  ...(served.lessons.length === 0 ? ['no lesson'] : []),
  ...(served.activities.length === 0 ? ['no activity'] : []),
  ...(served.questions.length === 0 && served.rubrics.length === 0 ? ['no question of a bank and no rubric'] : []),
  ...roles.filter(role => !served.roles.includes(role)).map(role => `no part for the role “${role}”`),
];

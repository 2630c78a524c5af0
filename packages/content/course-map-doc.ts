import { lackOf, servedIn, type ActivityMap, type CourseMap, type LessonMap, type ModuleMap } from './course-map.js';

type Row = readonly (string | number)[];

const cell = (words: string | number): string => String(words).replace(/\|/gu, '\\|');
const table = (heads: Row, rows: readonly Row[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n');

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** “choice 2, matching 1”: in the order in which they come first. */
function kinds(activities: readonly ActivityMap[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of activities) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count === 1 ? kind : `${kind} ${count}`)).join(', ');
}

const listed = (ids: readonly string[]): string => (ids.length === 0 ? '' : `${ids.length}: ${ids.join(', ')}`);

const lessonRow = (lesson: LessonMap, index: number): Row => [
  index + 1,
  `${lesson.title} (\`${lesson.id}\`)`,
  lesson.minutes,
  lesson.objectives.join(', '),
  lesson.isCheck ? 'the check' : kinds([...lesson.activities, ...lesson.rubrics]),
  lesson.roles.join(', '),
  listed(lesson.facts),
];

const bankOf = ({ bank }: ModuleMap): string =>
  bank.length === 0 ? '' : `Bank: ${bank.length} questions (${kinds(bank)}).`;

const moduleOf = (module: ModuleMap): string => {
  const activities = module.lessons.flatMap(lesson => lesson.activities);
  const minutes = sum(module.lessons.map(lesson => lesson.minutes));
  return [
    `## ${module.title}`,
    `\`${module.id}\`: ${module.lessons.length} lessons, ${minutes} minutes, ${activities.length} activities. ${bankOf(module)}`.trim(),
    table(['', 'Lesson', 'Minutes', 'Objectives', 'Activities', 'Roles', 'Facts'], module.lessons.map(lessonRow)),
  ].join('\n\n');
};

function totals(map: CourseMap): string {
  const lessons = map.modules.flatMap(module => module.lessons);
  const facts = new Set(lessons.flatMap(lesson => lesson.facts));
  return table(
    ['', 'In all'],
    [
      ['Lessons', lessons.length],
      ['Minutes', number(sum(lessons.map(({ minutes }) => minutes)))],
      ['Activities in lessons', lessons.flatMap(({ activities }) => activities).length],
      ['Questions in banks', map.modules.flatMap(({ bank }) => bank).length],
      ['Rubrics', lessons.flatMap(({ rubrics }) => rubrics).length],
      ['Terms in the glossary', map.terms],
      ['Facts that lessons rest on', facts.size],
      ['Words of running text', number(map.words)],
      ...(map.grade === undefined ? [] : [['Reading grade (Flesch-Kincaid)', map.grade]]),
    ],
  );
}

function matrix(map: CourseMap): string {
  const served = servedIn(map);
  return [
    table(
      ['Objective', 'Lessons', 'Activities', 'Bank questions', 'Rubrics', 'Roles', 'Missing'],
      served.map(one => [
        `**${one.objective.id}**: ${one.objective.words}`,
        one.lessons.length,
        one.activities.length,
        one.questions.length,
        one.rubrics.length,
        one.roles.length,
        lackOf(one, map).join(', ') || 'nothing',
      ]),
    ),
    ...served.map(({ objective, lessons, rubrics, roles }) =>
      [
        `**${objective.id}** is taught in ${lessons.map(id => `\`${id}\``).join(', ')}`,
        rubrics.length === 0 ? '' : `; judged by ${rubrics.map(id => `\`${id}\``).join(', ')}`,
        roles.length === 0 ? '' : `; with parts for ${roles.join(', ')}`,
        '.',
      ].join(''),
    ),
  ].join('\n\n');
}

/** The map of a course for people: what it holds, and what serves each of its objectives. */
export const courseMapDoc = (map: CourseMap): string =>
  [totals(map), '## Objectives, and what serves them', matrix(map), ...map.modules.map(moduleOf)].join('\n\n');

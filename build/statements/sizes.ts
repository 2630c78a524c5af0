import type { Json } from '@throughline/lms/lrs/index.js';
import { matching } from '@throughline/standards/lrs/profile/check.js';
import { LEVELS } from '@throughline/standards/lrs/profile/checker.js';
import { profileOf } from '@throughline/standards/lrs/profile/profile.js';
import type { Course, PrivacyLevel } from '@throughline/tracking';
import { lifeOf, type LifeFormat } from './life.js';

/** What a record store gets: how many statements, and their bytes as they are posted. */
export interface Size {
  readonly statements: number;
  readonly bytes: number;
}

export const FORMATS: readonly LifeFormat[] = ['xapi', 'cmi5'];

const sizeOf = (list: readonly Json[]): Size => ({
  statements: list.length,
  bytes: list.reduce((all, one) => all + Buffer.byteLength(JSON.stringify(one)) + 1, 0),
});

/** So many times as much. */
const times = (count: number, { statements, bytes }: Size): Size => ({
  statements: count * statements,
  bytes: count * bytes,
});

const sum = (...sizes: readonly Size[]): Size => ({
  statements: sizes.reduce((all, size) => all + size.statements, 0),
  bytes: sizes.reduce((all, size) => all + size.bytes, 0),
});

/**
 * Reckoned from a whole life: a course of four modules as large as the one there is, and two without a check; a further
 * visit, and a further try of a check.
 */
export const reckoned = (
  told: readonly Json[],
  { outline }: Course,
): Readonly<Record<'course' | 'visit' | 'tried', Size>> => {
  const profile = profileOf(outline);
  const kindOf = (statement: Json): string => matching(statement, profile)[0]?.id.replace(/^.*#/, '') ?? '';
  const of = (...kinds: readonly string[]): readonly Json[] => told.filter(each => kinds.includes(kindOf(each)));
  const ofModule = of('answered', 'scored-check', 'completed-module');
  const modules = outline.modules.filter(({ pages }) => pages.some(({ check }) => check)).length;
  const completed = of('completed-module');
  return {
    course: sum(
      times(4 / modules, sizeOf(ofModule)),
      sizeOf(told.filter(statement => !ofModule.includes(statement))),
      times(2 / completed.length, sizeOf(completed)),
    ),
    visit: sizeOf([...of('initialized').slice(0, 1), ...of('suspended', 'terminated').slice(0, 1)]),
    tried: times(1 / modules, sizeOf(of('answered', 'scored-check'))),
  };
};

/** Of one learner's whole life in a course, at a level and in a format. */
export const measured = async (course: Course, level: PrivacyLevel, format: LifeFormat): Promise<Size> => {
  const { statements, bytes } = await lifeOf(course, { format, level });
  return { statements: statements.length, bytes };
};

const kB = ({ bytes }: Size): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The sizes in Markdown, for whoever has to make room for them. */
export async function sizes(course: Course): Promise<string> {
  const rows = await Promise.all(
    LEVELS.map(async level => {
      const [xapi, cmi5] = await Promise.all(FORMATS.map(format => measured(course, level, format)));
      if (!xapi || !cmi5) throw new Error('A format is missing.');
      const name = level === 'checks' ? '`checks` (the default)' : `\`${level}\``;
      return `| ${name} | ${xapi.statements} | ${kB(xapi)} | ${kB(cmi5)} |`;
    }),
  );
  const lives = await Promise.all(FORMATS.map(async format => lifeOf(course, { format, level: 'checks' })));
  const [xapi, cmi5] = lives.map(({ statements }) => reckoned(statements, course));
  if (!xapi || !cmi5) throw new Error('A format is missing.');
  const { modules, version } = course.outline;
  const pages = modules.flatMap(module => module.pages);
  const asked = pages.flatMap(({ check }) => check?.draw ?? []);
  return [
    `Measured with version ${version}, ${modules.length} module with ${pages.length} pages and a check of ${asked.join(' and ')} questions, in two visits:`,
    `| Level | statements | xAPI | cmi5 |\n| --- | --- | --- | --- |\n${rows.join('\n')}`,
    [
      `Reckoned from these, a course of four such modules and two without a check comes to ${xapi.course.statements} statements at \`checks\`:`,
      `${kB(xapi.course)} under xAPI, ${kB(cmi5.course)} under cmi5, whose context template stands in each statement.`,
      `A further visit adds ${xapi.visit.statements} statements (${kB(xapi.visit)}, ${kB(cmi5.visit)}), a further try of a check ${xapi.tried.statements}.`,
    ].join('\n'),
  ].join('\n\n');
}

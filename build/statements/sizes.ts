import type { Json } from '@throughline/lms/lrs/index.js';
import { matching } from '@throughline/standards/lrs/profile/check.js';
import { LEVELS } from '@throughline/standards/lrs/profile/checker.js';
import { profileOf } from '@throughline/standards/lrs/profile/profile.js';
import type { Course, PrivacyLevel } from '@throughline/tracking';
import { lifeOf, type Life, type LifeFormat } from './life.js';

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

/** What a further visit adds, and a further try of a check, by what those of a whole life came to. */
export const further = (told: readonly Json[], { outline }: Course): Readonly<Record<'visit' | 'tried', Size>> => {
  const profile = profileOf(outline);
  const kindOf = (statement: Json): string => matching(statement, profile)[0]?.id.replace(/^.*#/, '') ?? '';
  const of = (...kinds: readonly string[]): readonly Json[] => told.filter(each => kinds.includes(kindOf(each)));
  const tries = sizeOf(of('answered', 'scored-check'));
  const checks = of('scored-check').length;
  return {
    visit: sizeOf([...of('initialized').slice(0, 1), ...of('suspended', 'terminated').slice(0, 1)]),
    tried: { statements: Math.round(tries.statements / checks), bytes: tries.bytes / checks },
  };
};

/** One learner's whole life in a course at a level, in each format. */
const livesOf = async (course: Course, level: PrivacyLevel): Promise<Readonly<Record<LifeFormat, Life>>> => {
  const [xapi, cmi5] = await Promise.all([
    lifeOf(course, { format: 'xapi', level }),
    lifeOf(course, { format: 'cmi5', level }),
  ]);
  return { xapi, cmi5 };
};

const kB = ({ bytes }: Pick<Size, 'bytes'>): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The sizes in Markdown, for whoever has to make room for them. */
export async function sizes(course: Course): Promise<string> {
  const lives = await Promise.all(LEVELS.map(level => livesOf(course, level)));
  const rows = LEVELS.flatMap((level, index) => {
    const life = lives[index];
    const name = level === 'checks' ? '`checks` (the default)' : `\`${level}\``;
    return life ? [`| ${name} | ${life.xapi.statements.length} | ${kB(life.xapi)} | ${kB(life.cmi5)} |`] : [];
  });
  const life = lives[LEVELS.indexOf('checks')];
  if (!life) throw new Error('The level checks is missing.');
  const [xapi, cmi5] = [further(life.xapi.statements, course), further(life.cmi5.statements, course)];
  const { modules, version } = course.outline;
  const pages = modules.flatMap(module => module.pages);
  const asked = pages.flatMap(({ check }) => check?.draw ?? []);
  return [
    `Measured with version ${version}, ${modules.length} modules with ${pages.length} pages and checks of ${asked.join(', ')} questions, in two visits:`,
    `| Level | statements | xAPI | cmi5 |\n| --- | --- | --- | --- |\n${rows.join('\n')}`,
    [
      'Under cmi5 the context template of the platform stands in each statement. How much it is depends on which questions are drawn.',
      `At \`checks\` a further visit adds ${xapi.visit.statements} statements (${kB(xapi.visit)}, ${kB(cmi5.visit)}),`,
      `a further try of a check ${xapi.tried.statements} (${kB(xapi.tried)}, ${kB(cmi5.tried)}).`,
    ].join('\n'),
  ].join('\n\n');
}

import { isPseudo } from '@throughline/content/pseudo.js';
import type { Course } from '@throughline/tracking';
import { readCourseFolder, type CourseReading } from '../course.js';
import { inLocales } from '../make.js';
import { printTrouble, type Trouble } from '../trouble.js';
import { chosen, list, teller, type Values } from './command.js';

export interface CourseToPack {
  readonly course: Course;
  readonly trouble: readonly Trouble[];
}

/** The course in the languages of `--locale`; `facilitator`: with what is for facilitators alone. */
export async function courseIn(values: Values, folder: string, facilitator: boolean): Promise<CourseReading> {
  const locales = list(values, 'locale');
  const { course, trouble } = await readCourseFolder(folder, {
    preview: false,
    facilitator,
    ...(locales && { locales: locales.filter(isPseudo) }),
  });
  return { course: course && inLocales(course, chosen(values, 'locale', course.outline.locales)), trouble };
}

/** The same, and what is wrong with it, which is told; null where it cannot be packed. */
export async function courseToPack(values: Values, folder: string, facilitator = false): Promise<CourseToPack | null> {
  teller(values)(`Reading ${folder}`);
  const { course, trouble } = await courseIn(values, folder, facilitator);
  const json = values.json === true;
  if (!json) printTrouble(trouble);
  if (course) return { course, trouble };
  if (json) console.log(JSON.stringify({ ok: false, problems: trouble }));
  else console.error('\nNothing was written: mend what is named above first.');
  return null;
}

import type { Course, HelpLine, Outline, PrivacyLevel } from '@throughline/tracking';
import { activitiesOf } from './activities.js';
import { carriedIn } from './carried.js';
import type { CourseMap } from './course-map.js';
import { checkFolder, type ReadOptions } from './checked.js';
import type { Values } from './fields.js';
import { fixCourse } from './fix.js';
import { openFolder, type Files, type Folder } from './folder.js';
import { FIXABLE } from './gathered.js';
import { withKeys } from './keys.js';
import type { Problem } from './problem.js';
import { pagesOf } from './publish.js';
import { speaker } from './render.js';
import { PLACEHOLDER_BASE } from './schema.js';

export interface CourseReading {
  /** What the course is for and what serves that; null where there is no course.yaml. */
  readonly map: CourseMap | null;
  /** Null where an error stands in the way. */
  readonly course: Course | null;
  /** Everything that is wrong, by file, line and column; what `check --fix` writes comes last, once a file. */
  readonly problems: readonly Problem[];
  /** How many claims were traced to facts: figures that say something of the world. */
  readonly claims: number;
  /** Reviews that are still to come, by their roles. */
  readonly unread: readonly string[];
}

/** Reads a course, checks all of it and renders its pages. Pure: files in, course and problems out. */
export function readCourse(files: Files, options: ReadOptions = {}): CourseReading {
  const read = readFiles(openFolder(files), options);
  if (options.temporarySlots !== true || !read.problems.some(({ code }) => FIXABLE.has(code))) return read;
  // In a preview it is mended in memory.
  const fixed = readFiles(openFolder(new Map([...openFolder(files).files, ...fixCourse(files, options)])), options);
  return { ...fixed, problems: read.problems.filter(({ code }) => !FIXABLE.has(code)) };
}

function readFiles(folder: Folder, options: ReadOptions): CourseReading {
  const checked = checkFolder(folder, options);
  const { problems, claims, unread, map } = checked;
  const told = { map, problems, claims: claims.length, unread };
  const { publishing, fields, outlines } = checked;
  if (publishing === undefined || problems.some(({ severity }) => severity === 'error'))
    return { course: null, ...told };
  const { modules, locales } = publishing;
  const words = (text: string) => Object.fromEntries(locales.map(locale => [locale, speaker(locale)(text)]));
  const outline: Outline = {
    ...policiesOf(fields),
    title: words(fields.text('title') ?? ''),
    description: words(fields.text('description') ?? ''),
    locales,
    modules: outlines,
  };
  const course: Course = {
    outline,
    ...pagesOf(publishing, checked),
    activities: activitiesOf(modules, locales),
    carried: carriedIn(modules),
    kilobytes: kilobytesIn(fields),
    ...(unread.length > 0 && { unread }),
  };
  return { course: publishing.facilitator ? withKeys(course) : course, ...told };
}

function policiesOf(fields: Values): Omit<Outline, 'title' | 'description' | 'locales' | 'modules'> {
  return {
    id: fields.text('id') ?? '',
    version: fields.text('version') ?? '',
    base: (fields.text('base') ?? PLACEHOLDER_BASE).replace(/\/+$/u, ''),
    privacy: (fields.text('privacy') ?? 'checks') as PrivacyLevel,
    neutral: fields.flag('neutral') ?? false,
    help: fields.entries('help').map(({ values: { name = '', text = '', href } }): HelpLine => ({
      name,
      text,
      ...(href !== undefined && { href }),
    })),
    exit: fields.text('exit') ?? 'neutral.html',
  };
}

function kilobytesIn(fields: Values): NonNullable<Course['kilobytes']> {
  const [course, module] = [fields.number('kilobytes-course'), fields.number('kilobytes-module')];
  return { ...(course !== undefined && { course }), ...(module !== undefined && { module }) };
}

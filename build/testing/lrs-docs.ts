import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { profileOf } from '@throughline/standards/lrs/profile/profile.js';
import type { Course } from '@throughline/tracking';
import { readCourseFolder } from '../course.js';
import { ownCourse } from '../folder.js';
import { catalogue } from '../statements/catalogue.js';
import { sizes } from '../statements/sizes.js';

const MARK = '<!-- The rest is written by a program: node --import tsx build/testing/write-lrs-docs.ts -->';
/** Before and after the sizes in the README. */
const SIZES = '<!-- Sizes, written by a program: node --import tsx build/testing/write-lrs-docs.ts -->';
const fileOf = (name: string): string => fileURLToPath(new URL(`../../docs/lrs/${name}`, import.meta.url));

export interface Page {
  readonly file: string;
  readonly is: string;
  readonly should: string;
}

async function shipped(): Promise<Course> {
  const { course } = await readCourseFolder(ownCourse, { preview: false });
  if (!course) throw new Error('The course does not build.');
  return course;
}

async function statements(): Promise<Page> {
  const file = fileOf('statements.md');
  const is = readFileSync(file, 'utf8');
  const [hand = ''] = is.split(MARK);
  const options = await prettier.resolveConfig(file);
  const text = `${hand.trimEnd()}\n\n${MARK}\n\n${await catalogue()}\n`;
  const should = await prettier.format(text, {
    ...options,
    parser: 'markdown',
    embeddedLanguageFormatting: 'off',
  });
  return { file, is, should };
}

function profile(course: Course): Page {
  const file = fileOf('profile.jsonld');
  return { file, is: readFileSync(file, 'utf8'), should: `${JSON.stringify(profileOf(course.outline), null, 2)}\n` };
}

async function readme(course: Course): Promise<Page> {
  const file = fileOf('README.md');
  const is = readFileSync(file, 'utf8');
  const [before = '', , after = ''] = is.split(SIZES);
  return { file, is, should: [before, `\n\n${await sizes(course)}\n\n`, after].join(SIZES) };
}

/** The written parts of docs/lrs as they are, and as they should be. */
export const lrsDocs = async (): Promise<readonly Page[]> => {
  const course = await shipped();
  return [await statements(), profile(course), await readme(course)];
};

export async function writeLrsDocs(): Promise<void> {
  for (const { file, should } of await lrsDocs()) writeFileSync(file, should);
}

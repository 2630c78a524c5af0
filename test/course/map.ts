import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCourse, type CourseMap } from '@throughline/content';
import { courseMapDoc } from '@throughline/content/course-map-doc.js';
import prettier from 'prettier';
import { ownFiles } from './own-course.js';

const HEAD = `# The course at a glance

<!-- Written by a program: node --import tsx test/course/write-map.ts -->

Every lesson with its minutes, objectives, activities and facts, and for every objective of \`modules/course.yaml\` what
teaches it, lets learners practise it and assesses it.
`;
const file = fileURLToPath(new URL('../../docs/course-map.md', import.meta.url));

export async function ownMap(): Promise<CourseMap> {
  const { map } = readCourse(await ownFiles());
  if (map === null) throw new Error('The course cannot be read.');
  return map;
}

/** docs/course-map.md as it is, and as it should be. */
export async function mapDoc(): Promise<{ readonly is: string; readonly should: string }> {
  const text = `${HEAD}\n${courseMapDoc(await ownMap())}\n`;
  const options = await prettier.resolveConfig(file);
  return { is: read(), should: await prettier.format(text, { ...options, parser: 'markdown' }) };
}

const read = (): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

export const writeMap = async (): Promise<void> => writeFileSync(file, (await mapDoc()).should);

import path from 'node:path';
import { fixCourseFolder, readCourseFolder } from '../course.js';
import { ownCourse } from '../folder.js';
import { counted, printTrouble } from '../trouble.js';
import { courseOption, reviewsIn, text, type Command } from './command.js';

export const check: Command = {
  summary: 'Names every problem of the course, with its place and its cure.',
  options: {
    course: courseOption,
    fix: { type: 'boolean', doc: 'writes missing ids and slots, and mends what was pasted' },
    json: { type: 'boolean', doc: 'prints one JSON object instead of words' },
  },
  async run(values) {
    const folder = path.resolve(text(values, 'course') ?? ownCourse);
    const json = values.json === true;
    const fixed = values.fix === true ? await fixCourseFolder(folder) : [];
    const { course, trouble, claims, unread } = await readCourseFolder(folder, { preview: false });
    if (json) console.log(JSON.stringify({ ok: course !== null, fixed, problems: trouble, claims, unread }));
    else {
      if (fixed.length > 0) console.log(`Written: ${fixed.join(', ')}\n`);
      printTrouble(trouble);
      console.log(trouble.length === 0 ? 'No problems found.' : `\n${counted(trouble)}`);
      console.log(`${claims} claims were looked up in the facts. ${reviewsIn(unread)}`.trim());
    }
    return course === null ? 1 : 0;
  },
};

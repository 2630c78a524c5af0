import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { reviewCopyOfFolder } from '../course.js';
import { ownCourse, writeWhole } from '../folder.js';
import { printTrouble } from '../trouble.js';
import { courseOption, reviewsIn, teller, text, type Command } from './command.js';

const review = fileURLToPath(new URL('../../review', import.meta.url));

export const copyForReview: Command = {
  summary: 'Writes a document a module for experts to read: every word, each claim with its fact, room for comments.',
  options: {
    course: courseOption,
    out: { type: 'string', value: 'DIR', doc: 'folder for the documents (review), which a word processor opens' },
    json: { type: 'boolean', doc: 'prints one JSON object instead of words' },
  },
  async run(values) {
    const folder = path.resolve(text(values, 'course') ?? ownCourse);
    const out = path.resolve(text(values, 'out') ?? review);
    const json = values.json === true;
    const say = teller(values);
    say(`Reading ${folder}`);
    const { documents, trouble, claims, unread } = await reviewCopyOfFolder(folder);
    if (!json) printTrouble(trouble);
    if (documents.size === 0) {
      if (json) console.log(JSON.stringify({ ok: false, problems: trouble }));
      else console.error('\nNothing was written: mend what is named above first.');
      return 1;
    }
    const files = new Map([...documents].map(([id, { html }]) => [`${id}.html`, html]));
    await writeWhole(out, files);
    const told = [...documents].map(([id, document]) => ({ file: `${id}.html`, claims: document.claims }));
    if (json) console.log(JSON.stringify({ ok: true, out, documents: told, claims, unread, problems: trouble }));
    else {
      say(`\nWritten to ${out}:\n`);
      for (const { file, claims: marked } of told) say(`  ${file}: ${marked} claims`);
      say(`\n${claims} claims in all. ${reviewsIn(unread)}`.trimEnd());
    }
    return 0;
  },
};

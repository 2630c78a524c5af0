import assert from 'node:assert/strict';
import { test } from 'node:test';
import { append as scorm12 } from '@throughline/standards/scorm12/append.js';
import { append as scorm2004 } from '@throughline/standards/scorm2004/append.js';
import { answered, answers, context, outline } from '@throughline/standards/internal/testing/course.js';
import { readCourseFolder } from '../course.js';
import { ownCourse } from '../folder.js';
import { sampleCourse } from '../statements/sample-course.js';
import { codeBook } from './code-book.js';
import { codeBookCsv } from './code-book-csv.js';
import { csv } from './csv.js';
import { wordsIn } from './strings.js';

const words = wordsIn(text => text);

test('names every question, option and right answer of the fixture course as each standard reports it', () => {
  const book = codeBook({ outline, activities: [] });
  for (const [item, response] of answers) {
    const question = book.find(({ id }) => id === item.id);
    assert.ok(question, item.id);
    for (const [append, name, given] of [
      [scorm12, 'scorm12', 'student_response'],
      [scorm2004, 'others', 'learner_response'],
    ] as const) {
      const [message = []] = append(answered(item, response), context());
      const told = new Map(message.map(([element, value]) => [element.replace('cmi.interactions.0.', ''), value]));
      assert.equal(question.interaction, told.get('id'));
      assert.equal(question.type[name], told.get('type'));
      assert.equal(question.right[name], told.get('correct_responses.0.pattern') ?? '');
      // Each code of an answer that chooses is in the book.
      if (['choice', 'likert', 'sequencing', 'matching', 'performance', 'true-false'].includes(item.type)) {
        const codes: readonly string[] = question.options.map(option => option.codes[name]);
        const chosen = (told.get(given) ?? '').split(/\[[,.]\]|[,.]/u);
        assert.deepEqual(
          chosen.filter(code => !codes.includes(code)),
          [],
          item.type,
        );
      }
    }
  }
});

test('says of each option whether it is right, its place, or what belongs to it', () => {
  const book = codeBook({ outline, activities: [] });
  const rights = (id: string) => book.find(question => question.id === id)?.options.map(({ right }) => right);
  assert.deepEqual(rights('q-choice'), [true, false, true]);
  // The first is the true one where none is called so, as in a course whose words have no Latin letters.
  assert.deepEqual(rights('q-true-false')?.slice(0, 2), [true, false]);
  assert.deepEqual(rights('q-sequencing'), [null, 2, 1]);
  assert.deepEqual(rights('q-matching')?.slice(0, 2), [{ scorm12: '0', others: 'left_one' }, null]);
  assert.deepEqual(rights('q-likert'), [null, null, null]);
});

test('has every question of the course, with words for each option, each under a name of its own', async () => {
  const { course } = await readCourseFolder(ownCourse, { preview: false });
  assert.ok(course);
  const book = codeBook(course);
  assert.equal(book.length, course.outline.modules.flatMap(({ items }) => items).length);
  assert.equal(new Set(book.map(({ interaction }) => interaction)).size, book.length);
  for (const { id, words: name, options, type, right } of book) {
    assert.ok(name['en'], id);
    if (['choice', 'true-false'].includes(type.others)) {
      const rights = options.filter(option => option.right === true).map(({ codes }) => codes);
      const both = [rights.map(({ scorm12 }) => scorm12).join(), rights.map(({ others }) => others).join('[,]')];
      assert.deepEqual(both, [right.scorm12, right.others], id);
    }
    for (const option of options) assert.ok(option.words['en'], `${id}/${option.id}`);
    assert.equal(new Set(options.map(({ codes }) => codes.scorm12)).size, options.length, id);
  }
});

test('is a table with a row an option, which spreadsheets read', () => {
  const course = sampleCourse();
  const text = codeBookCsv(codeBook(course), course.outline.locales, words);
  const [head, first, second] = text.slice(1).split('\r\n');
  assert.equal(text[0], '\uFEFF');
  assert.equal(
    head,
    'Module,Interaction id,Question,Type,Option code in SCORM 1.2,"Option code in SCORM 2004, cmi5 and xAPI",Words,Right,' +
      'Right answer in SCORM 1.2,"Right answer in SCORM 2004, cmi5 and xAPI",Address in a record store',
  );
  const address = 'https://courses.example.org/bicycle-care/first-oil';
  assert.equal(first, `oiling,first_oil,What is oiled first?,choice,0,the_chain,The chain,yes,0,the_chain,${address}`);
  assert.equal(
    second,
    `oiling,first_oil,What is oiled first?,choice,1,the_saddle,The saddle,no,0,the_chain,${address}`,
  );
});

test('has a column a language where a course has several', () => {
  const course = sampleCourse();
  const text = codeBookCsv(codeBook(course), ['en', 'ar'], words);
  assert.match(text, /Question \(en\),Question \(ar\),.*Words \(en\),Words \(ar\)/u);
});

test('quotes what a table is made of, and leaves nothing that a spreadsheet would reckon', () => {
  const fields = ['a,b', 'say "so"', 'two\nlines', '=1+1', '+1', '@x', '-x', '-2.5', ''];
  assert.equal(csv([fields]), `\uFEFF"a,b","say ""so""","two\nlines",'=1+1,'+1,'@x,'-x,-2.5,\r\n`);
});

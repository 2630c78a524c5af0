import path from 'node:path';
import { errors } from '../errors.js';
import { newElement } from '../gallery/new-element.js';
import { text, type Command } from './command.js';

export const create: Command = {
  summary: 'Makes the folder of a new element, whose tests fail until it is finished.',
  argument: 'element NAME',
  options: {
    question: { type: 'boolean', doc: 'a question, with the rules of questions' },
    course: { type: 'string', value: 'DIR', doc: 'a course that has the element of its own; left out: this house' },
  },
  async run(values) {
    const name = text(values, 'NAME');
    if (text(values, 'element') !== 'element' || name === undefined)
      throw errors.missing('What is to be made', 'It takes a kind and a name.', 'new element NAME');
    const course = text(values, 'course');
    const kind = values['question'] === true ? 'question' : 'block';
    const folder = await newElement(name, { kind, course: course && path.resolve(course) });
    console.log(`Made: ${folder}`);
    console.log(
      course === undefined
        ? 'Next: packages/elements/README.md, “To add an element”; name its directive in packages/content/directives.ts.'
        : 'Next: packages/elements/README.md, “To add an element”.',
    );
    return 0;
  },
};

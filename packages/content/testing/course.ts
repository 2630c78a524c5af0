import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixCourse, readCourse, type Problem, type ReadOptions } from '../index.js';

type Files = Record<string, string | Uint8Array>;

/** A page with everything in its front matter. */
export const page = (body: string, front: Readonly<Record<string, string>> = {}): string => {
  const fields = { id: 'first-page', title: 'A page', minutes: '5', objectives: '[see]', facts: '["1.01"]', ...front };
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  return `---\n${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n---\n\n${body}\n`;
};

export const choice = (id: string, attributes = ''): string => `:::choice{#${id}${attributes}}
What do you see?

- [x] A sign {#a-sign}
  > Yes, it is one.
- [ ] Nothing {#nothing}
  > Look again.

It is a sign.
:::`;

/** A small course that is in order once it is fixed. */
export const small = (files: Files = {}): Files => ({
  'course.yaml':
    'id: knots\nversion: 1.0.0\ntitle: Knots\ndescription: A course on knots.\nlocales: [en]\nbase: https://knots.example.org\n',
  'facts.json': JSON.stringify({
    facts: [
      {
        id: '1.01',
        status: 'VERIFIED',
        statement: 'There are 31.4 million knots.',
        numbers: '31.4 m',
        source: 'X, 2022',
      },
      { id: '1.20', status: 'KNOWN', statement: 'There are 55 knots.', numbers: '55', source: '' },
      { id: '1.10', status: 'UNSURE', statement: 'Perhaps.', numbers: '', source: '' },
    ],
  }),
  'glossary.md': '---\nfacts: []\n---\n\n## Bight {#bight also="the bight"}\n\nA loop of rope.\n',
  '01-tying/module.yaml': 'id: tying\ntitle: Tying\ndescription: How to tie.\n',
  '01-tying/10-first.md': page('The lead.\n\n## A heading\n\nA :term[bight] of rope.\n\n' + choice('seen')),
  '01-tying/pictures/knot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '01-tying/pictures/a_knot.gif': 'GIF89a',
  ...files,
});

/** The course with ids and slots written. */
export const fixed = (files: Files): Files => ({ ...files, ...Object.fromEntries(fixCourse(files)) });

/** Reads a page in the small course; slots are made up so that they are no matter. */
export function readPage(body: string, front: Readonly<Record<string, string>> = {}, options: ReadOptions = {}) {
  const text = page(body, front);
  const files = small({ '01-tying/10-first.md': text });
  return { ...readCourse(fixed(files), options), unfixed: readCourse(files, options).problems, text };
}

/** `code line:column what-is-under-the-caret`, of errors. */
export function shown(problems: readonly Problem[], text: string): readonly string[] {
  return problems.map(({ code, line, column, length }) => {
    const words = text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length) ?? '';
    return `${code} ${line}:${column} ${words}`;
  });
}

const modules = fileURLToPath(new URL('../../../modules', import.meta.url));

/** The files of the course that ships. */
export const shipped = (): Files =>
  Object.fromEntries(
    readdirSync(modules, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.relative(modules, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .map(name => [name, readFileSync(path.join(modules, name))]),
  );

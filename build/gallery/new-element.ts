import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { className } from '../bundle.js';
import { errors } from '../errors.js';
import { elementsFor, houseElements } from './elements.js';

/** The kinds of element a folder is made for. */
export type ElementKind = 'block' | 'question';

type Files = (name: string, type: string, modules: string) => Readonly<Record<'directive' | 'element' | 'css', string>>;

/** `modules`: where `internal` and the other elements stand. A question begins as a choice, of which it overrides what differs. */
const FILES: Readonly<Record<ElementKind, Files>> = {
  block: (name, type, modules) => ({
    directive: `import type { Directive } from '${modules}/internal/directive.js';
import { blockHost, h, proseOf } from '${modules}/internal/hast.js';

/** \`:::${name}\`: */
export const directive: Directive = {
  name: '${name}',
  kind: 'block',
  shape: 'prose',
  attributes: {},
  check: () => [],
  render: (block, tools) => h('tl-${name}', blockHost(block), tools.html(proseOf(block))),
};
`,
    element: `import { Reading } from '${modules}/internal/reading.js';

/** What it is to a learner. */
export class ${type} extends Reading {}
`,
    css: `tl-${name} {
  display: block;
}
`,
  }),
  question: (name, type, modules) => ({
    directive: `import { directive as choice } from '${modules}/choice/choice.directive.js';
import type { Directive } from '${modules}/internal/directive.js';

/** \`:::${name}\`: */
export const directive: Directive = {
  ...choice,
  name: '${name}',
  render: (block, tools) => {
    const markup = choice.render(block, tools);
    return markup.type === 'element' ? { ...markup, tagName: 'tl-${name}' } : markup;
  },
};
`,
    element: `import { TlChoice } from '${modules}/choice/choice.js';

/** What it asks of a learner, and the credit of an answer. */
export class ${type} extends TlChoice {}
`,
    css: `tl-${name} {
  display: block;
}
/* A slotted child belongs to its element. */
tl-${name} > [slot] {
  margin: 0;
}
`,
  }),
};

/** What stands in a new element's folder. Its tests fail until `states.ts` holds a sample that its directive can render. */
const files = (name: string, kind: ElementKind, modules: string): Readonly<Record<string, string>> => {
  const type = className(`tl-${name}`);
  const { directive, element, css } = FILES[kind](name, type, modules);
  const suite = kind === 'question' ? 'describeQuestion' : 'describeElement';
  return {
    'directive.ts': directive,
    ts: `${element}
declare global {
  interface HTMLElementTagNameMap {
    'tl-${name}': ${type};
  }
}
`,
    css,
    'states.ts': `import type { ElementStates } from '${modules}/internal/states.js';

export const states = {
  kind: '${kind}',
${kind === 'block' ? '  tells: [],\n' : ''}  samples: {},
} satisfies ElementStates;
`,
    'test.ts': `import { ${suite} } from '${modules}/internal/testing/describe-${kind === 'question' ? kind : 'element'}.js';
import { ${type} } from './${name}.js';
import { states } from './${name}.states.js';

${suite}('${name}', ${type}, states);
`,
  };
};

/**
 * Makes the folder of a new element: of the house, or of a course's own where its folder is given. Returns the folder.
 * Throws a FaultError for a name that is taken or is none.
 */
export async function newElement(
  name: string,
  { course, kind = 'block' }: { readonly course?: string | undefined; readonly kind?: ElementKind },
): Promise<string> {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name)) throw errors.elementName(name);
  const taken = elementsFor(course ?? houseElements).some(element => element.name === name);
  const folder = path.join(course === undefined ? houseElements : path.join(course, 'elements'), name);
  if (taken || existsSync(folder)) throw errors.elementTaken(name);
  await mkdir(folder, { recursive: true });
  const modules = course === undefined ? '..' : '@throughline/elements';
  for (const [ending, text] of Object.entries(files(name, kind, modules)))
    await writeFile(path.join(folder, `${name}.${ending}`), text);
  return folder;
}

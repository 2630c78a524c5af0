import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { className } from '../bundle.js';
import { errors } from '../errors.js';
import { elementsFor, houseElements } from './elements.js';

/** What stands in a new element's folder. Its tests fail until `states.ts` holds a sample that its directive can render. */
const files = (name: string, internal: string): Readonly<Record<string, string>> => {
  const type = className(`tl-${name}`);
  return {
    'directive.ts': `import type { Directive } from '${internal}/directive.js';
import { blockHost, h, proseOf } from '${internal}/hast.js';

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
    ts: `import { Reading } from '${internal}/reading.js';

/** What it is to a learner. */
export class ${type} extends Reading {}

declare global {
  interface HTMLElementTagNameMap {
    'tl-${name}': ${type};
  }
}
`,
    css: `tl-${name} {
  display: block;
}
`,
    'states.ts': `import type { ElementStates } from '${internal}/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {},
} satisfies ElementStates;
`,
    'test.ts': `import { describeElement } from '${internal}/testing/describe-element.js';
import { ${type} } from './${name}.js';
import { states } from './${name}.states.js';

describeElement('${name}', ${type}, states);
`,
  };
};

/**
 * Makes the folder of a new element: of the house, or of a course's own where its folder is given. Returns the folder.
 * Throws a FaultError for a name that is taken or is none.
 */
export async function newElement(name: string, course: string | undefined): Promise<string> {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name)) throw errors.elementName(name);
  const taken = elementsFor(course ?? houseElements).some(element => element.name === name);
  const folder = path.join(course === undefined ? houseElements : path.join(course, 'elements'), name);
  if (taken || existsSync(folder)) throw errors.elementTaken(name);
  await mkdir(folder, { recursive: true });
  const internal = course === undefined ? '../internal' : '@throughline/elements/internal';
  for (const [ending, text] of Object.entries(files(name, internal)))
    await writeFile(path.join(folder, `${name}.${ending}`), text);
  return folder;
}

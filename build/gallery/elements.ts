import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ElementStates } from '@throughline/elements/internal/states.js';
import { packagesFolder } from '../bundle.js';
import { errors } from '../errors.js';
import { importTypeScript } from '../typescript.js';

/** Where the elements of this house stand. */
export const houseElements = path.join(packagesFolder, 'elements');

/** An element's folder. */
export interface ElementFolder {
  readonly name: string;
  readonly folder: string;
}

/** Shared by all elements, or no source at all. */
const NO_ELEMENTS = ['internal', 'node_modules', 'dist'];

/** Every element below a folder: a folder is an element, and there is no other register. */
export const elementsIn = (folder: string): readonly ElementFolder[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory() && !NO_ELEMENTS.includes(entry.name))
        .map(({ name }) => ({ name, folder: path.join(folder, name) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    : [];

/** The elements of a course's own and those of the house; of two with one name the course's own. */
export function elementsFor(course: string): readonly ElementFolder[] {
  const own = elementsIn(path.join(course, 'elements'));
  return [...own, ...elementsIn(houseElements).filter(({ name }) => !own.some(other => other.name === name))];
}

/** A file of an element by its ending, for example `states.ts`. */
export const fileOf = ({ name, folder }: ElementFolder, ending: string): string =>
  path.join(folder, `${name}.${ending}`);

/** The table of its states. Throws a FaultError where there is none. */
export async function readStates(element: ElementFolder): Promise<ElementStates> {
  const file = fileOf(element, 'states.ts');
  if (!existsSync(file)) throw errors.noStates(element.name);
  const { states } = (await importTypeScript(file)) as { readonly states?: ElementStates };
  if (!states) throw errors.noStates(element.name);
  return states;
}

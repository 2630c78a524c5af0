import { readFile, writeFile } from 'node:fs/promises';
import { elementsFor, fileOf } from '@throughline/build/gallery/elements.js';
import type { Met, Stage } from './stage.js';

/** Where the outlines of an element are kept: what a screen reader finds in every state. */
const outlineFile = (course: string, name: string): string => {
  const element = elementsFor(course).find(each => each.name === name);
  if (!element) throw new Error(`There is no element ${name}.`);
  return fileOf(element, 'outline.yaml');
};

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gmu, by);

/** The accessibility tree of what stands on the stage now, by role, name and state. */
export const outlineOf = ({ page }: Stage): Promise<string> => page.locator('main').ariaSnapshot();

/** The outlines of one element as a YAML file: sample, state, tree. A tree that stood in a state before is named by it. */
export function written(outlines: readonly (readonly [Met, string])[]): string {
  const lines: string[] = [];
  let sample = '';
  let before = new Map<string, string>();
  for (const [{ which, state }, outline] of outlines) {
    if (which !== sample) {
      lines.push(`${which}:`);
      before = new Map();
    }
    sample = which;
    const same = before.get(outline);
    lines.push(same === undefined ? `  ${state}:\n${indented(outline, '    ')}` : `  ${state}: as ${same}`);
    if (same === undefined) before.set(outline, state);
  }
  return `${lines.join('\n')}\n`;
}

/** The file of an element; empty where there is none yet. */
export const kept = (course: string, name: string): Promise<string> =>
  readFile(outlineFile(course, name), 'utf8').catch(() => '');

export const keep = (course: string, name: string, text: string): Promise<void> =>
  writeFile(outlineFile(course, name), text);

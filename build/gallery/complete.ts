import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Directive } from '@throughline/elements/internal/directive.js';
import type { SampleSource } from '@throughline/elements/internal/states.js';
import { FaultError, reasonOf } from '../errors.js';
import { elementsIn, fileOf, houseElements, readStates, type ElementFolder } from './elements.js';
import { markupOf } from './markup.js';

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Which suites run the rules of a kind. */
const SUITES = { question: ['describeQuestion'], block: ['describeElement', 'describeFilled'] } as const;

const calls = (file: string, suite: string): boolean =>
  existsSync(file) && readFileSync(file, 'utf8').includes(`${suite}(`);

/** What writes the outlines of an element: one of the house, or of a course's own. */
export const writeOutlines = (name: string, course?: string): string =>
  ['node --import tsx test/write-outlines.ts', ...(course === undefined ? [] : ['--course', course]), name].join(' ');

/** What an element still lacks, a sentence each; nothing where it is finished. `directives`: those of a course's own. */
export async function lacking(
  element: ElementFolder,
  directives: readonly Directive[] = [],
): Promise<readonly string[]> {
  try {
    return await lackingOf(element, directives);
  } catch (error) {
    return [error instanceof FaultError ? error.fault.what : reasonOf(error)];
  }
}

/** The course whose own an element is. */
const courseOf = ({ folder }: ElementFolder): string | undefined => {
  const elements = path.dirname(folder);
  return elements === houseElements ? undefined : path.relative(process.cwd(), path.dirname(elements));
};

/** Whether a part stands in a sample of an element beside it. */
async function isShown({ name, folder }: ElementFolder, directives: readonly Directive[]): Promise<boolean> {
  for (const other of elementsIn(path.dirname(folder))) {
    const states = await readStates(other);
    if (states.kind === 'part') continue;
    for (const sample of Object.values<SampleSource>(states.samples))
      if (count(markupOf(sample, 'en', directives).page, `<tl-${name}`) > 0) return true;
  }
  return false;
}

async function lackingOf(element: ElementFolder, directives: readonly Directive[]): Promise<readonly string[]> {
  const { name } = element;
  const states = await readStates(element);
  if (states.kind === 'part')
    return (await isShown(element, directives)) ? [] : [`No sample of another element shows <tl-${name}>.`];
  const suites = SUITES[states.kind];
  const test = fileOf(element, 'test.ts');
  const samples = Object.entries(states.samples);
  return [
    ...(suites.some(suite => calls(test, suite)) ? [] : [`${name}.test.ts calls no ${suites.join(' or ')}.`]),
    ...(existsSync(fileOf(element, 'outline.yaml'))
      ? []
      : [`${name}.outline.yaml is missing: ${writeOutlines(name, courseOf(element))}`]),
    ...(samples.length > 0 ? [] : ['It shows no sample.']),
    ...samples.flatMap(([which, sample]) => {
      const { page } = markupOf(sample, 'en', directives);
      return [
        ...(count(page, `<tl-${name}`) === 1 ? [] : [`<tl-${name}> does not stand once in the sample “${which}”.`]),
        ...(sample.readable.length > 0 ? [] : [`The sample “${which}” says nothing that can be read.`]),
      ];
    }),
  ];
}

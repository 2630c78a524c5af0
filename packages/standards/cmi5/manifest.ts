import type { Check, Outline, Words } from '@throughline/tracking';
import { decimal } from '@throughline/tracking/formats.js';
import { LAUNCH, xml } from '../internal/manifest.js';
import { inEveryLanguage, shown } from '../lrs/manifest.js';
import { courseIri } from '../lrs/names.js';

const requiredChecks = ({ modules }: Outline): readonly Check[] =>
  modules.flatMap(module => module.pages).flatMap(({ required, check }) => (required && check ? [check] : []));

/** Publisher id of the one assignable unit: another thing than the course, as ids in a structure are unique. */
export const unitIri = (outline: Outline): string => `${courseIri(outline)}/au`;

/**
 * Completed, and where there are checks also passed (decision 18). The mastery score replaces every pass mark, so the
 * highest stands for all: no LMS may make a check easier than it was written.
 */
export const criteria = (outline: Outline): { moveOn: 'Completed' | 'CompletedAndPassed'; masteryScore?: string } => {
  const marks = requiredChecks(outline).map(({ pass }) => pass);
  const mastery = marks.length > 0 ? decimal(Math.max(...marks), 4, 0, 1) : null;
  return mastery === null ? { moveOn: 'Completed' } : { moveOn: 'CompletedAndPassed', masteryScore: mastery };
};

/** `cmi5.xml` (cmi5 13): one course of one unit, in every language of the course, valid to CourseStructure.xsd. */
export const manifest = (outline: Outline): string => {
  const { title, description } = shown(outline);
  const { moveOn, masteryScore } = criteria(outline);
  const text = (element: string, words: Words): string =>
    `    <${element}>\n${inEveryLanguage('langstring', words, outline.locales, '      ')}\n    </${element}>`;
  const words = `${text('title', title)}\n${text('description', description)}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${xml(courseIri(outline))}">
${words}
  </course>
  <au id="${xml(unitIri(outline))}" moveOn="${moveOn}"${masteryScore === undefined ? '' : ` masteryScore="${masteryScore}"`} launchMethod="AnyWindow">
${words}
    <url>${LAUNCH}</url>
  </au>
</courseStructure>
`;
};

import type { Outline, Words } from '@throughline/tracking';
import { decimal } from '@throughline/tracking/formats.js';
import { requiredChecks, xml, type Packaged, type Unit } from '../internal/manifest.js';
import { inEveryLanguage, shown } from '../lrs/manifest.js';
import { courseIri } from '../lrs/names.js';

/** Publisher id of an assignable unit: another thing than the course, as ids in a structure are unique. */
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

/** `cmi5.xml` (cmi5 13): the course and its units, in every language of the course, valid to CourseStructure.xsd. */
export const manifest = ({ course, units }: Packaged): string => `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${xml(courseIri(course))}">
${called(course)}
  </course>
${units.map(assignable).join('\n')}
</courseStructure>
`;

const assignable = ({ outline, launch }: Unit): string => {
  const { moveOn, masteryScore } = criteria(outline);
  return `  <au id="${xml(unitIri(outline))}" moveOn="${moveOn}"${masteryScore === undefined ? '' : ` masteryScore="${masteryScore}"`} launchMethod="AnyWindow">
${called(outline)}
    <url>${xml(encodeURI(launch))}</url>
  </au>`;
};

/** Title and description, in every language. */
const called = (outline: Outline): string => {
  const { title, description } = shown(outline);
  const text = (element: string, words: Words): string =>
    `    <${element}>\n${inEveryLanguage('langstring', words, outline.locales, '      ')}\n    </${element}>`;
  return `${text('title', title)}\n${text('description', description)}`;
};

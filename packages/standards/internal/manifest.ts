import type { Outline } from '@throughline/tracking';
import { limitText, wireId } from '@throughline/tracking/formats.js';
import { strings } from './strings.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or between double quotes. */
export const xml = (text: string): string => text.replace(/[&<>"]/g, mark => ENTITIES[mark] ?? mark);

/** The page every package opens with. */
export const LAUNCH = 'index.html';

/** The longest title that the schema of SCORM 1.2 takes. */
const TITLE = 200;

/** Words in the language the package was written in. */
const first = (words: Readonly<Record<string, string>>, outline: Outline): string =>
  words[outline.locales[0] ?? ''] ?? Object.values(words)[0] ?? '';

/** What learner and teacher see in the LMS; nothing of the subject where the course is to stay unnoticed. */
export const title = (outline: Outline): string =>
  xml(limitText(outline.neutral ? strings.neutralTitle : first(outline.title, outline), TITLE));

/** Whose course this is, for the people who open the file. No LMS shows it, and a comment holds no double hyphen. */
export const about = (outline: Outline): string =>
  outline.neutral ? '' : `<!-- ${first(outline.description, outline).replace(/-+/g, '-')} -->\n`;

/**
 * Identifiers depend on the course's id alone, for the course's whole life: an LMS drops the records of an item whose
 * identifier has changed.
 */
export const identifiers = ({ id }: Outline) => ({
  manifest: `manifest_${wireId(id)}`,
  organization: `organization_${wireId(id)}`,
  item: `item_${wireId(id)}`,
  resource: `resource_${wireId(id)}`,
});

/** One `<file>` a path, the launch page first, the rest by code point. `files` are paths in the zip, without schemas. */
export const fileLines = (files: readonly string[], indent: string): string =>
  [LAUNCH, ...[...new Set(files)].filter(path => path !== LAUNCH && path !== 'imsmanifest.xml').sort()]
    .map(path => `${indent}<file href="${xml(encodeURI(path))}"/>`)
    .join('\n');

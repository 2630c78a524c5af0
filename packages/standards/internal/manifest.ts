import type { Check, Outline } from '@throughline/tracking';
import { limitText, wireId } from '@throughline/tracking/formats.js';
import { strings } from './strings.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or between double quotes. */
export const xml = (text: string): string => text.replace(/[&<>"]/g, mark => ENTITIES[mark] ?? mark);

/** The page that a package opens with, where it is launched as a whole. */
export const LAUNCH = 'index.html';

/** What a platform launches: the course, or in a package of several units each of its modules as a course of its own. */
export interface Unit {
  readonly outline: Outline;
  /** The page it opens with. */
  readonly launch: string;
  /** Files that no other unit uses, the page among them. */
  readonly files: readonly string[];
}

/** What a manifest is written of. */
export interface Packaged {
  readonly course: Outline;
  readonly units: readonly Unit[];
  /** Every path of the zip, but manifest and schemas. */
  readonly files: readonly string[];
}

/** The course as the only unit of its package. */
export const whole = (course: Outline, files: readonly string[]): Packaged => ({
  course,
  files,
  units: [{ outline: course, launch: LAUNCH, files: [LAUNCH, ...files] }],
});

/** The longest title that the schema of SCORM 1.2 takes. */
const TITLE = 200;

/** Words in the language the package was written in. */
const first = (words: Readonly<Record<string, string>>, outline: Outline): string =>
  words[outline.locales[0] ?? ''] ?? Object.values(words)[0] ?? '';

/** Checks that count for completion, success and score (decision 18). */
export const requiredChecks = ({ modules }: Outline): readonly Check[] =>
  modules.flatMap(module => module.pages).flatMap(({ required, check }) => (required && check ? [check] : []));

/** What is said of a course that is to stay unnoticed; its parts are told apart by number. */
export const unnoticed = ({ part }: Outline): string =>
  part ? `${strings.neutralTitle} ${part.number}` : strings.neutralTitle;

/** What learner and teacher see in the LMS; nothing of the subject where the course is to stay unnoticed. */
export const title = (outline: Outline): string =>
  xml(limitText(outline.neutral ? unnoticed(outline) : first(outline.title, outline), TITLE));

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

/** One `<file>` a path, in the order of code points but for the page that is opened. */
const fileLines = (files: readonly string[], launch?: string): readonly string[] => {
  const rest = [...new Set(files)].filter(path => path !== launch && path !== 'imsmanifest.xml').sort();
  return [...(launch === undefined ? [] : [launch]), ...rest].map(
    path => `      <file href="${xml(encodeURI(path))}"/>`,
  );
};

/** The manifest's resources: a SCO a unit, and what several of them share as an asset that each depends on. */
export function resourceLines(
  { course, units, files }: Packaged,
  scormType: 'adlcp:scormtype' | 'adlcp:scormType',
): string {
  const own = new Set(units.flatMap(unit => unit.files));
  const shared = files.filter(path => !own.has(path));
  const asset = `${identifiers(course).resource}_shared`;
  const resource = (id: string, type: string, more: string, lines: readonly string[]): readonly string[] => [
    `    <resource identifier="${id}" type="webcontent" ${scormType}="${type}"${more}>`,
    ...lines,
    '    </resource>',
  ];
  const depends = shared.length > 0 ? [`      <dependency identifierref="${asset}"/>`] : [];
  return [
    ...units.flatMap(unit =>
      resource(identifiers(unit.outline).resource, 'sco', ` href="${xml(encodeURI(unit.launch))}"`, [
        ...fileLines(unit.files, unit.launch),
        ...depends,
      ]),
    ),
    ...(shared.length > 0 ? resource(asset, 'asset', '', fileLines(shared)) : []),
  ].join('\n');
}

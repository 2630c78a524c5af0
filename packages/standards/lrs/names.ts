import type { Outline, Scope } from '@throughline/tracking';
import type { LanguageMap } from './types.js';

const ADL = 'http://adlnet.gov/expapi';

/** The verbs this course says. */
export type VerbName =
  | 'initialized'
  | 'terminated'
  | 'suspended'
  | 'attempted'
  | 'experienced'
  | 'answered'
  | 'completed'
  | 'scored'
  | 'passed'
  | 'failed';

/** A verb of ADL's vocabulary with its display. */
export const verb = (name: VerbName): { id: string; display: LanguageMap } => ({
  id: `${ADL}/verbs/${name}`,
  display: { en: name },
});

/** IRI of an activity type: course, module, lesson, assessment, interaction and so on. */
export const activityType = (name: string): string => `${ADL}/activities/${name}`;

/** IRI of the course itself; a launch may put its own activity id in its place. */
export const courseIri = (outline: Pick<Outline, 'base' | 'id'>): string => `${outline.base}/${outline.id}`;

/** Where everything in the course stands: a course of one module keeps the addresses of the whole (decision 19). */
const root = ({ base, id, part }: Outline): string => `${base}/${part?.of ?? id}`;

/** `<base>/<course id>/<id>`: no module, no language, the same in every standard and package (decision 19). */
export const iri = (outline: Outline, id: Scope): string =>
  id === 'course' ? courseIri(outline) : `${root(outline)}/${id}`;

/** The profile that says what this course's statements look like; its extensions stand below it. */
export const profileIri = (outline: Outline): string => `${root(outline)}/profile`;

/** The version of the profile that a statement follows: a category of each of them (xAPI Profiles, part two, 5.0). */
export const profileVersionIri = (outline: Outline): string => `${profileIri(outline)}/v1`;

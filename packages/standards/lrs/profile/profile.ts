import type { Outline } from '@throughline/tracking';
import { profileIri, profileVersionIri } from '../names.js';
import { conceptsOf } from './concepts.js';
import { patternsOf } from './patterns.js';
import { templatesOf } from './templates.js';
import type { Profile } from './types.js';

/** When this version of the table was made: a new version of the profile gets a date and an id of its own. */
const MADE = '2026-11-25T00:00:00Z';

/**
 * The xAPI profile of a course (xAPI Profiles 1.0): what its statements look like, and in which order they come. Only
 * the addresses and the title in it depend on the course.
 */
export const profileOf = (outline: Outline): Profile => {
  const title = outline.title[outline.locales[0] ?? 'en'] ?? outline.id;
  return {
    '@context': 'https://w3id.org/xapi/profiles/context',
    id: profileIri(outline),
    type: 'Profile',
    conformsTo: 'https://w3id.org/xapi/profiles#1.0',
    prefLabel: { en: outline.neutral ? 'Statements of a course' : `Statements of “${title}”` },
    definition: {
      en: 'Every statement that the course sends, under cmi5 and under plain xAPI, with what stands in it and what never does.',
    },
    versions: [{ id: profileVersionIri(outline), generatedAtTime: MADE }],
    author: { type: 'Organization', name: 'The publisher of the course' },
    concepts: conceptsOf(outline),
    templates: templatesOf(outline),
    patterns: patternsOf(outline),
  };
};

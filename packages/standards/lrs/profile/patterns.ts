import type { Outline } from '@throughline/tracking';
import { profileVersionIri } from '../names.js';
import { kinds } from './kinds.js';
import { templateIri } from './templates.js';
import type { Pattern } from './types.js';

const ENDS = ['suspended', 'terminated'];

/** The order in which statements of one registration come. */
export const patternsOf = (outline: Outline): readonly Pattern[] => {
  const iri = (id: string): string => templateIri(outline, id);
  const pattern = (id: string, label: string, definition: string, how: Partial<Pattern>): Pattern => ({
    id: iri(id),
    type: 'Pattern',
    inScheme: profileVersionIri(outline),
    prefLabel: { en: label },
    definition: { en: definition },
    ...how,
  });
  const work = kinds.map(({ id }) => id).filter(id => id !== 'initialized' && !ENDS.includes(id));
  return [
    pattern('registration', 'A learner’s registration', 'One session after another.', {
      primary: true,
      oneOrMore: iri('session'),
    }),
    pattern('session', 'A session', 'It begins, anything happens, and it ends.', {
      sequence: [iri('initialized'), iri('work'), iri('end')],
    }),
    pattern('work', 'Work', 'What the learner does within a session, in any order.', {
      zeroOrMore: iri('something-done'),
    }),
    pattern('something-done', 'Something done', 'Any one thing.', { alternates: work.map(iri) }),
    pattern(
      'end',
      'The end, if it was told',
      'A session that another launch has taken over, or whose device lost its line, has no end.',
      { optional: iri('end-told') },
    ),
    pattern('end-told', 'The end', 'In cmi5 always terminated.', { alternates: ENDS.map(iri) }),
  ];
};

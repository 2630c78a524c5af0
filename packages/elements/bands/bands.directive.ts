import type { Block, Choice, Complaint, Directive } from '../internal/directive.js';
import { blockHost, h } from '../internal/hast.js';

const bandsOf = ({ body }: Block): readonly Choice[] => (body.shape === 'list' ? body.options : []);

/** The mark a band begins at; null where none is written, which the grammar tells of. */
const markOf = (band: Choice | undefined): number | null => {
  const { from } = band?.attributes ?? {};
  return from === undefined ? null : Number(from);
};

/** What is wrong with a band, seen from the one above it: out of range, an overlap, or a gap below the last. */
function faultOf(band: Choice, above: Choice | undefined, last: boolean): Omit<Complaint, 'at'> | null {
  const [from, before] = [markOf(band), markOf(above)];
  if (from === null) return null;
  if (!Number.isInteger(from) || from > 100)
    return {
      what: `from=${from} is not a mark in per cent.`,
      why: 'A result is said in whole per cent, from 0 to 100; this band would never be reached, or only in part.',
      cure: 'Write a whole number from 0 to 100.',
    };
  if (before !== null && from >= before)
    return {
      what:
        from === before ? `Two bands begin at ${from}.` : `The band from ${from} stands below the one from ${before}.`,
      why: 'Of a mark that lies in two bands the upper one would be said, and the lower one never.',
      cure: 'Let the best band come first, and give each one below it a smaller number.',
    };
  if (last && from > 0)
    return {
      what: `Nothing is said of a result under ${from} per cent.`,
      why: 'A learner with such a result would find no words, who may need them most.',
      cure: 'Write from=0 at the last band, or add one with from=0 below it.',
    };
  return null;
}

/** `:::bands`: what a result means, the best band first. An `assessment` on the same page names it. */
export const directive: Directive = {
  name: 'bands',
  kind: 'block',
  shape: 'list',
  attributes: {},
  check: block => {
    const bands = bandsOf(block);
    return bands.flatMap((band, n) => {
      const fault = faultOf(band, bands[n - 1], n === bands.length - 1);
      return fault === null ? [] : [{ ...fault, at: band.words }];
    });
  },
  render: (block, tools) =>
    h('tl-bands', blockHost(block), [
      ...tools.html(block.prompt),
      ...bandsOf(block).map(band =>
        h('div', { slot: `band-${band.id}`, dataFrom: band.attributes['from'] ?? '' }, tools.inline(band.words)),
      ),
      ...tools.html(block.explanation),
    ]),
};

import type { ElementContent } from 'hast';
import { h, text } from './markup.js';
import { compare } from './problem.js';
import { isVerified, type Fact } from './reference-data.js';
import { fill, strings } from './strings.js';

type Say = (words: string) => string;

/** What the About page says of a course that not everybody has read who should. */
export const draftNote = (unread: readonly string[], say: Say): readonly ElementContent[] =>
  unread.length === 0
    ? []
    : [
        h('p', { className: ['draft'] }, [
          h('b', {}, [text(say(strings.draft))]),
          text(` ${fill(say(strings.draftMeans), { reviews: unread.map(say).join(', ') })}`),
        ]),
      ];

/** What is said of a fact that was not seen in its source, or not all of it. */
const doubtOf = ({ status }: Fact): string => (status === 'VERIFIED-PART' ? strings.partlySeen : strings.notSeen);

const documentsIn = (facts: readonly Fact[]): readonly string[] =>
  [...new Set(facts.map(({ source }) => source))].sort(compare);

/** Facts under the document that says them, documents and facts in order. */
function byDocument(facts: readonly Fact[], item: (fact: Fact) => ElementContent[], say: Say): ElementContent[] {
  return documentsIn(facts).flatMap(source => [
    h('h3', {}, [text(say(source === '' ? strings.noDocument : source))]),
    h(
      'ul',
      {},
      facts.filter(fact => fact.source === source).map(fact => h('li', {}, item(fact))),
    ),
  ]);
}

/** The documents that say the facts, each with how many it says. The statements stand in the lessons: once more they would cost a learner 10 kB. */
const documentsOf = (facts: readonly Fact[], say: Say): ElementContent =>
  h(
    'ul',
    {},
    documentsIn(facts).map(source => {
      const count = facts.filter(fact => fact.source === source).length;
      return h('li', {}, [text(`${say(source === '' ? strings.noDocument : source)} (${count})`)]);
    }),
  );

/** The documents of the facts that the pages use; the facts that were not seen in one stand first, as such. */
export function sourcesPart(facts: readonly Fact[], say: Say): readonly ElementContent[] {
  if (facts.length === 0) return [];
  const unsure = facts.filter(fact => !isVerified(fact));
  const sure = facts.filter(isVerified);
  const doubted = (fact: Fact): ElementContent[] => [
    text(`${say(fact.statement)} `),
    h('i', {}, [text(say(doubtOf(fact)))]),
  ];
  const folded = (title: string, body: ElementContent[]): ElementContent =>
    h('details', {}, [h('summary', {}, [text(title)]), ...body]);
  return [
    h('h2', {}, [text(say(strings.sources))]),
    h('p', {}, [text(fill(say(strings.sourcesMean), { facts: facts.length, unsure: unsure.length }))]),
    folded(say(strings.unverified), byDocument(unsure, doubted, say)),
    folded(say(strings.verified), [documentsOf(sure, say)]),
  ];
}

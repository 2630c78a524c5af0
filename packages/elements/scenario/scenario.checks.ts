import type { Block, Complaint, Flow } from '../internal/directive.js';
import { plain, promptMissing } from '../internal/hast.js';
import { headingsOf, isDebrief, linksOf, pointsOf, scenesOf, storyOf, walked } from './story.js';
import type { Steps, Walked } from './ways.js';

type Check = (block: Block) => readonly Complaint[];

const quoted = (words: Flow): string => `“${plain(words)}”`;

/** Without those that have no id yet. */
const listed = (names: Iterable<string>): string => [...names].filter(name => name !== '').join(', ');

/** What is written where it has no meaning. */
const misplaced: Check = block => [
  ...headingsOf(block).flatMap(({ heading }) =>
    Object.keys(heading.attributes)
      .filter(name => name !== 'debrief')
      .map(name => ({
        what: `“${name}” stands on a heading.`,
        why: 'It is said of what a learner chooses, and would have no effect here.',
        cure: 'Write it on a link in the list under the heading.',
        at: heading.words,
      })),
  ),
  ...linksOf(block)
    .filter(({ attributes }) => 'debrief' in attributes)
    .map(({ words }) => ({
      what: '“debrief” stands on a link.',
      why: 'The debrief is a heading with words under it.',
      cure: 'Write it on that heading: ### Looking back {#looking-back debrief}.',
      at: words,
    })),
  ...linksOf(block)
    .filter(link => !Number.isInteger(pointsOf(link)))
    .map(({ words }) => ({
      what: 'The points are no whole number.',
      why: 'A learner reads how many of them were reached.',
      cure: 'Write whole points, for example points=1.',
      at: words,
    })),
];

const debriefs: Check = block =>
  headingsOf(block)
    .filter(isDebrief)
    .flatMap(({ heading, links }, n): readonly Complaint[] =>
      n === 0 && links.length === 0
        ? []
        : [
            {
              what: n === 0 ? 'The debrief leads on to scenes.' : 'There is a second debrief.',
              why: 'There is one debrief, after the story has ended.',
              cure: n === 0 ? 'Take the links out of it.' : 'Put both under one heading.',
              at: heading.words,
            },
          ],
    );

/** Links that lead to no scene. */
const astray: Check = block => {
  const story = storyOf(block);
  const ids = headingsOf(block).map(({ heading }) => heading.id);
  return linksOf(block)
    .filter(({ to }) => !story.has(to))
    .map(({ to, words }) => ({
      what:
        to === ''
          ? 'This line is not one link to a scene.'
          : ids.includes(to)
            ? `The link leads to the debrief, “${to}”.`
            : `There is no scene “${to}” in this story.`,
      why: 'Nobody could go on from here.',
      cure: `Write [what one does](#scene), with one of ${listed(story.keys())}.${
        ids.includes(to) ? ' The debrief comes by itself, after an end.' : ''
      }`,
      at: words,
    }));
};

/** Conditions that can never be true, or always are. */
const conditions: Check = block => {
  const set = new Set(linksOf(block).flatMap(({ attributes }) => attributes.set ?? []));
  return linksOf(block).flatMap(({ attributes, words }) =>
    [attributes.if, attributes.unless]
      .filter(name => name !== undefined && !set.has(name))
      .map(name => ({
        what: `No link sets “${name ?? ''}”.`,
        why: 'What depends on it would always be the same.',
        cure: `Write set=${name ?? ''} on a link${set.size === 0 ? '.' : `, or one of what is set: ${listed(set)}.`}`,
        at: words,
      })),
  );
};

const tooFew: Check = block =>
  scenesOf(block).some(({ links }) => links.length > 1)
    ? []
    : [
        {
          what: 'There is nothing to decide.',
          why: 'A story in which each scene has one way on is read, not acted in.',
          cure: 'End at least one scene with a list of two links: - [What one does](#another-scene).',
        },
      ];

/** “Ask”, “Ride on” */
const told = (steps: Steps, block: Block): string => {
  const words = steps.map(([, way]) => quoted(linksOf(block).find(({ id }) => id === way)?.words ?? []));
  return words.length === 0 ? '' : ` after ${listed(words)}`;
};

/** What can be seen only by walking every way. */
const walkedChecks = (block: Block, { scenes, ways, dead, circles, best }: Walked): readonly Complaint[] => [
  ...scenesOf(block).flatMap(({ heading, links }): readonly Complaint[] => {
    const at = heading.words;
    const [stuck, round] = [dead.get(heading.id), dead.size === 0 ? circles.get(heading.id) : undefined];
    if (!scenes.has(heading.id)) {
      return [
        {
          what: `No way leads to the scene ${quoted(at)}.`,
          why: 'No learner would ever see it.',
          cure: `Link to it from another scene: [what one does](#${heading.id}), or take it out.`,
          at,
        },
      ];
    }
    return [
      ...(stuck
        ? [
            {
              what: `The scene ${quoted(at)} can be a dead end:${told(stuck, block)} nothing can be chosen there.`,
              why: 'The learner could not go on, and the story would not end.',
              cure: 'Give it one link without a condition, or one whose condition is true then.',
              at,
            },
          ]
        : []),
      ...(round
        ? [
            {
              what: `From the scene ${quoted(at)} the story may never end:${told(round, block)} every way leads in a circle.`,
              why: 'The learner could not finish it.',
              cure: 'Lead at least one way to a scene without links, which is an end.',
              at,
            },
          ]
        : []),
      ...links
        .filter(({ id }) => !ways.has(id))
        .map(({ words }) => ({
          what: `${quoted(words)} can never be chosen.`,
          why: 'Its condition is not true on any way to this scene.',
          cure: 'Set what it depends on before, or take the condition or the link out.',
          at: words,
        })),
    ];
  }),
  ...(best ? marks(block, best.points) : []),
];

/** The mark from which it is passed, against what can be reached. */
const marks = (block: Block, most: number): readonly Complaint[] => {
  const { pass } = block.attributes;
  const scored = linksOf(block).find(link => pointsOf(link) > 0);
  if (pass === undefined) {
    return scored
      ? [
          {
            what: 'There are points, but no mark.',
            why: 'Nobody would learn what the points are for.',
            cure: 'Write pass=60 after the id of the scenario: how many per cent of the points of the best way are enough. Or take the points out.',
            at: scored.words,
          },
        ]
      : [];
  }
  if (most > 0 && Number(pass) > 0 && Number(pass) <= 100) return [];
  return [
    {
      what: most > 0 ? `The mark is ${pass} per cent.` : 'No way to an end brings points.',
      why:
        most > 0 ? 'It is a share of the points of the best way.' : `The mark of ${pass} per cent cannot be reached.`,
      cure:
        most > 0
          ? 'Write a number from 1 to 100.'
          : 'Write points=1 on the links that are right, or take the mark out.',
    },
  ];
};

/** Everything wrong with a story that the grammar alone cannot see. Ways are walked once it is clear where they lead. */
export const complaintsOf: Check = block => {
  const local = [
    ...promptMissing(block),
    ...[misplaced, debriefs, astray, conditions, tooFew].flatMap(of => of(block)),
  ];
  if (local.length > 0) return local;
  const found = walked(block);
  return found
    ? walkedChecks(block, found)
    : [
        {
          what: 'There are more ways through this story than can be followed.',
          why: 'Whether a learner can be stuck in it cannot be said.',
          cure: 'Set fewer things that links depend on, or make two stories of it.',
        },
      ];
};

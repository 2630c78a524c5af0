import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCourse, reviewCopy } from './index.js';
import { fixed, page, shipped, small } from './testing/course.js';

/** Marks in the documents, what these say of themselves, and what the checker counted. */
function counted(files: Parameters<typeof reviewCopy>[0]): readonly [marks: number, told: number, checked: number] {
  const { documents } = reviewCopy(files);
  const all = [...documents.values()];
  const marks = all.flatMap(({ html }) => [...html.matchAll(/<b class="claim">/gu)]).length;
  return [marks, all.reduce((sum, { claims }) => sum + claims, 0), readCourse(files).claims];
}

const documentOf = (files: Parameters<typeof reviewCopy>[0], id: string): string =>
  reviewCopy(files).documents.get(id)?.html ?? '';

const F = '31.4 million';
const feedback = `\n  > Of ${F}.`;
const question = (id: string) =>
  `:::choice{#${id}}\nOf ${F}, which?\n\n- [x] A ${F} {#a-${id}}${feedback}\n- [ ] B {#b-${id}}\n  > No.\n\n:hint[Not ${F}.]\n\n:if-right[All ${F}.]\n\nSo many: ${F}.\n:::`;

/** A claim in each place that people read, and figures where there is none. */
const EVERYWHERE = fixed(
  small({
    'course.yaml': `id: knots\nversion: 1.0.0\ntitle: The ${F} knots\ndescription: All ${F}.\nlocales: [en]\nbase: https://knots.example.org\n`,
    'about.md': `---\ntitle: All ${F}\nfacts: ["1.01"]\n---\n\nThere are ${F}, under CC BY 4.0.\n`,
    'glossary.md': `---\nfacts: ["1.01"]\n---\n\n## Bight {#bight also="the bight"}\n\nOne of ${F} loops.\n`,
    '01-tying/pictures/knot.svg': `<svg xmlns="http://www.w3.org/2000/svg"><text x="1">Of <tspan>${F}</tspan></text></svg>`,
    '01-tying/module.yaml': `id: tying\ntitle: The ${F}\ndescription: Of ${F}.\n`,
    '01-tying/bank.md': `---\nfacts: ["1.01"]\n---\n\n${question('banked')}\n`,
    '01-tying/10-first.md': page(
      [
        `The ${F} lead.`,
        `## A ${F} heading`,
        `![A knot of ${F}](pictures/knot.svg "Of ${F}")`,
        `A [link of ${F}](https://knots.example.org "To ${F}") and \`${F}\`, a :term[bight].`,
        question('seen'),
        `:::numeric{#how-many answer=31.4 unit="of ${F}"}\nHow many?\n\n- 12\n  > Not ${F}.\n:::`,
        `:::fill-in{#blank}\nFill in.\n\nOf ${F} there are :blank[${F}]{#gap feedback="Yes, ${F}."}.\n:::`,
        `:::matching{#pairs}\nMatch ${F}.\n\n| X | Of ${F} |\n| - | - |\n| One {#one feedback="As ${F}."} | ${F} {#m} |\n| Two {#two} | Few {#few} |\n:::`,
        `::::facilitator\nTake 30 minutes for ${F}.\n::::`,
        `:::case-file{fictional}\n### Amina, 27\nShe ties 13 knots.\n:::`,
      ].join('\n\n'),
      { title: `All ${F}`, care: `There are ${F}.` },
    ),
  }),
);

describe('The review copy', () => {
  test('marks as many claims as the checker counts, in a course with one in every place', () => {
    const { problems } = reviewCopy(EVERYWHERE);
    assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []); // prettier-ignore
    const said = Object.values(EVERYWHERE).flatMap(content => String(content).split(F).slice(1)).length;
    const inFacts = String(EVERYWHERE['facts.json']).split(F).length - 1;
    // In typed answers the figure is the key, and a claim as any other.
    assert.deepEqual(counted(EVERYWHERE), [said - inFacts, said - inFacts, said - inFacts]);
    assert.match(documentOf(EVERYWHERE, 'tying'), /<i>In the picture: <\/i>Of <b class="claim">31\.4 million<\/b>/);
  });

  test('marks as many claims as the checker counts in the course that ships', () => {
    const [marks, told, checked] = counted(shipped());
    assert.ok(checked > 100);
    assert.deepEqual([marks, told], [checked, checked]);
  });

  test('shows beside a claim its fact with document, year, day and status', () => {
    const book = {
      checked: '2026-01-31',
      documents: { 'X, p. 4': { title: 'The book of knots, 2022', year: '2022' } },
      facts: [{ id: '1.01', status: 'VERIFIED', statement: `There are ${F} knots.`, numbers: '', source: 'X, p. 4' }],
    };
    const html = documentOf({ ...EVERYWHERE, 'facts.json': JSON.stringify(book) }, 'tying');
    assert.match(html, /“31\.4 million”, fact 1\.01\./u);
    assert.match(
      html,
      /<b>1\.01<\/b> There are 31\.4 million knots\. <i>Document: The book of knots, 2022\. Year: 2022\. Last checked: 2026-01-31\. Status: VERIFIED\.<\/i>/u,
    );
  });

  test('shows of every question key, feedback, hint, remark and explanation, and of the page aims and terms', () => {
    const words = documentOf(EVERYWHERE, 'tying').replace(/<sup>\d+<\/sup>|<[^>]+>/gu, '');
    for (const one of [
      /5 minutes\. Objectives: see\./u,
      /✔ A 31\.4 million\s+Feedback: Of 31\.4 million\./u,
      /☐ B\s+Feedback: No\./u,
      /Hint: Not 31\.4 million\./u,
      /If right: All 31\.4 million\./u,
      /So many: 31\.4 million\.\s*Key: A 31\.4 million/u,
      /Key: One: 31\.4 million; Two: Few/u,
      /in words: A knot of 31\.4 million/u,
      /For the facilitator only\s*Take 30 minutes/u,
      /case-file · invented case/u,
      /Terms that are explained here\s*Bight: One of 31\.4 million loops\./u,
    ])
      assert.match(words, one);
  });

  test('is the same each time, whatever the day, and holds no script', () => {
    const html = (today?: string) => [
      ...reviewCopy(EVERYWHERE, today === undefined ? {} : { today }).documents.values(),
    ];
    assert.deepEqual(html(), html('2199-12-31'));
    for (const document of html()) assert.doesNotMatch(document.html, /<script|style="|2199/u);
  });

  test('is not written where the course has an error', () => {
    const { documents, problems } = reviewCopy({ ...EVERYWHERE, 'facts.json': '{"facts": []}' });
    assert.equal(documents.size, 0);
    assert.ok(problems.some(({ code }) => code === 'C403'));
  });
});

/** Where a false figure stands, the file, and the words around it: `[[true|false]]`. */
export type Plant = readonly [where: string, file: string, words: string];

const [START, CONCEPTS, APPROACHES] = ['00-start', '01-key-concepts', '02-approaches'];
const [TRAINING, SUPPORT, END] = ['03-education-and-training', '04-assessment-and-support', '05-end'];

/** False figures at real places of the course. No two on one page are the same, and the words around each stand there once. */
export const plants: readonly Plant[] = [
  // Digits that changed places, and neighbours of the right figure.
  ['running text', `${START}/10-why-this-course.md`, 'An estimated [[27.6|26.7]] million people'],
  ['a share in running text', `${START}/10-why-this-course.md`, 'forced labour, [[52|57]] per cent, is in'],
  ['a year in running text', `${CONCEPTS}/50-root-causes.md`, 'The ILO Protocol of [[2014|2015]] puts part'],
  ['the first sentence after a bold word', `${CONCEPTS}/50-root-causes.md`, 'That was [[61.2|62.1]] per cent of all'],
  ['a number word with a scale', `${CONCEPTS}/50-root-causes.md`, 'About [[two|twelve]] billion people worked'],
  ['a rate', `${CONCEPTS}/40-numbers-and-places.md`, 'nearly one in every [[150|105]] people in the world'],
  [
    'a decimal that lost its point',
    `${CONCEPTS}/40-numbers-and-places.md`,
    'Women and girls are [[11.8|118]] million of the',
  ],
  ['a scale', `${CONCEPTS}/40-numbers-and-places.md`, 'illegal profits of US$ [[236 billion|236 million]] a year'],
  ['thousands', `${APPROACHES}/50-protection-and-remedy.md`, 'At least [[120,000|210,000]] people in Myanmar'],
  [
    'thousands that became a million',
    `${APPROACHES}/50-protection-and-remedy.md`,
    'and around [[100,000|100 million]] in',
  ],
  ['a budget', `${TRAINING}/60-kyrgyzstan.md`, 'a budget of US$ [[1.5|5.1]] million for'],
  ['a span of years', `${TRAINING}/60-kyrgyzstan.md`, 'million for [[2012|2021]]–2013'],
  ['a day', `${APPROACHES}/10-what-states-agreed.md`, 'was adopted on [[11|21]] June'],
  ['a count of votes', `${APPROACHES}/10-what-states-agreed.md`, 'by [[437|473]] votes to'],
  ['a target', `${APPROACHES}/60-who-does-what.md`, 'The :term[Alliance [[8.7|7.8]]] began'],
  // Numbers of instruments and articles.
  [
    'the number of a convention',
    `${CONCEPTS}/10-forced-labour-defined.md`,
    'Forced Labour Convention, 1930 (No. [[29|92]])',
  ],
  [
    'the year of a convention',
    `${CONCEPTS}/60-limits-and-contrasts.md`,
    'Abolition of Forced Labour Convention, [[1957|1975]]',
  ],
  [
    'a number of another convention',
    `${APPROACHES}/10-what-states-agreed.md`,
    'Forced Labour Convention, 1930 (No. [[29|27]]) says',
  ],
  ['an article', `${APPROACHES}/20-prevention.md`, 'Its Article [[2|8]] lists six'],
  ['an article in a cell of a table', `${APPROACHES}/60-who-does-what.md`, 'It does not happen | Article [[2|7]] |'],
  ['the target of a matching question', `${APPROACHES}/bank.md`, '| Convention No. [[190|109]] {#c190} |'],
  ['a convention in an invented case', `${SUPPORT}/bank.md`, 'Yes. Convention No. [[190|290]] counts trainees'],
  [
    'a code of a convention',
    `${CONCEPTS}/60-limits-and-contrasts.md`,
    'names [[five|, in C92, five]] things that are not',
  ],
  // Questions: what is asked, options, feedback, reasons.
  [
    'a statement that is true or false',
    `${CONCEPTS}/40-numbers-and-places.md`,
    '[[27.6|28.6]] million is the number of people whom',
  ],
  [
    'an option',
    `${CONCEPTS}/40-numbers-and-places.md`,
    '- [ ] Asia and the Pacific, with [[15.1|1.51]] million people',
  ],
  [
    'the right option',
    `${CONCEPTS}/40-numbers-and-places.md`,
    '- [x] The Arab States, with [[5.3|3.7]] per 1,000 people',
  ],
  ['feedback', `${CONCEPTS}/40-numbers-and-places.md`, '> Poverty raises risk, but [[52|55]] per cent of'],
  ['an option of a bank', `${CONCEPTS}/bank.md`, '- [ ] “[[49.6|46.9]] million people were in forced labour in 2021.”'],
  ['feedback in a bank', `${CONCEPTS}/bank.md`, 'longer hours than agreed ([[51|15]] per cent of cases)'],
  ['a reason after a question', `${END}/10-what-you-think-now.md`, 'which give them for [[2021|2012]].'],
  ['feedback of a twin', `${END}/10-what-you-think-now.md`, '> Yes. [[63|36]] per cent are in other private work'],
  [
    'feedback before the course',
    `${START}/40-what-you-think-today.md`,
    '> Yes. [[Services|In 77 per cent, services]], factories',
  ],
  [
    'a heading of a matching question',
    `${CONCEPTS}/40-numbers-and-places.md`,
    '| [[3.3|3.8]] million {#fig-children} |',
  ],
  ['a number word in a bank', `${APPROACHES}/bank.md`, '[[Sixty|Seventy]] is the count of ratifications'],
  ['a number word in a title of a question', `${APPROACHES}/bank.md`, '“[[Sixty|Ninety]] countries had ratified'],
  // Invented cases may hold no statistics.
  [
    'a share in an invented case',
    `${CONCEPTS}/bank.md`,
    '> A contract does not make a threat private. [[Ask|In 44 per cent of cases, ask]] whether',
  ],
  [
    'a year in a story',
    `${APPROACHES}/30-who-pays-for-the-job.md`,
    '[[Work it out once|In 2016, work it out once]], to see what',
  ],
  [
    'thousands in an invented case',
    `${TRAINING}/70-workers-organisations.md`,
    '[[Fourteen|Fourteen thousand]] people come.',
  ],
  // Charts, pictures, timelines, blocks that are opened.
  ['a value of a chart', `${CONCEPTS}/40-numbers-and-places.md`, '| States | [[3.9|9.3]] |'],
  ['a value of another chart', `${CONCEPTS}/40-numbers-and-places.md`, '| Europe and Central Asia | [[84|48]] |'],
  ['the sentence of a chart', `${CONCEPTS}/40-numbers-and-places.md`, 'The parts add to [[236|263]].'],
  ['the source of a chart', `${CONCEPTS}/40-numbers-and-places.md`, 'second edition, [[2024|2042]]"}'],
  ['the year of a chart', `${CONCEPTS}/40-numbers-and-places.md`, 'million people" year=[[2021|2019]] source='],
  ['the alternative of a picture', `${CONCEPTS}/50-root-causes.md`, '![Four boxes, [[one|thirteen]] under the other'],
  ['the caption of a picture', `${TRAINING}/60-kyrgyzstan.md`, 'The record covers the first two boxes[[| of 66]].'],
  ['the time of an event', `${TRAINING}/60-kyrgyzstan.md`, '{#equipment-handed when="21 June [[2013|2031]]"}'],
  ['the heading of an event', `${APPROACHES}/10-what-states-agreed.md`, '{#rules-in-force when="[[2016|2061]]"}'],
  [
    'an item of a list',
    `${SUPPORT}/85-reintegration-plan.md`,
    '- OECD, Career Guidance and Public Policy, [[2004|2040]]',
  ],
  ['a note', `${CONCEPTS}/40-numbers-and-places.md`, 'Since the [[2016|2018]] estimates, forced labour rose'],
  ['a box to act on', `${CONCEPTS}/40-numbers-and-places.md`, '[[Check three things|Check 88 things]]: the year'],
  [
    'a panel that opens',
    `${APPROACHES}/80-your-referral-map.md`,
    '- OHCHR, Recommended Principles and Guidelines on Human Rights and Human Trafficking, [[2002|2020]]',
  ],
  [
    'what to keep',
    `${CONCEPTS}/40-numbers-and-places.md`,
    '- An estimated 27.6 million people were in forced labour on any given day in [[2021|2012]].',
  ],
  // Files beside the lessons, and what stands around a lesson.
  ['the glossary', 'glossary.md', 'Every person under [[18|81]].'],
  ['a target in the glossary', 'glossary.md', 'UN bodies. It works for SDG target [[8.7|7.8]].'],
  ['About', 'about.md', '- ILO Worst Forms of Child Labour Convention, 1999 (No. [[182|128]])'],
  [
    'words for the facilitator',
    `${CONCEPTS}/80-vulnerability-map.md`,
    'A map with honest gaps and [[two|twenty-two]] good sources',
  ],
  ['the title of a lesson', `${CONCEPTS}/40-numbers-and-places.md`, 'title: [[|77 ]]'],
  ['the note of care', `${CONCEPTS}/90-module-check.md`, 'care: Some questions[[|, 66 in all,]] speak of threats'],
  ['the description of a module', `${APPROACHES}/module.yaml`, 'description: What [[|777 ]]States have agreed'],
  ['the description of the course', 'course.yaml', 'description: How [[|66 million ]]people who plan'],
  // Right figures on the wrong page: each is true where the other stands.
  ['a figure of About', `${CONCEPTS}/50-root-causes.md`, 'COVID-[[19|143]], armed conflict'],
  ['a figure of the lesson on Kyrgyzstan', `${SUPPORT}/70-after-the-course.md`, 'At least [[2.65|1.5]] million'],
  [
    'a figure of the lesson after the course',
    `${TRAINING}/60-kyrgyzstan.md`,
    '“The budget was US$ [[1.5|2.65]] million.',
  ],
  [
    'a year of the lesson on guidance',
    `${TRAINING}/20-open-to-everybody.md`,
    'The ILO published a guide on this in [[2020|2004]].',
  ],
  ['a year of the lesson on barriers', `${SUPPORT}/40-guidance-without-pressure.md`, 'again in [[2021|1992]].'],
];

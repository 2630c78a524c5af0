import type { Samples } from './question-samples.js';

const groups = (head: string, id: string) => `:::${head}
### The first {#${id}-first}
Words of the first.

### The second {#${id}-second}
Words of the second.
:::`;

export const blockSamples: Samples = {
  accordion: groups('accordion{#parts open}', 'parts'),
  'action-plan': `:::action-plan{#my-plan}
What will you do on Monday?

### In the workshop {#in-the-workshop}
- Show how to oil a chain {#oil-a-chain}

### On the road {#on-the-road}
- Take a pump along {#take-a-pump}
:::`,
  assessment: `:::assessment{#module-check draw=5 pass=70 review=passed retake=wrong}
Take it as often as you like.
:::`,
  callout: `:::callout{#line}
A brake that squeaks still brakes; one that is silent and loose does not.
:::`,
  'case-file': `:::case-file{#old-bicycle fictional}
## The old bicycle

Tom found that :mark[the brake cable was torn]{#cable indicator="Brakes"}. The bell rang well.

Mark each passage that shows something to mend.

> A torn cable comes first.
:::`,
  chart: `:::chart{#three-kinds type=bar unit="bicycles" year=2021 source="Who counted them"}
What the chart says, in one sentence.

| Kind | Bicycles |
| --- | --- |
| Town | 3 |
| Race | 2 |

What must be known to read it.
:::`,
  checklist: `:::checklist{#before-a-ride plan=my-plan}
Before a ride:

- [ ] The brakes hold {#brakes}
- [ ] The light works {#light}
:::`,
  document: `:::document{#hire-form title="The form of a bicycle hire" source="A bicycle hire"}
Bring the bicycle back by the evening.
:::`,
  figure: `:::figure{#map zoom source="The makers of the course"}
![A round way by the lake](pictures/lake.svg)

The way by the lake.
:::`,
  'flash-cards': groups('flash-cards{#cards fixed}', 'cards'),
  media: `:::media{#film src="media/patch.mp4" title="How a tyre is patched" captions="media/patch.vtt" speed="1 1.5"}
She takes the tyre off the wheel and looks for the hole.
:::`,
  planner: `:::planner{#tour-plan title="My tour" rubric=tour-rubric plan=my-plan}
Plan a ride of one day.

### The way {#way lines=4 collect}
Where do you ride, and where do you rest?

### The season {#season several}
- Spring {#spring}
- Autumn {#autumn}
:::`,
  poll: `:::poll{#how-you-came several}
How do you come to work?

- By bicycle {#by-bicycle}
- On foot {#on-foot}
:::`,
  quotation: `:::quotation{#words source="The title of the book"}
The words themselves.
:::`,
  reflection: `:::reflection{#whom-to-ask lines=3 plan=my-plan}
Whom could you ask to ride with you?
:::`,
  reveal: `:::reveal{#soft-tyre}
Why is a soft tyre hard to ride?

More of it touches the road.
:::`,
  steps: `:::steps{#how-to}
1. Turn the bicycle over. {#turn}
2. Take the wheel out. {#take-out}
:::`,
  tabs: groups('tabs{#sides}', 'sides'),
  timeline: `:::timeline{#one-loaf}
### Mix {#mix when="In the evening"}
Flour, water, salt.

### Bake {#bake when="In the morning"}
Until the crust is brown.
:::`,
};

const criterion = (name: string, id: string, levels: readonly (readonly [words: string, example: string])[]) =>
  [
    `### ${name} {#${id}}`,
    ...levels.map(([words, example], n) => `- ${words} {#${id}-${['low', 'middle', 'high'][n] ?? ''}}\n  > ${example}`),
  ].join('\n');

export const courseSamples: Samples = {
  bands: `:::bands{#wheel-bands}
- You can mend a wheel on the road. {#on-the-road from=70}
- You can mend it with a book beside you. {#with-a-book from=40}
- Go through the part on wheels once more. {#once-more from=0}
:::`,
  'by-role': `:::by-role{#on-monday}
On Monday

### In a workshop {#monday-workshop role=workshop}
Hang a drawing of the chain beside the door.

### In a club {#monday-club role=club}
Ask who rides without a light.
:::`,
  certificate: `:::certificate{#certificate title="Certificate of completion" after=passed}
It says that the course was completed. It is a record, and no qualification.
:::`,
  'pre-check': `::::pre-check{#before-the-course}
See what you know already. Nothing is counted or kept.

:::true-false{#chain-before}
A chain needs oil.

- [x] True {#true}
  > Yes, a little.
- [ ] False {#false}
  > A dry chain rusts.
:::
::::`,
  record: `:::record{#my-record of=course}
What you have done in this course.
:::`,
  roles: `:::roles{#my-role}
Where do you work with bicycles?

- In a workshop {#workshop}
- In a club {#club}
:::`,
  rubric: `:::rubric{#tour-rubric}
Where does your plan stand?

${[
  criterion('The way can be ridden', 'rideable', [
    ['It names the end only', '“To the lake.”'],
    ['It names the roads', '“To the lake by the old road.”'],
    ['It names roads, climbs and another way', '“By the old road; the valley if it rains.”'],
  ]),
  criterion('There is time to rest', 'rest', [
    ['No rest is named', '“We ride all day.”'],
    ['There is a rest', '“We stop at noon.”'],
    ['There is a rest with water and shade', '“We stop at the well under the trees.”'],
  ]),
  criterion('The bicycle is ready', 'ready', [
    ['It is not looked at', '“It ran last year.”'],
    ['Brakes and tyres are looked at', '“I pump up the tyres.”'],
    ['What may break can be mended', '“I take a patch and a pump.”'],
  ]),
  criterion('Somebody knows', 'known', [
    ['Nobody is told', '“I ride off.”'],
    ['Somebody is told the way', '“My sister knows the way.”'],
    ['Somebody knows when to ask', '“My sister calls if I am not back by dark.”'],
  ]),
].join('\n\n')}
:::`,
};

export const frameSamples: Samples = {
  note: `:::note
A remark.
:::`,
  facilitator: `:::facilitator
**Ask.** Which knot would you use here?
:::`,
  careful: `:::careful{#the-fall note="This part tells of a fall from a bicycle. Nobody is hurt."}
The part.
:::`,
  'way-round': `:::way-round
Another way to the same goal.
:::`,
};

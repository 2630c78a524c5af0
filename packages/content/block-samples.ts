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
  assessment: `:::assessment{#module-check draw=5 pass=70}
Take it as often as you like.
:::`,
  callout: `:::callout{#line}
A brake that squeaks still brakes; one that is silent and loose does not.
:::`,
  'case-file': `:::case-file{#old-bicycle fictional}
## The old bicycle

Joko found that :mark[the brake cable was torn]{#cable indicator="Brakes"}. The bell rang well.

Mark each passage that shows something to mend.

> A torn cable comes first.
:::`,
  chart: `:::chart{#three-kinds type=bar unit="bicycles" year="(year)" source="Who counted them"}
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
  media: `:::media{#film src="media/patch.mp4" title="How a tyre is patched" captions="media/patch.vtt" size="4 MB" speed="1 1.5"}
She takes the tyre off the wheel and looks for the hole.
:::`,
  planner: `:::planner{#tour-plan title="My tour" plan=my-plan}
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

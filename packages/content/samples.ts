/** One sample a block: in the tests each is parsed, in docs/authoring.md each is shown. */
type Samples = Readonly<Record<string, string>>;

export const questionSamples: Samples = {
  choice: `:::choice{#card-kept}
The employer keeps a worker's card. What do you ask first?

- [x] Can the worker have it back today? {#back-today}
  > Yes. That shows who decides.
- [ ] Why did the worker hand it over? {#why-handed}
  > That looks at the wrong person. Ask who decides when it comes back.

Whoever holds the papers holds the choice to leave.
:::`,
  'fill-in': `:::fill-in{#two-tests}
Fill in the words.

A choice is free when there is no :blank[threat]{#threat accept="menace, a threat"} and the facts are :blank[true]{#facts-true}.

Both must be true.
:::`,
  hotspot: `:::hotspot{#workshop}
Where would you look more closely?

![A workshop with a locked door and a notice board](pictures/workshop.svg)

- The locked door {#door at="20 60" right}
- The notice board {#board at="70 30"}

A door that opens from one side only is a question to ask.
:::`,
  likert: `:::likert{#sure}
How sure are you that you would see the signs?

- Not sure {#not-sure}
- Rather sure {#rather-sure}
- Very sure {#very-sure}
:::`,
  'long-answer': `:::long-answer{#own-words}
Say in your own words what makes labour forced.

---

Somebody works under a threat and has not chosen it freely.
:::`,
  'mark-the-text': `:::mark-the-text{#visit}
Mark each passage that shows a sign.

The rooms were clean. :mark[The foreman held the cards]{#cards}, and :mark[lunch was at noon]{#lunch wrong}.

> Held cards deserve a question.
:::`,
  matching: `:::matching{#signs}
Match what you see with its sign.

| What you see | Sign |
| --- | --- |
| Pay held until the end {#pay} | Withholding of wages {#withholding} |
| A locked gate {#gate} | Restriction of movement {#movement} |

The two often come together.
:::`,
  matrix: `:::matrix{#who-does-what}
Who does what?

| Task | Inspector | Trainer |
| --- | --- | --- |
| Decides the case {#decides} | x | |
| Notes what was seen {#notes} | x | x |
:::`,
  numeric: `:::numeric{#how-many-tests answer=2 within=0}
How many conditions are there?

Both must be met.
:::`,
  scenario: `:::scenario{#a-call fictional}
A learner calls you in the evening.

### The call {#call}
She says her employer keeps her papers.

- [Ask if she is safe to talk](#safe)
- [Call the employer](#employer)

### Safe to talk {#safe}
She says yes, and you listen.

### The employer {#employer}
She cannot be reached any more that evening. You would not do this again.
:::`,
  sequencing: `:::sequencing{#first-steps}
Put the steps in order.

1. Listen {#listen}
2. Ask what the person wants {#ask}
3. Refer, if the person agrees {#refer}

Safety comes first.
:::`,
  sorting: `:::sorting{#which-of-two}
Which condition does each speak to?

### Threat {#threat}
- "You lose your pay." {#lose-pay}

### No free choice {#no-choice}
- The contract said something else. {#other-contract}

One fact may show both.
:::`,
  'true-false': `:::true-false{#contract}
A signed contract proves a free choice.

- [ ] True {#true}
  > Consent must last.
- [x] False {#false}
  > Yes. What counts is whether she can leave.
:::`,
};

const groups = (name: string, id: string) => `:::${name}{#${id}}
### The first {#${id}-first}
Words of the first.

### The second {#${id}-second}
Words of the second.
:::`;

export const blockSamples: Samples = {
  accordion: groups('accordion', 'parts'),
  'action-plan': `:::action-plan{#my-plan}
What will you do on Monday?

### With learners {#with-learners}
- Speak about papers {#speak-papers}

### With employers {#with-employers}
- Ask who keeps them {#ask-who}
:::`,
  assessment: `:::assessment{#module-check draw=5 pass=70}
Take it as often as you like.
:::`,
  callout: `:::callout{#line}
Learning is not the problem; work under threat is.
:::`,
  'case-file': `:::case-file{#boat fictional}
## The boat

Joko learned that :mark[his pay would be held back]{#wages indicator="Withholding of wages"}. He cooked on Sundays.

Mark each passage that shows a sign.

> Held pay says a great deal.
:::`,
  chart: `:::chart{#three-kinds type=bar unit="people" year="(year)" source="Who published it"}
What the chart says, in one sentence.

| Kind | People |
| --- | --- |
| One | 3 |
| Other | 2 |

What must be known to read it.
:::`,
  checklist: `:::checklist{#before-a-visit}
Before a visit:

- [ ] The form is with me {#form}
- [ ] I know whom to call {#whom}
:::`,
  document: `:::document{#form-excerpt title="The form"}
Who keeps the papers of the learner?
:::`,
  figure: `:::figure{#map}
![Where the course leads](pictures/map.svg)

The four parts of the course.
:::`,
  'flash-cards': groups('flash-cards', 'cards'),
  media: `:::media{#film src="media/film.mp4" captions="media/film.vtt"}
The transcript of the film.
:::`,
  planner: groups('planner', 'visit-plan'),
  poll: `:::poll{#met-before}
Have you spoken about this at work?

- Often {#often}
- Never {#never}
:::`,
  quotation: `:::quotation{#words source="The title of the document"}
The words themselves.
:::`,
  reflection: `:::reflection{#whom-to-ask}
Whom could you ask?
:::`,
  reveal: `:::reveal{#penalty}
What can a penalty be?

More than a court sentence.
:::`,
  steps: `:::steps{#how-to}
1. First this. {#how-first}
2. Then that. {#how-then}
:::`,
  tabs: groups('tabs', 'sides'),
  timeline: groups('timeline', 'years'),
};

export const frameSamples: Samples = {
  note: `:::note
A remark.
:::`,
  facilitator: `:::facilitator
**Ask.** Which fact would change your mind?
:::`,
  careful: `:::careful{#two-houses note="This part speaks about threats. No violence is described."}
The part.
:::`,
  'way-round': `:::way-round
Another way to the same goal.
:::`,
};

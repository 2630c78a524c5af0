/** One sample a block: in the tests each is parsed, in docs/authoring.md each is shown. */
export type Samples = Readonly<Record<string, string>>;

export const questionSamples: Samples = {
  choice: `:::choice{#brake-first}
You ride down a steep hill. Which brake slows you most?

- [x] The front brake {#front}
  > Yes. The weight moves to the front wheel.
- [ ] The back brake {#back}
  > The back wheel has little weight on it, and slides.

Use both, and press the front one gently.
:::`,
  'fill-in': `:::fill-in{#two-tools tries=2}
Fill in the words.

To mend a tyre you need a :blank[patch]{#patch accept="plaster, repair patch"} and a :blank[pump]{#pump feedback="It must fit the valve."}.

Without the second the first is of no use.
:::`,
  hotspot: `:::hotspot{#bicycle-parts}
Where would you put oil?

![A bicycle from the side](pictures/bicycle.svg)

- The chain {#chain at="40 70" right}
- The rim {#rim at="70 60"}

Oil on the rim takes the brake away.
:::`,
  likert: `:::likert{#sure}
How sure are you that you could mend a tyre?

- Not sure {#not-sure}
- Rather sure {#rather-sure}
- Very sure {#very-sure}
:::`,
  'long-answer': `:::long-answer{#why-true lines=4}
Say in your own words why a wheel should run straight.

---

A wheel that wobbles rubs on the brake, and its spokes break sooner.

> Did you name the brake? It is what a rider feels first.
:::`,
  'mark-the-text': `:::mark-the-text{#look-over}
Mark each passage that shows something to mend.

The saddle was clean. :mark[The chain was red with rust]{#rust}, and :mark[the bell rang]{#bell wrong feedback="It does what it should."}.

> A rusty chain wears out the wheels it runs on.
:::`,
  matching: `:::matching{#knots}
Match each task with its knot.

| Task | Knot |
| --- | --- |
| Tie a loop that does not slip {#loop} | Bowline {#bowline} |
| Join two ropes {#join feedback="It holds ropes that are not equally thick."} | Sheet bend {#sheet-bend} |

Both come undone easily.
:::`,
  matrix: `:::matrix{#who-does-what}
Who does what in the kitchen?

| Task | Cook {#cook} | Helper {#helper} |
| --- | --- | --- |
| Tastes the soup {#tastes feedback="One judges, so that one taste is kept."} | x | |
| Cleans the table {#cleans} | x | x |

One spoon for all would spoil the soup.
:::`,
  numeric: `:::numeric{#how-many-wheels answer=2 within=0 unit="wheels" tries=3}
How many wheels does a bicycle have?

- 3
  > That would be a tricycle.

---

One in front and one behind.
:::`,
  scenario: `:::scenario{#flat-tyre fictional pass=50}
On a ride a friend calls to you from behind.

### The call {#call}
His tyre is flat.

- [Ask what he has with him](#ask) {#ask-him set=asked points=1}
  > He shows you his bag.
- [Ride on](#ride-on) {#ride-by}
  > The others wait for you both, and the ride is late.

### Ask {#ask}
He has a pump, and you have a patch.

- [Mend it together](#mended) {#mend-it if=asked points=1}
- [Call a car](#ride-on) {#call-a-car}

### Mended {#mended}
You ride on before dark.

### Too late {#ride-on}
The lake must wait for another day.

### Looking back {#looking-back debrief}
Who asks first can help with what is there.
:::`,
  sequencing: `:::sequencing{#mend-a-tyre}
Put the steps in order.

1. Find the hole {#find}
2. Glue the patch {#glue}
3. Pump up the tyre {#pump-up}

Wait until the glue is dry.
:::`,
  sorting: `:::sorting{#where-it-goes fixed}
Where does each thing go?

### Cold {#cold}
- Milk {#milk}

### Dry {#dry}
- Rice {#rice}

Warm milk turns sour.
:::`,
  'true-false': `:::true-false{#helmet confidence}
A helmet that fell hard is as good as before.

- [ ] True {#true}
  > The cracks are inside.
- [x] False {#false}
  > Yes. It protects once.

:hint[Think of what one cannot see.]

:if-right[You would buy a new one in time.]

:if-wrong[Ask in a shop to see one that was cut open.]

A helmet gives way so that the head need not.
:::`,
};

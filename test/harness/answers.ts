import type { Locator } from 'playwright-core';

/** How a learner of a test answers: as the key says, or with the first answer that is not right. */
export type How = 'right' | 'wrong';

/** A way that differs from question to question: by its place on the page, from 0, and by its element. */
export type Way = How | ((place: number, element: string) => How);

/** What stands in a question before it is answered. */
interface Asked {
  readonly tag: string;
  /** The key as the element's directive wrote it: ids, or `source=target` pairs. */
  readonly key: readonly string[];
  /** Only practised: no answer to it is recorded. */
  readonly practice: boolean;
  /** It was answered: there is a result, or where that is not said, nothing in it can be changed. */
  readonly answered: boolean;
}

/** Read at once: every look into a page is a dozen commands to the browser. */
export const askedIn = (question: Locator): Promise<Asked> =>
  question.evaluate(element => {
    const roots: (Element | ShadowRoot)[] = [element];
    let answered = element.hasAttribute('readonly');
    for (let root = roots.pop(); root; root = roots.pop()) {
      if (root instanceof Element && root.shadowRoot) roots.push(root.shadowRoot);
      answered ||= root.querySelector('.result') !== null;
      roots.push(...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []));
    }
    const template = element.querySelector<HTMLTemplateElement>(':scope > template[data-key]');
    return {
      tag: element.localName,
      key: (template?.content.textContent ?? '').split(/\s+/u).filter(part => part !== ''),
      practice: element.hasAttribute('data-practice'),
      answered,
    };
  });

/** What a learner does to a control. */
export interface Hands {
  /** Comes to where something is to be done. */
  turnTo(place: Locator): Promise<void>;
  /** Chooses a radio button or ticks a box. */
  choose(control: Locator): Promise<void>;
  /** Selects an option of a list by its value. */
  select(list: Locator, value: string): Promise<void>;
  type(field: Locator, words: string): Promise<void>;
  /** Acts on a button or follows a link. */
  press(control: Locator): Promise<void>;
}

export const pointer: Hands = {
  turnTo: place => place.scrollIntoViewIfNeeded(),
  choose: control => control.check(),
  async select(list, value) {
    await list.selectOption(value);
  },
  type: (field, words) => field.fill(words),
  press: control => control.click(),
};

/** One way of answering an element, by what hands do to its controls. */
type Answer = (question: Locator, key: readonly string[], how: How, hands: Hands) => Promise<void>;

const chooseOptions: Answer = async (question, key, how, hands) => {
  const values = await question
    .locator('input:not([name="sure"])')
    .evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value));
  const wanted = how === 'right' ? key : values.filter(value => !key.includes(value)).slice(0, 1);
  for (const value of wanted) await hands.choose(question.locator(`input[value="${value}"]`));
};

const mark: Answer = async (question, key, how, hands) => {
  const ids = await question
    .locator('label[data-option]')
    .evaluateAll(labels => labels.map(label => (label as HTMLElement).dataset['option'] ?? ''));
  // Where every passage is right, one alone is not the whole answer.
  const wrong = ids.filter(id => !key.includes(id));
  const wanted = how === 'right' ? key : (wrong.length > 0 ? wrong : ids).slice(0, 1);
  for (const id of wanted) await hands.choose(question.locator(`label[data-option="${id}"] input`));
};

const match: Answer = async (question, key, how, hands) => {
  const pairs = key.map(pair => pair.split('=') as [string, string]);
  for (const [n, [source]] of pairs.entries()) {
    const target = pairs[how === 'right' ? n : (n + 1) % pairs.length]?.[1] ?? '';
    await hands.select(question.locator(`tr[data-source="${source}"] select`), target);
  }
};

const order: Answer = async (question, key, how, hands) => {
  const wanted = how === 'right' ? key : [...key].reverse();
  for (const [place, id] of wanted.entries()) {
    const placeNow = (): Promise<number> =>
      question
        .locator('ol[data-steps] > li')
        .evaluateAll((rows, option) => rows.findIndex(row => (row as HTMLElement).dataset['option'] === option), id);
    for (let now = await placeNow(); now > place; now = await placeNow())
      await hands.press(question.locator(`li[data-option="${id}"] button[data-by="-1"]`));
  }
};

/** A field for a number: the key is the number and how far from it is still right. */
const number: Answer = async (question, [answer = '0'], how, hands) => {
  await hands.type(question.locator('input'), how === 'right' ? answer : String(Number(answer) + 1000));
};

/** Fields in a text: the first right answer to each. */
const fillIn: Answer = async (question, key, how, hands) => {
  const right = new Map([...key].reverse().map(pair => pair.split('=') as [string, string]));
  for (const [blank, answer] of right) {
    const words = how === 'right' ? decodeURIComponent(answer) : '–';
    await hands.type(question.locator(`[data-option="${blank}"] input`), words);
  }
};

/** Rows of controls: the right ones, or the one after them in each row. */
const rows: Answer = async (question, key, how, hands) => {
  const pairs = key.map(pair => pair.split('=') as [string, string]);
  for (const [n, [source, own]] of pairs.entries()) {
    const target = how === 'right' ? own : (pairs[(n + 1) % pairs.length]?.[1] ?? '');
    await hands.choose(question.locator(`[data-source="${source}"] input[value="${target}"]`));
  }
};

/** No answer is wrong: the first one. */
const agree: Answer = async (question, _key, _how, hands) => {
  await hands.choose(question.locator('input').first());
};

const write: Answer = async (question, _key, _how, hands) => {
  await hands.type(question.locator('textarea'), 'كلماتي');
};

/** A story: the choices of the best way, or in each scene the last one that is there. */
const decide: Answer = async (question, [, ...points], how, hands) => {
  const best = points.map(pair => pair.split('=')[0] ?? '');
  const there = question.locator('section:not([hidden]) li:not([hidden]) a');
  for (let n = 0; (await there.count()) > 0; n += 1) {
    if (how === 'wrong' || best.length === 0) await hands.press(there.last());
    else await hands.press(question.locator(`section:not([hidden]) a[data-option="${best[n] ?? ''}"]`));
  }
};

const answers: Readonly<Record<string, Answer>> = {
  'tl-choice': chooseOptions,
  'tl-true-false': chooseOptions,
  'tl-mark-the-text': mark,
  'tl-case-file': mark,
  'tl-matching': match,
  'tl-numeric': number,
  'tl-fill-in': fillIn,
  'tl-sorting': rows,
  'tl-matrix': rows,
  'tl-hotspot': mark,
  'tl-likert': agree,
  'tl-long-answer': write,
  'tl-scenario': decide,
  'tl-sequencing': order,
};

/** Every kind of element that a test can answer; a question of another kind fails the story. */
export const QUESTIONS =
  ':is(tl-choice, tl-true-false, tl-mark-the-text, tl-matching, tl-sequencing, tl-numeric, tl-fill-in, tl-sorting, tl-matrix, ' +
  'tl-hotspot, tl-likert, tl-long-answer, tl-scenario, tl-case-file:has(> template[data-key]))';

/** What is known of the question beforehand, and who answers; left out: nothing, and a pointer. */
interface Answering {
  readonly asked?: Asked;
  readonly hands?: Hands;
}

/** Chooses or types an answer to one question through its controls, and does not hand it in. */
export async function draft(
  question: Locator,
  way: Way,
  place: number,
  { asked, hands = pointer }: Answering = {},
): Promise<void> {
  const { tag, key } = asked ?? (await askedIn(question));
  const act = answers[tag];
  if (!act) throw new Error(`No test knows how to answer <${tag}>.`);
  await act(question, key, typeof way === 'string' ? way : way(place, tag), hands);
}

/** Answers one question through its controls and hands the answer in. */
export async function answer(question: Locator, way: Way, place: number, answering: Answering = {}): Promise<void> {
  await draft(question, way, place, answering);
  await handIn(question, answering.hands);
}

/** Presses the button under a question and waits for the outcome; says first how sure one is, where that is asked. */
export async function handIn(question: Locator, hands: Hands = pointer): Promise<void> {
  const sure = question.locator('.sure input');
  if ((await sure.count()) > 0) await hands.choose(sure.first());
  await hands.press(question.locator('.row button').first());
  await answered(question).waitFor();
}

/** Found in a question that was answered (`Asked.answered`). */
const answered = (question: Locator): Locator =>
  question.locator('.result').or(question.locator('xpath=self::*[@readonly]')).first();

/**
 * What each question shows, in the order it stands there: options and passages with their tick, matches with the one
 * selected, rows of a list, what is pressed, and the outcome in words. A page stands before its questions are drawn:
 * they are waited for.
 */
export const shownBy = (questions: Locator): Promise<readonly (readonly string[])[]> =>
  questions.evaluateAll(async elements => {
    for (const element of elements) {
      await customElements.whenDefined(element.localName);
      await (element as Element & { readonly updateComplete?: Promise<unknown> }).updateComplete;
    }
    return elements.map(element =>
      [element, ...[element, ...element.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap(
        root =>
          [
            ...root.querySelectorAll<HTMLElement>(
              'input, select, li[data-option], li[data-target], [aria-pressed], .result',
            ),
          ].map(node =>
            node instanceof HTMLInputElement
              ? `${node.value} ${node.checked ? 'chosen' : 'not chosen'}`
              : node instanceof HTMLSelectElement
                ? `${node.closest('tr')?.dataset['source'] ?? ''}=${node.value}`
                : node.hasAttribute('aria-pressed')
                  ? `${node.textContent.trim()} pressed ${node.getAttribute('aria-pressed') ?? ''}`
                  : (node.dataset['option'] ?? node.dataset['target'] ?? node.textContent.trim()),
          ),
      ),
    );
  });

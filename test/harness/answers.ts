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

/** One way of answering an element, by what a pointer or a key does to it. */
type Answer = (question: Locator, key: readonly string[], how: How) => Promise<void>;

const chooseOptions: Answer = async (question, key, how) => {
  const values = await question
    .locator('input:not([name="sure"])')
    .evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value));
  const wanted = how === 'right' ? key : values.filter(value => !key.includes(value)).slice(0, 1);
  for (const value of wanted) await question.locator(`input[value="${value}"]`).check();
};

const mark: Answer = async (question, key, how) => {
  const ids = await question
    .locator('label[data-option]')
    .evaluateAll(labels => labels.map(label => (label as HTMLElement).dataset['option'] ?? ''));
  // Where every passage is right, one alone is not the whole answer.
  const wrong = ids.filter(id => !key.includes(id));
  const wanted = how === 'right' ? key : (wrong.length > 0 ? wrong : ids).slice(0, 1);
  for (const id of wanted) await question.locator(`label[data-option="${id}"] input`).check();
};

const match: Answer = async (question, key, how) => {
  const pairs = key.map(pair => pair.split('=') as [string, string]);
  for (const [n, [source]] of pairs.entries()) {
    const target = pairs[how === 'right' ? n : (n + 1) % pairs.length]?.[1] ?? '';
    await question.locator(`tr[data-source="${source}"] select`).selectOption(target);
  }
};

const order: Answer = async (question, key, how) => {
  const wanted = how === 'right' ? key : [...key].reverse();
  for (const [place, id] of wanted.entries()) {
    const placeNow = (): Promise<number> =>
      question
        .locator('ol[data-steps] > li')
        .evaluateAll((rows, option) => rows.findIndex(row => (row as HTMLElement).dataset['option'] === option), id);
    for (let now = await placeNow(); now > place; now = await placeNow())
      await question.locator(`li[data-option="${id}"] button[data-by="-1"]`).click();
  }
};

/** A field for a number: the key is the number and how far from it is still right. */
const number: Answer = async (question, [answer = '0'], how) => {
  await question.locator('input').fill(how === 'right' ? answer : String(Number(answer) + 1000));
};

/** Fields in a text: the first right answer to each. */
const fillIn: Answer = async (question, key, how) => {
  const right = new Map([...key].reverse().map(pair => pair.split('=') as [string, string]));
  for (const [blank, answer] of right) {
    const words = how === 'right' ? decodeURIComponent(answer) : '–';
    await question.locator(`[data-option="${blank}"] input`).fill(words);
  }
};

/** Rows of controls: the right ones, or the one after them in each row. */
const rows: Answer = async (question, key, how) => {
  const pairs = key.map(pair => pair.split('=') as [string, string]);
  for (const [n, [source, own]] of pairs.entries()) {
    const target = how === 'right' ? own : (pairs[(n + 1) % pairs.length]?.[1] ?? '');
    await question.locator(`[data-source="${source}"] input[value="${target}"]`).check();
  }
};

/** No answer is wrong: the first one. */
const agree: Answer = async question => {
  await question.locator('input').first().check();
};

const write: Answer = async question => {
  await question.locator('textarea').fill('كلماتي');
};

/** A story: the choices of the best way, or in each scene the last one that is there. */
const decide: Answer = async (question, [, ...points], how) => {
  const best = points.map(pair => pair.split('=')[0] ?? '');
  const there = question.locator('section:not([hidden]) li:not([hidden]) a');
  for (let n = 0; (await there.count()) > 0; n += 1) {
    if (how === 'wrong' || best.length === 0) await there.last().click();
    else await question.locator(`section:not([hidden]) a[data-option="${best[n] ?? ''}"]`).click();
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

/** Chooses or types an answer to one question through its controls, and does not hand it in. */
export async function draft(question: Locator, way: Way, place: number, asked?: Asked): Promise<void> {
  const { tag, key } = asked ?? (await askedIn(question));
  const act = answers[tag];
  if (!act) throw new Error(`No test knows how to answer <${tag}>.`);
  await act(question, key, typeof way === 'string' ? way : way(place, tag));
}

/** Answers one question through its controls and hands the answer in. */
export async function answer(question: Locator, way: Way, place: number, asked?: Asked): Promise<void> {
  await draft(question, way, place, asked);
  await handIn(question);
}

/** Presses the button under a question and waits for the outcome; says first how sure one is, where that is asked. */
export async function handIn(question: Locator): Promise<void> {
  const sure = question.locator('.sure input');
  if ((await sure.count()) > 0) await sure.first().check();
  await question.locator('.row button').first().click();
  await answered(question).waitFor();
}

/** Found in a question that was answered (`Asked.answered`). */
const answered = (question: Locator): Locator =>
  question.locator('.result').or(question.locator('xpath=self::*[@readonly]')).first();

/**
 * What each question shows, in the order it stands there: options and passages with their tick, matches with the one
 * selected, rows of a list, what is pressed, and the outcome in words.
 */
export const shownBy = (questions: Locator): Promise<readonly (readonly string[])[]> =>
  questions.evaluateAll(elements =>
    elements.map(element =>
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
    ),
  );

import { html, nothing } from 'lit';
import { strings } from './beside.strings.js';
import { Question } from './question.js';
import { fill, registerWords, wordsFor } from './words.js';

const SURE = ['guessing', 'fairlySure', 'sure'] as const;

/** What the learner does beside the answer. Nobody is told of it, and it is gone with the page (decision 4). */
interface Aside {
  readonly hints: number;
  /** By the number of the try. */
  readonly sure: Readonly<Record<number, (typeof SURE)[number]>>;
}

const asides = new WeakMap<Question, Aside>();
const asideOf = (question: Question): Aside => asides.get(question) ?? { hints: 0, sure: {} };
const put = (question: Question, change: Partial<Aside>): void => {
  asides.set(question, { ...asideOf(question), ...change });
  question.requestUpdate();
};

const words = (question: Element) => wordsFor<typeof strings>(question);

const copies = new WeakMap<HTMLTemplateElement, HTMLElement>();

/** The words of a template, the same nodes each time: a live region does not say them again. */
const copyOf = (template: HTMLTemplateElement): HTMLElement => {
  const copy = copies.get(template) ?? document.createElement('div');
  if (!copies.has(template)) copy.append(document.importNode(template.content, true));
  copies.set(template, copy);
  return copy;
};

const templates = (question: Question, name: string): readonly HTMLTemplateElement[] => [
  ...question.querySelectorAll<HTMLTemplateElement>(`:scope > template[${name}]`),
];

const asks = (question: Question): boolean =>
  question.hasAttribute('confidence') && !question.checked && !question.readonly;

/**
 * What some questions show beside the answer: hints, what is said of the outcome as a whole, how sure the learner is, how a
 * twin was answered before. It comes after the first screen (decision 23).
 */
export const beside = {
  /** Asks how sure the learner is, before it is said what is right. */
  sure: (question: Question) =>
    asks(question)
      ? html`<div class="row sure" role="radiogroup" aria-labelledby="how-sure">
          <span id="how-sure">${words(question).howSure}</span>
          ${SURE.map(
            level =>
              html`<label
                ><input
                  type="radio"
                  name="sure"
                  .checked=${level === asideOf(question).sure[question.tries + 1]}
                  @change=${() => {
                    put(question, { sure: { [question.tries + 1]: level } });
                  }}
                />
                ${words(question)[level]}</label
              >`,
          )}
        </div>`
      : nothing,

  /** The button that shows the next hint; it stays where it is when none is left, for it has the focus. */
  help: (question: Question) => {
    const all = templates(question, 'data-hint').length;
    if (all === 0 || question.checked || question.readonly) return nothing;
    const { hints } = asideOf(question);
    const over = hints >= all;
    const more = () => {
      if (!over) put(question, { hints: hints + 1 });
    };
    return html`<button type="button" class="quiet help" aria-disabled=${String(over)} @click=${more}>
      ${over ? words(question).hintsShown : fill(words(question).showHint, { n: hints + 1, all })}
    </button>`;
  },

  hints: (question: Question) =>
    question.checked || question.readonly
      ? nothing
      : templates(question, 'data-hint').slice(0, asideOf(question).hints).map(copyOf),

  /** What belongs to the outcome, below the result. */
  said: (question: Question) => {
    const sure = asideOf(question).sure[question.tries];
    const { wasSure, earlierRight, earlierWrong, ...levels } = words(question);
    const credit = question.response ? question.credit(question.response) : 0;
    const outcome = credit === 1 ? 'right' : credit > 0 ? 'partly' : 'wrong';
    const earlier = question.dataset['earlier'];
    return html`${templates(question, `data-remark=${outcome}`).map(copyOf)}
    ${sure && html`<p>${fill(wasSure, { how: levels[sure] })}</p>`}
    ${earlier === undefined ? nothing : html`<p>${earlier === '1' ? earlierRight : earlierWrong}</p>`}`;
  },

  /** What is missing before the answer can be handed in. */
  missing: (question: Question) =>
    asks(question) && asideOf(question).sure[question.tries + 1] === undefined ? words(question).sureFirst : null,
};

Question.beside = beside;
registerWords('en', strings);

import { html, nothing, render, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Filled } from './filled.js';
import { strings } from './plan-form.strings.js';
import { registerWords, wordsFor } from './words.js';

registerWords('en', strings);

/** What a button below a form asks for; bubbles. Its detail says which. */
export const OWN_PLAN_EVENT = 'own-plan';

/** To write the plan into a file of the learner's, or to read it from one. */
export type PlanAsk = 'save' | 'open';

/** What was written elsewhere and is collected here. */
export interface Collected {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** A form that becomes a document of the learner's own: it can be saved as a file and opened again. */
export abstract class PlanForm extends Filled {
  static override properties: PropertyDeclarations = {
    kept: { attribute: false },
    saved: { attribute: false },
    collected: { attribute: false },
    rubric: {},
  };

  /** Somebody is there who saves and opens it. */
  declare kept: boolean;
  /** All that was written is in a file. */
  declare saved: boolean;
  /** What is collected from elsewhere; null: nothing ever is. */
  declare collected: readonly Collected[] | null;
  /** Id of the rubric by which it is judged. */
  declare rubric: string;

  readonly #foot = document.createElement('div');

  constructor() {
    super();
    this.kept = this.saved = false;
    this.collected = null;
    this.rubric = '';
    this.#foot.dataset['foot'] = '';
  }

  protected override updated(): void {
    if (this.lastElementChild !== this.#foot) this.append(this.#foot);
    render(this.#contents(), this.#foot);
    super.updated();
  }

  #contents(): TemplateResult {
    const words = wordsFor<typeof strings>(this);
    const ask = (detail: PlanAsk) => (): void => {
      this.dispatchEvent(new CustomEvent(OWN_PLAN_EVENT, { bubbles: true, composed: true, detail }));
    };
    return html`${this.collected ? collection(this.collected, words) : nothing}
      <p data-acts>
        ${
          this.kept
            ? html`<button type="button" @click=${ask('save')}>${words['plan.save']}</button>
                <button type="button" @click=${ask('open')}>${words['plan.open']}</button>`
            : nothing
        }
        ${this.rubric === '' ? nothing : html`<a href="#${this.rubric}">${words['plan.judge']}</a>`}
        <span role="status">${this.saved ? words['plan.saved'] : ''}</span>
      </p>`;
  }
}

const collection = (collected: readonly Collected[], words: Readonly<Record<keyof typeof strings, string>>) =>
  html`<h3>${words['plan.collected']}</h3>
    ${
      collected.length === 0
        ? html`<p>${words['plan.nothing']}</p>`
        : html`<dl>
            ${collected.map(
              ({ label, text }) =>
                html`<dt>${label}</dt>
                  <dd dir="auto">${text}</dd>`,
            )}
          </dl>`
    }`;

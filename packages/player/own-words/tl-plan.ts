import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { fill, registerWords, wordsFor } from '@throughline/elements/internal/words.js';
import type { Device } from '@throughline/tracking';
import type { OwnWords } from './own-words.js';
import { LONGEST } from './read-plan.js';
import { strings, type PlanWords } from './strings.js';

registerWords('en', strings);

/** What of a run is needed here. */
export interface PlanRun {
  readonly own: OwnWords | null;
  choose(device: Device): void;
}

export interface PlanView {
  readonly run: PlanRun;
  readonly exit: () => void;
}

/**
 * The menu's part "My plan": the learner's own words as a file, and the way back in. It stands in the light of the menu,
 * which has the styles. Nothing is recorded or sent by it (decision 4).
 */
export class TlPlan extends LitElement {
  static override properties = { view: { attribute: false }, said: { state: true } };

  declare view: PlanView | null;
  /** What was said of the last thing done. */
  declare private said: string;

  constructor() {
    super();
    this.view = null;
    this.said = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const own = view?.run.own;
    if (!view || !own) return nothing;
    const { words } = this;
    return html`${own.leaving ? this.leaving(view) : nothing}
      <p>${words['plan.explain']}</p>
      <div class="row">
        ${
          own.plan.size === 0
            ? html`<p>${words['plan.empty']}</p>`
            : button(words['plan.saveFile'], () => {
                own.save();
                this.said = words['plan.saved'];
              })
        }
      </div>
      <label for="plan-file">${words['plan.openFile']}</label>
      <input id="plan-file" type="file" accept=".html,text/html" @change=${this.opened} />
      <p role="status" class="said">${this.said}</p>
      <h3>${words['plan.where']}</h3>
      <p>${words[WHERE[own.home]]}</p>
      ${
        own.home === 'tab' && own.choosable
          ? html`<div class="row">
              ${button(words['plan.keepHere'], () => {
                view.run.choose('own');
              })}
            </div>`
          : nothing
      }`;
  }

  /** Asked once, in the page: words that are in no file would end here. */
  private leaving(view: PlanView): TemplateResult {
    return html`<div class="row">
      <p role="alert">${this.words['plan.leaving']}</p>
      ${button(this.words['plan.leave'], view.exit)}
    </div>`;
  }

  private get words(): PlanWords {
    return wordsFor<PlanWords>(this);
  }

  private readonly opened = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    const own = this.view?.run.own;
    if (!file || !own) return;
    // A letter is at most four bytes long.
    const text = file.size > 4 * LONGEST ? null : await file.text().catch(() => '');
    input.value = '';
    const read = text === null ? ({ refused: 'large' } as const) : own.open(text);
    const { words } = this;
    if ('refused' in read) this.said = words[`plan.refused.${read.refused}`];
    else this.said = read.fields > 0 ? fill(words['plan.opened'], { n: read.fields }) : words['plan.nothingNew'];
  };
}

const WHERE = { device: 'plan.onDevice', tab: 'plan.inTab', nowhere: 'plan.nowhere' } as const;

function button(label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="item" @click=${act}>${label}</button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-plan': TlPlan;
  }
}

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Attempt, Id, Locale, Outline, Recorder } from '@throughline/tracking';
import { copyText } from '../copy-text.js';
import type { AllWords } from '../late.strings.js';
import type { LoadScript } from '../page-store.js';
import { placeOf } from '../route.js';
import { arriving, came, readFile, readProgress } from './bring.js';
import { inGroups } from './letters.js';
import { writeText } from './progress-text.js';
import { loadQr, qrContent, qrPicture, type DrawQr } from './qr.js';
import { admission, makerOf, type Brought, type Read, type Refusal } from './read.js';
import { saveText } from './save-text.js';
import { writeCode } from './short-code.js';
import { toldOf } from './told.js';

/** What of a run is needed here. */
export interface TakeRun {
  readonly recorder: Pick<Recorder, 'attempt' | 'launch' | 'restored'>;
  readonly setup: { readonly load: LoadScript };
  /** Joins in what was brought, and records what comes about by it. */
  bring(brought: Attempt): void;
}

export interface TakeView {
  readonly words: AllWords;
  readonly outline: Outline;
  readonly locale: Locale;
  readonly attempt: Attempt;
  readonly run: TakeRun;
  readonly go: (page: Id) => void;
}

/** What was said of the last thing copied or saved, below its button. */
interface Told {
  readonly of: 'take-code' | 'take-text';
  readonly text: string;
}

/** What was said of the last thing brought. */
interface Said {
  readonly text: string;
  /** Waits for an answer: whose it is. */
  readonly asks?: Brought;
  /** Where the learner was. */
  readonly place?: Id;
}

/** Letters of a code that stand in one line of the narrowest frame. */
const ONE_LINE = 16;

/** A file longer than this is no progress, whatever it is: in bytes. */
const LONGEST_FILE = 200_000;

/**
 * The menu's part "Your progress": code, text, file and QR code, and the way back in. It stands in the light
 * of the menu, which has the styles. Nothing is sent or kept by making them (decision 4).
 */
export class TlTake extends LitElement {
  static override properties = {
    view: { attribute: false },
    told: { state: true },
    draw: { state: true },
    said: { state: true },
  };

  declare view: TakeView | null;
  declare private told: Told | null;
  /** What draws QR codes, once it was asked for. */
  declare private draw: DrawQr | 'failed' | null;
  declare private said: Said;

  constructor() {
    super();
    this.view = null;
    this.told = null;
    this.draw = null;
    this.said = { text: '' };
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // In another language what was said is not what would be said now.
    if (changed.get('view') && changed.get('view')?.locale !== this.view?.locale) this.said = { text: '' };
  }

  protected override updated(changed: PropertyValues): void {
    // In a small frame it would be below the edge.
    if (changed.has('said') && this.said.text) this.querySelector('.answer')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { words } = view;
    const bring = () => void this.bring(view, readProgress(this.typed('bring-text').value, view.outline));
    return html`<p>${words['take.explain']}</p>
      ${this.along(view)}
      <h3>${words['bring.title']}</h3>
      <label for="bring-text">${words['bring.field']}</label>
      <textarea
        id="bring-text"
        class="typed"
        rows="3"
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        enterkeyhint="go"
        spellcheck="false"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          bring();
        }}
      ></textarea>
      <div class="row">${button(words['bring.act'], bring)}</div>
      ${this.answer(view)}
      <label for="bring-file">${words['bring.file']}</label>
      <input id="bring-file" type="file" accept=".txt,text/plain" @change=${this.opened} />`;
  }

  /** The ways to take it along. */
  private along({ words, outline, attempt, run }: TakeView): TemplateResult {
    const learner = makerOf(run.recorder.launch?.learner);
    const code = writeCode(attempt, outline, learner);
    const text = writeText(attempt, outline, learner);
    return html`<h3>${words['take.code']}</h3>
      ${
        code === null
          ? html`<p>${words['take.noCode']}</p>`
          : html`<p id="take-code-holds">${words['take.codeHolds']}</p>
              ${field('take-code', words['take.code'], inGroups(code), code.length > ONE_LINE ? 2 : 1)}
              <div class="row">${button(words['take.copyCode'], () => void this.copy('take-code'))}</div>
              ${this.status('take-code')}`
      }
      <h3>${words['take.text']}</h3>
      <p id="take-text-holds">${words['take.textHolds']}</p>
      ${field('take-text', words['take.text'], text, 3)}
      <div class="row">
        ${button(words['take.copyText'], () => void this.copy('take-text'))}
        ${button(words['device.keep'], () => {
          saveText(this.ownerDocument, text);
          this.told = { of: 'take-text', text: words['take.saved'] };
        })}
        ${this.draw === null ? button(words['take.qr'], () => void this.fetchQr(run.setup.load)) : nothing}
      </div>
      ${this.status('take-text')} ${this.picture(words, text, code)}`;
  }

  private status(of: Told['of']): TemplateResult {
    return html`<p role="status">${this.told?.of === of ? this.told.text : nothing}</p>`;
  }

  private picture(words: AllWords, text: string, code: string | null): TemplateResult | typeof nothing {
    const { draw } = this;
    if (draw === null) return nothing;
    const content = qrContent(text, code);
    if (draw === 'failed' || content === null) return html`<p role="status">${words['take.qrFailed']}</p>`;
    const label = words[content === text ? 'take.qrText' : 'take.qrCode'];
    return html`${qrPicture(draw(content), label)}
      <p class="hint">${label} ${words['take.qrHow']}</p>`;
  }

  private answer({ words, go, outline }: TakeView): TemplateResult {
    const { text, asks, place } = this.said;
    return html`<div class="answer">
      <p role="status" class="said">${text || nothing}</p>
      <div class="row">
        ${
          asks
            ? [
                button(words['bring.mine'], () => {
                  this.take(asks);
                }),
                button(words['bring.other'], () => {
                  this.said = { text: words['bring.left'] };
                }),
              ]
            : nothing
        }
        ${
          place !== undefined && placeOf(outline, place)
            ? button(words['notice.continue'], () => {
                go(place);
              })
            : nothing
        }
      </div>
    </div>`;
  }

  private typed(id: string): HTMLTextAreaElement {
    const found = this.querySelector<HTMLTextAreaElement>(`#${id}`);
    if (!found) throw new Error(`There is no field ${id}.`);
    return found;
  }

  /** Copies a field; where the browser does not let it, the field is selected. */
  private async copy(id: Told['of']): Promise<void> {
    const shown = this.typed(id);
    const words = this.view?.words;
    this.told = null;
    const copied = await copyText(shown.value);
    if (!copied) {
      shown.focus();
      shown.select();
    }
    this.told = { of: id, text: words?.[copied ? 'take.copied' : 'take.byHand'] ?? '' };
  }

  private async fetchQr(load: LoadScript): Promise<void> {
    this.draw = (await loadQr(load)) ?? 'failed';
  }

  private readonly opened = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file || !this.view) return;
    const text = file.size > LONGEST_FILE ? '' : await file.text().catch(() => '');
    input.value = '';
    await this.bring(this.view, readFile(text, this.view.outline));
  };

  /**
   * Takes in what was read, where it may be: nothing before the platform's own record is here. What is refused stays in
   * its field.
   */
  private async bring(view: TakeView, read: Read): Promise<void> {
    const { words, run } = view;
    if ('refused' in read) {
      this.refuse(view, read.refused);
      return;
    }
    this.said = { text: run.recorder.launch ? '' : words['bring.waits'] };
    const admitted = admission(read.learner, await run.recorder.restored);
    if (admitted === 'yes') this.take(read);
    else if (admitted === 'ask') this.said = { text: words['bring.ask'], asks: read };
    else this.refuse(view, admitted);
  }

  private refuse({ words }: TakeView, why: Refusal): void {
    this.said = { text: words[`refused.${why}`] };
  }

  private take({ attempt, partly }: Brought): void {
    const { view } = this;
    if (!view) return;
    const { run, outline } = view;
    const before = run.recorder.attempt;
    run.bring(arriving(attempt, before, outline));
    const text = toldOf(came(before, run.recorder.attempt, outline), partly, view);
    this.said = { text, ...(attempt.location && { place: attempt.location.page }) };
    this.typed('bring-text').value = '';
  }
}

function button(label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="item" @click=${act}>${label}</button>`;
}

/** Something to copy: a native field, so that it can be selected and read out everywhere. */
function field(id: string, label: string, value: string, rows: number): TemplateResult {
  return html`<textarea
    id=${id}
    class="typed ${id}"
    readonly
    rows=${rows}
    dir="ltr"
    aria-label=${label}
    aria-describedby="${id}-holds"
    .value=${value}
  ></textarea>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-take': TlTake;
  }
}

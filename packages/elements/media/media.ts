import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { experienced } from '../internal/experienced.js';
import { Print } from '../internal/print.js';
import { Hiding } from '../internal/hiding.js';
import { fill, languageOf, registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';
import { styles } from './media.styles.js';

registerWords('en', strings);

const MEGABYTE = 1_000_000;

/**
 * A film or recording in the controls of the browser, its captions, speed and transcript. It says when it was played to
 * its end, or when its transcript was opened: who reads it has been through it as well.
 *
 * @slot title - What is seen or heard.
 * @slot media - The film or recording.
 * @slot transcript - What is said and shown.
 */
export class TlMedia extends Hiding {
  static override styles: CSSResultGroup = [Hiding.styles, controls, styles];
  static override properties: PropertyDeclarations = {
    ...Hiding.properties,
    bytes: { type: Number },
    speeds: {},
    muted: { type: Boolean },
    speed: { state: true },
    failed: { state: true },
  };

  /** How much is loaded. */
  declare bytes: number;
  /** The speeds one can choose from, with spaces between them. */
  declare speeds: string;
  /** It begins without sound; from then on that is the learner's to change. */
  declare muted: boolean;

  declare private speed: string;
  declare private failed: boolean;
  private read = false;
  private readonly print = new Print(this);

  constructor() {
    super();
    this.bytes = 0;
    this.speeds = '1';
    this.muted = false;
    this.speed = '1';
    this.failed = false;
    // They do not bubble.
    this.addEventListener('ended', () => experienced(this), { capture: true });
    this.addEventListener('error', () => (this.failed = true), { capture: true });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('muted')) this.quieten();
  }

  protected override render(): TemplateResult {
    const words = wordsFor<typeof strings>(this);
    return html`${this.label()}<slot name="title"></slot>
      <slot name="media" @slotchange=${this.placed}></slot>
      <p class="facts">${fill(words.mediaSize, { size: this.size })}</p>
      <p class="facts" role="status">${this.failed ? words.mediaFailed : ''}</p>
      <label class="facts">
        ${words.mediaSpeed}
        <select @change=${this.chosen}>
          ${this.speeds
            .split(' ')
            .map(
              speed => html`<option value=${speed} ?selected=${speed === this.speed}>${this.number(speed)}</option>`,
            )}
        </select>
      </label>
      <details ?open=${this.read || this.print.now} @toggle=${this.toggled}>
        <summary>${words.mediaTranscript}</summary>
        <slot name="transcript"></slot>
      </details>`;
  }

  protected override reach(): void {
    this.read = true;
    this.requestUpdate();
  }

  private get media(): HTMLMediaElement | null {
    return this.querySelector('video, audio');
  }

  private get size(): string {
    const large = this.bytes >= MEGABYTE;
    return new Intl.NumberFormat(languageOf(this), {
      style: 'unit',
      unit: large ? 'megabyte' : 'kilobyte',
      maximumSignificantDigits: 2,
    }).format(large ? this.bytes / MEGABYTE : Math.max(1, this.bytes / 1000));
  }

  private number(speed: string): string {
    return `${new Intl.NumberFormat(languageOf(this)).format(Number(speed))} ×`;
  }

  /** It has come, at first or in another language. */
  private readonly placed = (): void => {
    const { media } = this;
    if (!media || media.textTracks.length > 0) return;
    media.defaultPlaybackRate = media.playbackRate = Number(this.speed);
    this.quieten();
    const cues = this.querySelector<HTMLTemplateElement>(':scope > template[data-cues]')?.content.children;
    if (!cues) return;
    const track = media.addTextTrack('captions', wordsFor<typeof strings>(this).mediaCaptions, languageOf(this));
    for (const cue of cues as HTMLCollectionOf<HTMLElement>)
      track.addCue(new VTTCue(Number(cue.dataset['from']), Number(cue.dataset['to']), cue.textContent));
    track.mode = 'showing';
  };

  private quieten(): void {
    const { media } = this;
    if (this.muted && media?.played.length === 0) media.muted = true;
  }

  private readonly chosen = ({ target }: Event): void => {
    this.speed = (target as HTMLSelectElement).value;
    if (this.media) this.media.defaultPlaybackRate = this.media.playbackRate = Number(this.speed);
  };

  private readonly toggled = ({ target }: Event): void => {
    if (this.print.now) return;
    this.read = (target as HTMLDetailsElement).open;
    if (this.read) experienced(this);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-media': TlMedia;
  }
}

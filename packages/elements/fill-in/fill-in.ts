import type { Id, Response } from '@throughline/tracking';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { InPlace, mark, verdict } from '../internal/in-place.js';
import type { Parts } from '../internal/question.js';
import { fill, registerWords, wordsFor } from '../internal/words.js';
import { sameWords } from './same-words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * A text with blanks to fill in. Credit: the share of blanks that are right. Spaces, quotes, dashes and, without
 * `match-case`, capitals make no difference.
 *
 * Markup: `[data-option]` around an `input`, anywhere in the prose; `template[data-key]` with a `blank=answer` for each
 * right answer, which is URI-encoded.
 */
export class TlFillIn extends InPlace {
  static override styles: CSSResultGroup = controls;
  static override properties: PropertyDeclarations = { matchCase: { type: Boolean, attribute: 'match-case' } };

  /** Capitals and small letters are told apart. */
  declare matchCase: boolean;

  constructor() {
    super();
    this.matchCase = false;
  }

  protected override parts(response: Response): Parts {
    const texts = this.#textsOf(response);
    const blanks = this.#blanks;
    return [blanks.filter(({ id }, n) => this.#isRight(id, texts[n])).length, blanks.length];
  }

  protected override feedbackFor(): readonly Id[] {
    return this.#blanks.map(({ id }) => id);
  }

  protected override get namesFeedback(): boolean {
    return this.#blanks.length > 1;
  }

  /** The words of its sentence before it: nobody has to count blanks. */
  protected override wordsOf(of: Id): string {
    const n = this.#blanks.findIndex(({ id }) => id === of);
    const before = /\p{L}[^.?!؟]*$/u.exec(this.#blanks[n]?.place.previousSibling?.textContent ?? '');
    return before ? `${before[0].trim()} …` : this.#nameOf(n);
  }

  protected override missing(response: Response | null): string | null {
    const texts = this.#textsOf(response);
    const whole = this.#blanks.every((_, n) => (texts[n] ?? '').trim() !== '');
    return whole ? null : wordsFor<typeof strings>(this)['fillIn.first'];
  }

  protected override again(response: Response): Response {
    return response;
  }

  protected override enhance(): void {
    for (const { field } of this.#blanks) field.addEventListener('input', this.#input);
  }

  protected override paint(): void {
    const words = wordsFor(this);
    const texts = this.#textsOf(this.shown);
    const blanks = this.#blanks;
    blanks.forEach(({ id, place, field }, n) => {
      const text = texts[n] ?? '';
      if (field.value !== text) field.value = text;
      field.readOnly = this.locked;
      mark(field, 'aria-label', this.#nameOf(n));
      const right = this.#isRight(id, text);
      mark(field, 'aria-invalid', this.checked && !right ? 'true' : null);
      const missed = this.final ? ` · ${fill(words.rightMatch, { words: this.#answersTo(id)[0] ?? '' })}` : '';
      verdict(
        place,
        this.checked ? { right, words: right ? words.optionRight : `${words.optionWrong}${missed}` } : null,
      );
    });
  }

  protected override render(): TemplateResult {
    return this.renderFoot();
  }

  get #blanks(): readonly { readonly id: Id; readonly place: HTMLElement; readonly field: HTMLInputElement }[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > fieldset [data-option]')].flatMap(place => {
      const field = place.querySelector('input');
      return field ? [{ id: place.dataset['option'] ?? '', place, field }] : [];
    });
  }

  #nameOf(n: number): string {
    return fill(wordsFor<typeof strings>(this)['fillIn.blank'], { n: n + 1, all: this.#blanks.length });
  }

  #answersTo(id: Id): readonly string[] {
    return this.key.flatMap(pair => (pair.startsWith(`${id}=`) ? decodeURIComponent(pair.slice(id.length + 1)) : []));
  }

  #isRight(id: Id, text = ''): boolean {
    return this.#answersTo(id).some(answer => sameWords(text, answer, this.matchCase));
  }

  #textsOf(response: Response | null): readonly string[] {
    return response?.type === 'fill-in' ? response.texts : [];
  }

  readonly #input = (): void => {
    this.choose({ type: 'fill-in', texts: this.#blanks.map(({ field }) => field.value) });
  };
}

import type { Id, Response } from '@throughline/tracking';
import type { PropertyDeclarations } from 'lit';
import { TlChoice } from '../choice/choice.js';

/**
 * A statement that is true or false: a choice of two in the author's order, reported as `true-false`.
 *
 * @slot prompt - The statement.
 * @slot option-ID - The words for true and for false.
 */
export class TlTrueFalse extends TlChoice {
  static override properties: PropertyDeclarations = { trueOption: { attribute: 'true-option' } };

  /** Id of the option that stands for true. */
  declare trueOption: Id;

  constructor() {
    super();
    this.trueOption = 'true';
    this.fixed = true;
  }

  protected override idsOf(response: Response | null): readonly Id[] {
    if (response?.type !== 'true-false') return [];
    const ids = [...this.querySelectorAll<HTMLElement>(':scope > [data-option]')].map(
      ({ dataset }) => dataset['option'] ?? '',
    );
    return ids.filter(id => (id === this.trueOption) === response.value);
  }

  protected override responseOf([id]: readonly Id[]): Response {
    return { type: 'true-false', value: id === this.trueOption };
  }
}

import type { Id, Response } from '@throughline/tracking';
import { TlChoice } from '../choice/choice.js';
import type { Parts } from '../internal/question.js';
import { registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * How far one agrees: a choice of one in the author's order. No answer is right or wrong.
 *
 * @slot prompt - The question.
 * @slot option-ID - The words of a step of the scale.
 */
export class TlLikert extends TlChoice {
  constructor() {
    super();
    this.fixed = true;
  }

  protected override idsOf(response: Response | null): readonly Id[] {
    return response?.type === 'likert' ? [response.id] : [];
  }

  protected override responseOf([id = '']: readonly Id[]): Response {
    return { type: 'likert', id };
  }

  protected override parts(response: Response): Parts {
    return [Number(response.type === 'likert'), 1];
  }

  protected override again(): Response | null {
    return this.response;
  }

  protected override get neutral(): string {
    return wordsFor<typeof strings>(this)['likert.taken'];
  }

  protected override get checkWords(): string {
    return wordsFor<typeof strings>(this)['likert.give'];
  }

  protected override get againWords(): string {
    return wordsFor<typeof strings>(this)['likert.change'];
  }
}

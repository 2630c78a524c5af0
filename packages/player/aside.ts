import type { ElementEvent, Id, Launch } from '@throughline/tracking';
import { give, type Known, type QuestionElement } from './restore.js';
import { sound } from './sound.js';

type Said = Exclude<ElementEvent, { verb: 'experienced' }>;

/**
 * Answers to questions that are recorded nowhere: practice, and what is asked before the course. They live as long as
 * the window does, and are told to nobody (decision 4).
 */
export class Aside {
  private readonly known = new Map<Id, Known>();
  private readonly first = new Map<Id, number>();

  heard(event: Said): void {
    const { item, response } = event;
    const known = this.known.get(item);
    if (event.verb === 'drafted') {
      this.known.set(item, { ...FRESH, ...known, draft: response });
      return;
    }
    const { score, tries } = event;
    this.known.set(item, {
      response,
      draft: null,
      tries,
      best: Math.max(known?.best ?? 0, score),
      seed: known?.seed ?? '',
    });
    if (!this.first.has(item)) this.first.set(item, score);
  }

  /**
   * Gives the questions of a page what is known of them; `seed` decides the order of options nobody has touched. Films begin
   * with or without sound, as the learner wants it.
   */
  settle(page: ParentNode, seed: string, launch: Launch | null = null): void {
    sound(page, launch);
    for (const element of page.querySelectorAll('[data-practice]')) {
      // Answered before this script came.
      const { response, draft } = element as QuestionElement;
      if (!this.known.has(element.id) && (response ?? draft)) continue;
      const known = this.known.get(element.id) ?? { ...FRESH, seed };
      this.known.set(element.id, known);
      give(element, known);
    }
    this.compare(page.querySelectorAll('[data-twin]'));
  }

  /** Tells questions how their twins were answered before. */
  compare(questions: Iterable<Element>): void {
    for (const question of questions) {
      const twin = question.getAttribute('data-twin');
      const credit = this.first.get(twin ?? '');
      if (credit !== undefined) question.setAttribute('data-earlier', String(credit));
    }
  }
}

const FRESH: Known = { response: null, draft: null, tries: 0, best: 0, seed: '' };

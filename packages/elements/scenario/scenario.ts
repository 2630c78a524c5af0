import type { Id, Response } from '@throughline/tracking';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { InPlace, mark } from '../internal/in-place.js';
import type { Parts } from '../internal/question.js';
import { fill, registerWords, wordsFor, type Words } from '../internal/words.js';
import { styles } from './scenario.styles.js';
import { strings } from './strings.js';
import { pointsOn, taken, type Steps } from './taken.js';
import { showWay, told } from './told.js';

registerWords('en', strings);

const stepsOf = (response: Response | null): Steps => (response?.type === 'performance' ? response.steps : []);

/**
 * A story in scenes; what is chosen in one leads to the next. The answer is the way that was taken: where one is, and what
 * is true there, follows from it alone. Credit: the points on the way / the points that are needed.
 *
 * Markup: `section[data-scene]` with a heading that takes the focus, and `a[data-option][data-to]` in lists; `data-set`,
 * `data-if` and `data-unless` of a link name what is true once it was taken, and what it depends on. The key is the points
 * that are needed, then `choice=points`; none where no end is right or wrong.
 */
export class TlScenario extends InPlace {
  static override styles: CSSResultGroup = [controls, styles];

  readonly #back = document.createElement('button');

  constructor() {
    super();
    this.#back.type = 'button';
    this.#back.className = 'back';
    this.#back.addEventListener('click', ({ detail }) => {
      if (detail < 2) this.#go(this.#steps.slice(0, -1));
    });
  }

  /** What the shared words say of answers, said of a story; the debrief has the name that its author gave it. */
  protected override get words(): Words & typeof strings {
    const words = wordsFor<Words & typeof strings>(this);
    const own = Object.entries(words).map(([key, says]) => [key.replace('scenario.', ''), says] as const);
    const { debrief } = this.querySelector('fieldset')?.dataset ?? {};
    return { ...words, ...Object.fromEntries(own), ...(debrief !== undefined && { explanation: debrief }) };
  }

  protected override get neutral(): string | null {
    return this.key.length > 0 ? null : this.words['scenario.ended'];
  }

  protected override parts(response: Response): Parts {
    const steps = stepsOf(response);
    const [needed, ...points] = this.key;
    return needed === undefined ? [Number(steps.length > 0), 1] : [Math.min(pointsOn(steps, points), +needed), +needed];
  }

  /** What came of each choice stands with the way. */
  protected override feedbackFor(): readonly Id[] {
    return [];
  }

  protected override missing(response: Response | null): string | null {
    return this.#linksIn(this.#sceneAfter(stepsOf(response))).length > 0 ? this.words.chooseFirst : null;
  }

  protected override again(): null {
    return null;
  }

  protected override enhance(): void {
    for (const link of this.#linksIn(this)) link.addEventListener('click', this.#choose);
    this.querySelector('fieldset')?.append(this.#back);
  }

  protected override paint(): void {
    const { locked, words } = this;
    const way = this.#linksOf(this.#steps);
    const scene = this.#sceneAfter(this.#steps);
    const known = way.map(({ dataset }) => dataset['set']);
    for (const each of this.#scenes) each.hidden = each !== scene;
    for (const link of this.#linksIn(this)) {
      const { to = '', if: needs, unless } = link.dataset;
      const there = (needs === undefined || known.includes(needs)) && (unless === undefined || !known.includes(unless));
      if (link.parentElement) link.parentElement.hidden = !there;
      mark(link, 'href', locked ? null : `#${this.id}-${to}`);
      mark(link, 'role', locked ? 'link' : null);
      mark(link, 'aria-disabled', locked ? 'true' : null);
    }
    this.#back.hidden = locked || way.length === 0;
    this.#back.textContent = words['scenario.back'];
    this.outlet.toggleAttribute('data-on', this.#linksIn(scene).length > 0);
    this.querySelector('.came')?.remove();
    const last = way.at(-1);
    if (last && !locked) {
      const came = told('div', fill(words['scenario.chose'], { words: last.textContent }), this.#feedbackOf(last));
      came.className = 'came';
      scene?.querySelector('h3')?.after(came);
    }
    showWay(this.outlet, this.checked ? way : [], link => this.#feedbackOf(link));
  }

  protected override render(): TemplateResult {
    return this.renderFoot();
  }

  #feedbackOf({ dataset }: HTMLElement): HTMLTemplateElement | null {
    return this.querySelector(`template[data-feedback="${dataset['option'] ?? ''}"]`);
  }

  get #steps(): Steps {
    return stepsOf(this.shown);
  }

  get #scenes(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('section[data-scene]')];
  }

  #linksIn(place: Element | undefined): readonly HTMLAnchorElement[] {
    return [...(place?.querySelectorAll<HTMLAnchorElement>('a[data-to]') ?? [])];
  }

  /** The links that were taken; what is no choice of this story is passed over. */
  #linksOf(steps: Steps): readonly HTMLAnchorElement[] {
    const links = this.#linksIn(this);
    return steps.flatMap(([, id]) => links.find(({ dataset }) => dataset['option'] === id) ?? []);
  }

  #sceneAfter(steps: Steps): HTMLElement | undefined {
    const to = this.#linksOf(steps).at(-1)?.dataset['to'];
    return this.#scenes.find(({ dataset }) => dataset['scene'] === to) ?? this.#scenes[0];
  }

  readonly #choose = (event: MouseEvent): void => {
    event.preventDefault();
    const { option, to } = (event.currentTarget as HTMLElement).dataset;
    const scene = this.#sceneAfter(this.#steps)?.dataset['scene'];
    // A second press within a double click is not meant for what the first one uncovered.
    if (this.locked || event.detail > 1 || scene === undefined || option === undefined || to === undefined) return;
    this.#go(taken(this.#steps, [scene, option], to));
  };

  /** The heading of the scene takes the focus: it is read, and what follows it is read on. */
  #go(steps: Steps): void {
    this.choose(steps.length > 0 ? { type: 'performance', steps } : null);
    void this.updateComplete.then(() => this.#sceneAfter(this.#steps)?.querySelector('h3')?.focus());
  }
}

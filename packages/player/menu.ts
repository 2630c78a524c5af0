import { html, type TemplateResult } from 'lit';
import type { Locale } from '@throughline/tracking';
import type { MapView } from './course-map.js';
import type { LateParts } from './late.js';
import type { ShownStatus } from './notices.js';
import type { PlanRun } from './own-words/tl-plan.js';
import type { TakeRun } from './take-along/tl-take.js';

/** What the menu shows: itself, or one of its parts. */
export type MenuPart = 'menu' | 'help' | 'about' | 'language' | 'take' | 'plan' | 'device' | 'exit';

export interface MenuView extends MapView {
  readonly part: MenuPart;
  /** What is shown below the head, once `late.js` has brought it; `failed` where that could not be loaded. */
  readonly late: LateParts | 'failed' | null;
  /** Words of the course's own About page, where it has one. */
  readonly about: Node | null;
  readonly fullScreen: 'full' | 'window' | null;
  /** `null` where an LMS keeps the record and nothing is asked. Nothing said means shared. */
  readonly device: 'own' | 'shared' | null;
  readonly status: ShownStatus;
  readonly closed: boolean;
  readonly show: (part: MenuPart) => void;
  readonly choose: (locale: Locale) => void;
  readonly chooseDevice: (device: 'own' | 'shared') => void;
  readonly forget: () => void;
  readonly toggleScreen: () => void;
  readonly exit: () => void;
  /** Progress to take along and to bring here. */
  readonly run: TakeRun & PlanRun;
  readonly close: () => void;
  /** Quick exit: the menu covers the bar, so it has the button too. */
  readonly leave: () => void;
}

/** Contents of the menu's dialog: the way out is there at once, the rest when it has come. */
export function menu(view: MenuView): TemplateResult {
  const { part, words, late } = view;
  return html`<div class="head">
      <h2 id="menu-title" tabindex="-1">${words[part === 'menu' ? 'menu.title' : (`menu.${part}` as const)]}</h2>
      <button type="button" class="leave" title=${words['bar.leaveHint']} @click=${view.leave}>
        ${words['bar.leave']}
      </button>
      <button type="button" class="plain" @click=${view.close}>${words['menu.close']}</button>
    </div>
    ${late === 'failed' ? html`<p role="status">${words['notice.noPage']}</p>` : late?.menu(view)}`;
}

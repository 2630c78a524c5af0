import { html, type TemplateResult } from 'lit';
import type { MapView } from './course-map.js';
import type { CourseRun } from './course-run.js';

/** What the menu shows: itself, or one of its parts. */
export type MenuPart = 'menu' | 'help' | 'about' | 'language' | 'take' | 'plan' | 'device' | 'log' | 'check' | 'exit';

export interface MenuView extends MapView {
  readonly part: MenuPart;
  readonly run: CourseRun;
  /** What is shown below the head could not be loaded. */
  readonly failed: boolean;
  readonly fullScreen: 'full' | 'window' | null;
  readonly show: (part: MenuPart) => void;
  readonly forget: () => void;
  readonly toggleScreen: () => void;
  readonly exit: () => void;
  readonly close: () => void;
}

/**
 * Contents of the menu's dialog: the way out, which the menu covers on the bar, is there at once, the rest when it has
 * come.
 */
export function menu(view: MenuView): TemplateResult {
  const { part, words, run, failed } = view;
  return html`<div class="head">
      <h2 id="menu-title" tabindex="-1">${words[`menu.${part}`]}</h2>
      <button type="button" class="leave" title=${words['bar.leaveHint']} @click=${run.leave}>
        ${words['bar.leave']}
      </button>
      <button type="button" class="plain" @click=${view.close}>${words['menu.close']}</button>
    </div>
    ${run.late?.menu(view) ?? (failed ? html`<p role="status">${words['notice.noPage']}</p>` : '')}`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '@throughline/elements/internal/words.js';
import type { HelpLine, Locale } from '@throughline/tracking';
import { guarded } from './browser-env.js';
import { directionOf } from './language.js';
import type { MenuPart, MenuView } from './menu.js';
import { courseMap } from './course-map.js';
import type { LateKey } from './late.strings.js';
import type { ShownStatus } from './notices.js';
import { inLocale } from './route.js';
import { saveText } from './take-along/save-text.js';
import { makerOf } from './take-along/read.js';
import { writeText } from './take-along/progress-text.js';

/** What is said when the session was ended: where the work is now. */
const ended: Readonly<Record<ShownStatus, LateKey>> = {
  saved: 'exit.saved',
  sent: 'exit.saved',
  unsent: 'exit.kept',
  dead: 'exit.kept',
  unsaved: 'exit.nowhere',
  tab: 'exit.nowhere',
  reading: 'exit.reading',
};

const parts: Readonly<Record<MenuPart, (view: MenuView) => unknown>> = {
  menu: main,
  help,
  about,
  language,
  take: view => html`<tl-take .view=${view}></tl-take>`,
  plan: view => html`<tl-plan .view=${view}></tl-plan>`,
  device,
  log: view => html`<tl-log .view=${view}></tl-log>`,
  check: view => html`<tl-check .view=${view}></tl-check>`,
  exit: ({ words, run }) => html`<p role="status">${words[run.closed ? ended[run.status] : 'exit.saving']}</p>`,
};

/** What the menu shows below its head: its list, or one of its parts with a way back. */
export function menuParts(view: MenuView): TemplateResult {
  const { part, words } = view;
  return html`${
    part === 'menu' || (part === 'exit' && !view.run.closed)
      ? nothing
      : html`<button
          type="button"
          class="plain back"
          @click=${() => {
            view.show('menu');
          }}
        >
          ${words['menu.back']}
        </button>`
  }
  ${parts[part](view)}`;
}

function item(label: string, act: () => void, kind = ''): TemplateResult {
  return html`<li><button type="button" class="item ${kind}" @click=${act}>${label}</button></li>`;
}

function main(view: MenuView): TemplateResult {
  const { words, outline, show, fullScreen } = view;
  const open = (part: Exclude<MenuPart, 'menu'>) =>
    item(words[`menu.${part}`], () => {
      show(part);
    });
  return html`<nav class="map inside" aria-label=${words['map.title']}>${courseMap(view)}</nav>
    <ul class="items">
      ${open('help')} ${outline.locales.length > 1 ? open('language') : nothing}
      ${fullScreen ? item(words[fullScreen === 'full' ? 'screen.full' : 'screen.window'], view.toggleScreen) : nothing}
      ${open('take')} ${view.run.own ? open('plan') : nothing} ${open('device')} ${open('log')} ${open('check')}
      ${open('about')} ${item(words['menu.exit'], view.exit, 'strong')}
    </ul>
    <p class="hint">${words['bar.leaveHint']}</p>`;
}

function helpLine({ name, text, href }: HelpLine): TemplateResult {
  const safe = href !== undefined && /^(https?|mailto|tel):/.test(href);
  return html`<li>
    ${safe ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${name}</a>` : html`<b>${name}</b>`}
    <span>${text}</span>
  </li>`;
}

function help({ outline, words }: MenuView): TemplateResult {
  return html`${
      outline.help.length > 0
        ? html`<ul class="help">
            ${outline.help.map(helpLine)}
          </ul>`
        : html`<p>${words['help.neutral']}</p>`
    }
    <p class="hint">${words['help.private']}</p>`;
}

function about({ outline, locale, words, run }: MenuView): TemplateResult {
  return html`<p><b>${inLocale(outline.title, locale, outline)}</b></p>
    <p>${inLocale(outline.description, locale, outline)}</p>
    <div class="about">${run.about ?? nothing}</div>
    <p class="hint">${fill(words['about.version'], { version: outline.version })}</p>`;
}

function language({ outline, locale, run }: MenuView): TemplateResult {
  return html`<ul class="items">
    ${outline.locales.map(
      offered =>
        html`<li>
          <button
            type="button"
            class="item"
            lang=${offered}
            dir=${directionOf(offered)}
            aria-pressed=${offered === locale ? 'true' : 'false'}
            @click=${() => {
              void run.speak(offered);
            }}
          >
            ${languageName(offered)}
          </button>
        </li>`,
    )}
  </ul>`;
}

function device({ words, forget, attempt, outline, run }: MenuView): TemplateResult {
  const { status, recorder } = run;
  // Where an LMS keeps the record nothing is asked; nothing said means shared.
  const chosen = run.choosesDevice && run.keeps ? (recorder.device ?? 'shared') : null;
  return html`${
      chosen === null
        ? nothing
        : html`<p>${words['device.explain']}</p>
            <div class="row">
              ${(['own', 'shared'] as const).map(
                kind =>
                  html`<button
                    type="button"
                    class="item"
                    aria-pressed=${chosen === kind ? 'true' : 'false'}
                    @click=${() => {
                      run.choose(kind);
                    }}
                  >
                    ${words[`device.${kind}`]}
                  </button>`,
              )}
            </div>`
    }
    <h3>${words[chosen === 'shared' ? 'device.finish' : 'device.forget']}</h3>
    <p>
      ${words['device.forgetExplain']} ${status === 'unsent' || status === 'dead' ? words['device.forgetUnsent'] : ''}
    </p>
    ${run.own && run.own.plan.size > 0 ? html`<p>${words['device.forgetWords']}</p>` : nothing}
    <div class="row">
      <button
        type="button"
        class="item"
        @click=${() => {
          saveText(document, writeText(attempt, outline, makerOf(recorder.launch?.learner)));
        }}
      >
        ${words['device.keep']}
      </button>
      <button type="button" class="item strong" @click=${forget}>
        ${words[chosen === 'shared' ? 'device.finish' : 'device.forgetNow']}
      </button>
    </div>`;
}

/** The name of a language in itself (`français`); its tag where the browser knows none. */
function languageName(locale: Locale): string {
  return guarded(() => new Intl.DisplayNames([locale], { type: 'language' }).of(locale), undefined) ?? locale;
}

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
  take,
  plan: view => html`<tl-plan .view=${view}></tl-plan>`,
  device,
  exit: ({ words, closed, status }) => html`<p role="status">${words[closed ? ended[status] : 'exit.saving']}</p>`,
};

/** What the menu shows below its head: its list, or one of its parts with a way back. */
export function menuParts(view: MenuView): TemplateResult {
  const { part, words } = view;
  return html`${
    part === 'menu' || (part === 'exit' && !view.closed)
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
      ${open('take')} ${view.run.own ? open('plan') : nothing} ${open('device')} ${open('about')}
      ${item(words['menu.exit'], view.exit, 'strong')}
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

function about({ outline, locale, words, about: page }: MenuView): TemplateResult {
  return html`<p><b>${inLocale(outline.title, locale, outline)}</b></p>
    <p>${inLocale(outline.description, locale, outline)}</p>
    <div class="about">${page ?? nothing}</div>
    <p class="hint">${fill(words['about.version'], { version: outline.version })}</p>`;
}

function language({ outline, locale, choose }: MenuView): TemplateResult {
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
              choose(offered);
            }}
          >
            ${languageName(offered)}
          </button>
        </li>`,
    )}
  </ul>`;
}

function take({ words, outline, locale, attempt, run, go }: MenuView): TemplateResult {
  return html`<tl-take .view=${{ words, outline, locale, attempt, run, go }}></tl-take>`;
}

function device({
  words,
  device: chosen,
  status,
  chooseDevice,
  forget,
  attempt,
  outline,
  run,
}: MenuView): TemplateResult {
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
                      chooseDevice(kind);
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
          saveText(document, writeText(attempt, outline, run.recorder.launch?.learner ?? 0));
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

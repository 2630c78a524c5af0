import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '@throughline/elements/internal/words.js';
import type { HelpLine, Locale } from '@throughline/tracking';
import { courseMap, type MapView } from './course-map.js';
import { directionOf, languageName } from './language.js';
import { inLocale } from './route.js';
import type { StringKey } from './strings.js';

/** What the menu shows: itself, or one of its parts. */
export type MenuPart = 'menu' | 'help' | 'about' | 'language' | 'device' | 'exit';

export interface MenuView extends MapView {
  readonly part: MenuPart;
  /** Words of the course's own About page, where it has one. */
  readonly about: Node | null;
  readonly fullScreen: 'full' | 'window' | null;
  /** `null` where an LMS keeps the record and nothing is asked. Nothing said means shared. */
  readonly device: 'own' | 'shared' | null;
  /** Some work was not sent yet; `keep` saves it as a file. */
  readonly unsent: boolean;
  readonly keep: () => void;
  readonly closed: boolean;
  readonly show: (part: MenuPart) => void;
  readonly choose: (locale: Locale) => void;
  readonly chooseDevice: (device: 'own' | 'shared') => void;
  readonly forget: () => void;
  readonly toggleScreen: () => void;
  readonly exit: () => void;
  readonly close: () => void;
  /** Quick exit: the menu covers the bar, so it has the button too. */
  readonly leave: () => void;
}

const titles: Readonly<Record<MenuPart, StringKey>> = {
  menu: 'menu.title',
  help: 'menu.help',
  about: 'menu.about',
  language: 'menu.language',
  device: 'menu.device',
  exit: 'menu.exit',
};

const parts: Readonly<Record<MenuPart, (view: MenuView) => unknown>> = {
  menu: main,
  help,
  about,
  language,
  device,
  exit: ({ words, closed }) => html`<p role="status">${closed ? words['exit.done'] : words['exit.saving']}</p>`,
};

/** Contents of the menu's dialog. */
export function menu(view: MenuView): TemplateResult {
  const { part, words } = view;
  return html`<div class="head">
      <h2 id="menu-title" tabindex="-1">${words[titles[part]]}</h2>
      <button type="button" class="leave" title=${words['bar.leaveHint']} @click=${view.leave}>
        ${words['bar.leave']}
      </button>
      <button type="button" class="plain" @click=${view.close}>${words['menu.close']}</button>
    </div>
    ${
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
  const open = (part: MenuPart) =>
    item(words[titles[part]], () => {
      show(part);
    });
  return html`<nav class="map inside" aria-label=${words['map.title']}>${courseMap(view)}</nav>
    <ul class="items">
      ${open('help')} ${outline.locales.length > 1 ? open('language') : nothing}
      ${fullScreen ? item(words[fullScreen === 'full' ? 'screen.full' : 'screen.window'], view.toggleScreen) : nothing}
      ${open('device')} ${open('about')} ${item(words['menu.exit'], view.exit, 'strong')}
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

function device({ words, device: chosen, unsent, keep, chooseDevice, forget }: MenuView): TemplateResult {
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
    <p>${words['device.forgetExplain']} ${unsent ? words['device.forgetUnsent'] : ''}</p>
    <div class="row">
      <button type="button" class="item" @click=${keep}>${words['device.keep']}</button>
      <button type="button" class="item strong" @click=${forget}>
        ${words[chosen === 'shared' ? 'device.finish' : 'device.forgetNow']}
      </button>
    </div>`;
}

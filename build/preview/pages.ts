import type { Outline } from '@throughline/tracking';
import { formatNames, formatOf, type FormatName } from '../core/formats.js';
import { pseudoLocales } from '../course.js';
import { html, Markup } from '../html.js';
import type { Trouble } from '../trouble.js';
import { page } from './page.js';
import { canLaunch, frames, launchAddress, simulated, ways, type LaunchRequest } from './launches.js';

/** The course's name, in the language it was written in. */
export const titleOf = ({ title, locales, id }: Outline): string => title[locales[0] ?? ''] ?? id;

/** The page that `npm start` prints the address of: every package, in every way it can be launched. */
export function indexPage(outline: Outline, trouble: readonly Trouble[]): string {
  const title = titleOf(outline);
  const locales = [...new Set(['', ...outline.locales, ...pseudoLocales])];
  return page(
    `Preview: ${title}`,
    html`<header class="top">
        <p class="kicker">Throughline preview</p>
        <h1>${title}</h1>
      </header>
      <main>
        ${troubleBox(trouble)} ${warningBox(trouble)}
        <form class="pick" action="/launch" method="get">
          ${choice(
            'format',
            'Package',
            formatNames.map(name => [name, formatOf(name).label]),
          )}
          ${choice(
            'as',
            'Learner is',
            // A form without scripts cannot take a way back that the package picked beside it does not know.
            ways.map(({ name, label, only }) => [name, only === undefined ? label : `${label} (${only})`]),
          )}
          ${choice(
            'frame',
            'Frame',
            frames.map(({ name, label }) => [name, `${label} (${name})`]),
          )}
          ${choice(
            'locale',
            'Language',
            locales.map(name => [name, name === '' ? 'as delivered' : name]),
          )}
          <label>Learner’s name <input name="learner" value="ada" pattern="[\\w.\\-]{1,64}" required /></label>
          <button>Launch</button>
        </form>
        <p><a href="/gallery">Gallery</a>: every element in every state, beside its Markdown.</p>
        <h2>Or at once</h2>
        <p>Each opens inside a simulated platform, with a log of every call beside it.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="All launches">
          <table class="launches">
            <thead>
              <tr>
                <th scope="col">Package</th>
                ${ways.map(({ label }) => html`<th scope="col">${label} learner</th>`)}
                <th scope="col">Zip</th>
              </tr>
            </thead>
            <tbody>
              ${formatNames.map(row)}
            </tbody>
          </table>
        </div>
        <dl class="ways">
          ${ways.map(
            ({ label, doc }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${doc}</dd>
              </div>`,
          )}
        </dl>
      </main>`,
    ['/assets/reload.js'],
  );
}

const choice = (name: string, label: string, options: readonly (readonly [string, string])[]): Markup =>
  html`<label
    >${label}
    <select name="${name}">
      ${options.map(([value, words]) => html`<option value="${value}">${words}</option>`)}
    </select></label
  >`;

function row(format: FormatName): Markup {
  const { label } = formatOf(format);
  return html`<tr>
    <th scope="row">${label}</th>
    ${ways.map(({ name, label: way }) =>
      canLaunch(format, name)
        ? html`<td data-way="${way} learner">
            ${frames.map(
              ({ name: frame, label: frameLabel }) =>
                html`<a
                  href="${launchAddress({ format, learner: 'ada', as: name, frame })}"
                  aria-label="${label}, ${way} learner, ${frameLabel}"
                  >${frame}</a
                > `,
            )}
          </td>`
        : html`<td class="none" data-way="${way} learner">${label} has none</td>`,
    )}
    <td><a href="/zip/${format}" aria-label="Zip of ${label}">zip</a></td>
  </tr>`;
}

/** Only what is wrong: there is nothing to launch, or nothing at this address. */
export function troublePage(trouble: readonly Trouble[]): string {
  return page(
    'Throughline preview',
    html`<header class="top">
        <p class="kicker">Throughline preview</p>
        <h1>This cannot be shown</h1>
      </header>
      <main>
        ${troubleBox(trouble)}
        <p><a href="/">All launches</a></p>
      </main>`,
    ['/assets/reload.js'],
  );
}

/** Where a cmi5 course takes a learner who has saved and left it. */
export const returnedPage = (): string =>
  page(
    'Back at the platform',
    html`<main>
      <h1>Back at the platform</h1>
      <p>The course has ended its session and brought the learner back, as cmi5 asks (returnURL).</p>
    </main>`,
  );

/** What is wrong with the course, in the page instead of a crash; the last good packages stay in use. */
export function troubleBox(trouble: readonly Trouble[]): Markup {
  const errors = trouble.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return html``;
  const [number, them] = errors.length === 1 ? ['One error', 'it'] : [`${errors.length} errors`, 'them'];
  return html`<section class="trouble" aria-labelledby="trouble">
    <h2 id="trouble">${number} in the course</h2>
    <p>Mend ${them} and save: this page reloads by itself. Until then the last good version is shown.</p>
    ${troubleList(errors)}
  </section>`;
}

/** What stands in no package's way. */
function warningBox(trouble: readonly Trouble[]): Markup {
  const warnings = trouble.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return html``;
  return html`<details class="hints">
    <summary>${warnings.length === 1 ? 'One warning' : `${warnings.length} warnings`}</summary>
    ${troubleList(warnings)}
  </details>`;
}

const troubleList = (trouble: readonly Trouble[]): Markup =>
  html`<ol>
    ${trouble.map(({ text }) => html`<li><pre>${text}</pre></li>`)}
  </ol>`;

/** The simulated platform: the frame as the learner sees it, what was called and what is recorded beside it. */
export function launchPage(
  request: LaunchRequest,
  title: string,
  config: unknown,
  trouble: readonly Trouble[],
): string {
  const { format, learner, as, frame } = request;
  const note = simulated(request);
  const again = (way: LaunchRequest['as'], words: string): Markup =>
    canLaunch(format, way) ? html`<a href="${launchAddress({ ...request, as: way })}">${words}</a>` : html``;
  return page(
    `${formatOf(format).label}, ${as}: ${title}`,
    html`<header class="lms">
        <a href="/">All launches</a>
        <p>
          <b>${formatOf(format).label}</b> · learner <b>${learner}</b> · <b>${as}</b> · ${frame} ·
          <span id="state" role="status">starting</span>
        </p>
        <p class="tools">
          <button type="button" id="close">Close the course</button>
          ${again('returning', 'Open again')} ${again('new', 'Start new')} ${again('anew', 'New attempt')}
          ${again('reviewing', 'Review')}
        </p>
      </header>
      <main class="lms">
        ${troubleBox(trouble)} ${note === null ? html`` : html`<p class="note">${note}</p>`}
        <div class="sco ${frame === 'full' ? 'full' : ''}">
          <iframe id="course" title="The course" data-frame="${frame}"></iframe>
        </div>
        <section class="seen" aria-label="What the platform sees">
          <h2>Recorded</h2>
          <div class="scroll" tabindex="0" role="region" aria-label="Recorded">
            <table class="recorded">
              <tbody id="recorded"></tbody>
            </table>
          </div>
          ${format === 'web' ? html`` : calls}
        </section>
      </main>
      ${launchData(config)}`,
    ['/assets/lms.js', '/assets/reload.js'],
  );
}

const calls = html`<h2>Calls</h2>
  <div class="scroll" tabindex="0" role="region" aria-label="Calls"><ol id="calls"></ol></div>`;

/** What the page that empties a device has to know. */
export interface Fresh {
  /** The course whose storage it is. */
  readonly outline: Outline;
  /** Where it goes then. */
  readonly then: string;
}

/** Empties the device of a learner of the web edition, then opens the course. */
export const freshPage = (fresh: Fresh): string =>
  page(
    'A new learner',
    html`<main><p>This learner’s device is being emptied.</p></main>
      ${launchData(fresh)}`,
    ['/assets/fresh.js'],
  );

/** What the scripts of a page read. */
const launchData = (config: unknown): Markup =>
  html`<script type="application/json" id="launch">
    ${json(config)}
  </script>`;

/** JSON inside a script element that does not run. */
const json = (value: unknown): Markup => new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'));

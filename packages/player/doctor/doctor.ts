import type { Locale, PlatformFinding, RunningCourse, StandardName } from '@throughline/tracking';
import { copyText } from '../copy-text.js';
import { directionOf, matchLocale, wishedLocale } from '../language.js';
import { styles } from './doctor.styles.js';
import { linesOf, textOf, type ReportLine } from './report.js';
import type { DoctorWords } from './strings.js';

/** What the script `doctor.js` is made with. */
export interface DoctorSetup {
  readonly standard: StandardName;
  /** The doctor's words in the languages of the package, its own first. */
  readonly words: readonly (readonly [Locale, DoctorWords])[];
  /** Looks at the platform. */
  readonly check: (course: RunningCourse) => Promise<readonly PlatformFinding[]>;
}

/** What a course that runs tells the doctor. */
export interface DoctorGuest {
  /** The language the learner reads; without one it is chosen as a course chooses it. */
  readonly locale?: Locale;
  /** Asked before each check. */
  readonly course?: () => Promise<RunningCourse>;
}

/** Opens the doctor in an element; the script puts it into the one global. */
export type OpenDoctor = (place: Element, guest?: DoctorGuest) => void;

type Child = Node | string;

const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  children: readonly Child[] = [],
  className = '',
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  made.append(...children);
  if (className) made.className = className;
  return made;
};

/** A place whose words are read out as they come. */
const status = (): HTMLElement => {
  const made = element('p');
  made.setAttribute('role', 'status');
  return made;
};

const button = (label: string, act: () => void, className = ''): HTMLButtonElement => {
  const made = element('button', [label], className);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
};

/** What is not in the reader's language and direction: figures, codes, names of headers. */
const isolated = (text: string): HTMLElement => {
  const made = element('bdi', [text]);
  made.dir = 'ltr';
  return made;
};

const findingOf = ({ code, look, cause, cure, detail }: ReportLine, words: DoctorWords): HTMLElement =>
  element(
    'section',
    [
      element('h4', [isolated(code), ' ', look]),
      element('p', [cause]),
      ...(detail ? [element('p', [`${words['doctor.seen']} `, isolated(detail)])] : []),
      element('p', [element('b', [words['doctor.do']]), ' ', cure]),
    ],
    'finding',
  );

const rowOf = ({ code, look, state, isFound }: ReportLine): HTMLElement =>
  element('li', [isolated(code), ' ', look, ': ', element('span', [state])], isFound ? 'found' : '');

/** The report of one check: what was found with cause and cure, then everything, then a way to take it along. */
const reportOf = (findings: readonly PlatformFinding[], standard: StandardName, words: DoctorWords) => {
  const lines = linesOf(findings, words);
  const found = lines.filter(({ isFound }) => isFound);
  const heading = element('h3', [words[found.length > 0 ? 'doctor.found' : 'doctor.well']]);
  heading.tabIndex = -1;
  const { origin } = window.location;
  const text = textOf(
    lines,
    { standard, at: Date.now(), browser: navigator.userAgent, origin: origin === 'null' ? '' : origin },
    words,
  );
  const said = status();
  const byHand = element('div');
  const copy = async (): Promise<void> => {
    said.textContent = '';
    const copied = await copyText(text);
    said.textContent = words[copied ? 'doctor.copied' : 'doctor.byHand'];
    if (copied) return;
    const field = element('textarea');
    Object.assign(field, { readOnly: true, rows: 8, dir: 'auto', value: text });
    field.setAttribute('aria-label', words['doctor.copy']);
    byHand.replaceChildren(field);
    field.focus();
    field.select();
  };
  return {
    heading,
    parts: [
      heading,
      ...found.map(line => findingOf(line, words)),
      element('details', [element('summary', [words['doctor.all']]), element('ul', lines.map(rowOf))]),
    ],
    copy: button(words['doctor.copy'], () => void copy(), 'second'),
    after: [said, byHand],
  };
};

/** Draws the doctor into a place, with a root and a sheet of its own. */
const draw = (place: Element, { standard, check }: DoctorSetup, words: DoctorWords, guest: DoctorGuest): void => {
  const host = element('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const said = status();
  const explain = element('p', [words['doctor.explain']]);
  const report = element('div');
  const after = element('div');
  const begin = button(words['doctor.begin'], () => void run());
  const buttons = element('div', [begin], 'row');
  const run = async (): Promise<void> => {
    begin.disabled = true;
    report.replaceChildren();
    after.replaceChildren();
    said.textContent = words['doctor.runs'];
    // What a platform is asked may block the page: the words are seen before it.
    await new Promise(painted => setTimeout(painted, 50));
    try {
      const findings = await check((await guest.course?.()) ?? {});
      const made = reportOf(findings, standard, words);
      explain.hidden = true;
      said.textContent = '';
      report.replaceChildren(...made.parts);
      buttons.replaceChildren(made.copy, begin);
      after.replaceChildren(...made.after);
      made.heading.focus();
    } catch {
      said.textContent = words['doctor.failed'];
    }
    begin.textContent = words['doctor.again'];
    begin.className = 'second';
    begin.disabled = false;
  };
  root.append(explain, said, report, buttons, after);
  place.replaceChildren(host);
};

/** Puts the doctor into the one global; where no course stands in the document it opens at once. */
export const startDoctor = (setup: DoctorSetup): void => {
  const locales = setup.words.map(([locale]) => locale);
  const open: OpenDoctor = (place, guest = {}) => {
    const wished = guest.locale ? matchLocale([guest.locale], locales) : wishedLocale(window, [], locales);
    const [locale, words] = setup.words.find(([each]) => each === wished) ?? setup.words[0] ?? [];
    if (!locale || !words) return;
    draw(place, setup, words, guest);
    place.setAttribute('lang', locale);
    place.setAttribute('dir', directionOf(locale));
  };
  const shared = globalThis as { tl?: { doctor?: OpenDoctor } };
  (shared.tl ??= {}).doctor = open;
  const place = document.querySelector('main.doctor');
  if (place) open(place);
};

import { html, nothing, type TemplateResult } from 'lit';
import type { Attempt, Launch, Outline, SaveStatus, StandardName } from '@throughline/tracking';
import { isAlone } from './alone.js';
import type { CourseRun } from './course-run.js';
import type { AllWords, LateKey } from './late.strings.js';
import { standing } from './policy.js';

/** What the learner may have to know or decide, below the text and never over a question that waits. */
export type NoticeKind = 'device' | 'resume' | 'page' | 'trouble' | 'launch' | 'offer' | 'window';

/** What the bar says of saving: `tab` where work is meant to end with the tab. */
export type ShownStatus = SaveStatus | 'tab';

export interface NoticeState {
  readonly launch: Launch | null;
  readonly attempt: Attempt;
  readonly outline: Outline;
  readonly standard: StandardName;
  /** Null until the learner has said whose device it is. */
  readonly device: 'own' | 'shared' | null;
  /** The learner was elsewhere last time, and has acted here since. */
  readonly resume: boolean;
  /** There is something worth keeping, an answer or a second page turn, and it can be kept. */
  readonly worth: boolean;
  /** A page could not be loaded. */
  readonly failed: boolean;
  readonly status: ShownStatus;
  /** This device holds unsent work that may be the learner's, or what they did in an earlier attempt. */
  readonly offer: 'unsent' | 'earlier' | null;
  /** Another window of this browser is the one that writes. */
  readonly elsewhere: boolean;
  readonly dismissed: ReadonlySet<NoticeKind>;
}

export interface Notice {
  readonly kind: NoticeKind;
  readonly text: keyof AllWords;
}

/** Whether a learner who finished has not seen all that is required by now: the course has had new lessons since. */
const hasGrown = ({ launch, attempt, outline }: NoticeState): boolean =>
  attempt.scopes.get('course')?.completion === 'completed' &&
  standing(
    attempt,
    outline.modules.flatMap(({ pages }) => pages),
    launch,
  ).completion === 'incomplete';

/** A row a case of what a launch is told before the learner acts (decision 16); the first that holds. */
const launchTable: readonly {
  readonly holds: (launch: Launch, state: NoticeState) => boolean;
  readonly text: keyof AllWords;
}[] = [
  { holds: (launch, { standard }) => isAlone(launch) && standard !== 'standalone', text: 'notice.noLms' },
  { holds: ({ mode }, state) => mode === 'review' && hasGrown(state), text: 'notice.reviewNew' },
  { holds: ({ mode }) => mode === 'review', text: 'notice.review' },
  { holds: ({ mode }) => mode === 'browse', text: 'notice.browse' },
  { holds: ({ connected, credit }) => connected && !credit, text: 'notice.noCredit' },
];

/** Trouble with saving that the learner should know of. */
export function troubleOf(status: ShownStatus): LateKey | null {
  return status === 'dead' || status === 'unsaved' ? `trouble.${status}` : null;
}

/** Without an LMS the learner is asked once whose device it is; until there is something to keep, it ends with the tab (decision 3). */
export function asksDevice({ launch, device, worth }: Pick<NoticeState, 'launch' | 'device' | 'worth'>): boolean {
  return worth && launch !== null && isAlone(launch) && launch.mode === 'normal' && device === null;
}

/** The notices to show, the most pressing one last: nearest to the thumb. Pure. */
export function noticesOf(state: NoticeState): readonly Notice[] {
  const { launch, status, offer, dismissed } = state;
  const told = launch && launchTable.find(row => row.holds(launch, state));
  const trouble = troubleOf(status);
  const all: readonly (Notice | null)[] = [
    told && !asksDevice(state) ? { kind: 'launch', text: told.text } : null,
    asksDevice(state) ? { kind: 'device', text: told?.text ?? 'device.explain' } : null,
    offer ? { kind: 'offer', text: `offer.${offer}` } : null,
    trouble ? { kind: 'trouble', text: trouble } : null,
    state.elsewhere ? { kind: 'window', text: 'notice.window' } : null,
    state.resume ? { kind: 'resume', text: 'notice.resume' } : null,
    state.failed ? { kind: 'page', text: 'notice.noPage' } : null,
  ];
  return all.filter(notice => notice !== null).filter(({ kind }) => !dismissed.has(kind));
}

/** A run and what of its notices the learner has closed. */
export interface NoticeView {
  readonly run: CourseRun;
  readonly words: AllWords;
  readonly dismissed: ReadonlySet<NoticeKind>;
  readonly dismiss: (kind: NoticeKind) => void;
}

const stateOf = ({ run, dismissed }: NoticeView): NoticeState => {
  const { launch, outline, status, setup, page, resumeTo, failed, earlier } = run;
  const { attempt, device, lease, offer } = run.recorder;
  return {
    launch,
    attempt,
    outline,
    device,
    status,
    dismissed,
    standard: setup.standard.name,
    resume: resumeTo !== null && resumeTo !== page,
    worth: run.keeps && (run.turns > 1 || [...attempt.items.values()].some(({ tries }) => tries > 0)),
    failed: failed !== null,
    offer: offer ? 'unsent' : earlier ? 'earlier' : null,
    elsewhere: lease?.elsewhere === true,
  };
};

const button = (label: string, act: () => void): TemplateResult =>
  html`<button type="button" @click=${act}>${label}</button>`;

const actions: Readonly<Record<NoticeKind, (view: NoticeView, text: keyof AllWords) => unknown>> = {
  launch: () => nothing,
  trouble: () => nothing,
  device: ({ words, run }) =>
    (['own', 'shared'] as const).map(kind =>
      button(words[`device.${kind}`], () => {
        run.choose(kind);
      }),
    ),
  offer: ({ words, run }, text) => [
    button(words[text === 'offer.earlier' ? 'offer.carry' : 'offer.mine'], () => {
      run.claim(true);
    }),
    button(words[text === 'offer.earlier' ? 'offer.afresh' : 'offer.other'], () => {
      run.claim(false);
    }),
  ],
  window: ({ words, run }) => button(words['window.here'], run.goOn),
  resume: ({ words, run }) => button(words['notice.continue'], () => void run.resume()),
  page: ({ words, run }) => button(words['notice.retry'], () => void run.retry()),
};

/** The notices that a run calls for. */
export const notices = (view: NoticeView): readonly TemplateResult[] =>
  noticesOf(stateOf(view)).map(told => notice(told, view));

function notice({ kind, text }: Notice, view: NoticeView): TemplateResult {
  const { words, dismiss } = view;
  return html`<div class="notice" data-kind=${kind}>
    <p>
      ${kind === 'device' && text !== 'device.explain' ? html`<span>${words[text]}</span>` : nothing}
      ${kind === 'device' ? html`<b>${words['device.question']}</b>${words['device.explain']}` : words[text]}
    </p>
    ${actions[kind](view, text)}
    ${
      kind === 'device' || kind === 'offer'
        ? nothing
        : html`<button
            type="button"
            class="dismiss"
            aria-label=${words['notice.dismiss']}
            title=${words['notice.dismiss']}
            @click=${() => {
              dismiss(kind);
            }}
          >
            <span aria-hidden="true">✕</span>
          </button>`
    }
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Launch, SaveStatus, StandardName } from '@throughline/tracking';
import { isAlone } from './alone.js';
import type { AllWords, LateKey } from './late.strings.js';

/** What the learner may have to know or decide, below the text and never over a question that waits. */
export type NoticeKind = 'device' | 'resume' | 'page' | 'trouble' | 'launch' | 'offer' | 'window';

/** What the bar says of saving: `tab` where work is meant to end with the tab. */
export type ShownStatus = SaveStatus | 'tab';

export interface NoticeState {
  readonly launch: Launch | null;
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
  /** This device holds unsent work that may be the learner's. */
  readonly offer: boolean;
  /** Another window of this browser is the one that writes. */
  readonly elsewhere: boolean;
  readonly dismissed: ReadonlySet<NoticeKind>;
}

export interface Notice {
  readonly kind: NoticeKind;
  readonly text: keyof AllWords;
}

/** A row a case of what a launch is told before the learner acts (decision 16); the first that holds. */
const launchTable: readonly {
  readonly holds: (launch: Launch, standard: StandardName) => boolean;
  readonly text: keyof AllWords;
}[] = [
  { holds: (launch, standard) => isAlone(launch) && standard !== 'standalone', text: 'notice.noLms' },
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
  const { launch, standard, status, dismissed } = state;
  const told = launch && launchTable.find(row => row.holds(launch, standard));
  const trouble = troubleOf(status);
  const all: readonly (Notice | null)[] = [
    told && !asksDevice(state) ? { kind: 'launch', text: told.text } : null,
    asksDevice(state) ? { kind: 'device', text: told?.text ?? 'device.explain' } : null,
    state.offer ? { kind: 'offer', text: 'notice.offer' } : null,
    trouble ? { kind: 'trouble', text: trouble } : null,
    state.elsewhere ? { kind: 'window', text: 'notice.window' } : null,
    state.resume ? { kind: 'resume', text: 'notice.resume' } : null,
    state.failed ? { kind: 'page', text: 'notice.noPage' } : null,
  ];
  return all.filter(notice => notice !== null).filter(({ kind }) => !dismissed.has(kind));
}

export interface NoticeActs {
  readonly words: AllWords;
  readonly chooseDevice: (device: 'own' | 'shared') => void;
  readonly claim: (mine: boolean) => void;
  readonly goOn: () => void;
  readonly resume: () => void;
  readonly retry: () => void;
  readonly dismiss: (kind: NoticeKind) => void;
}

const button = (label: string, act: () => void): TemplateResult =>
  html`<button type="button" @click=${act}>${label}</button>`;

const actions: Readonly<Record<NoticeKind, (acts: NoticeActs) => unknown>> = {
  launch: () => nothing,
  trouble: () => nothing,
  device: ({ words, chooseDevice }) => [
    button(words['device.own'], () => {
      chooseDevice('own');
    }),
    button(words['device.shared'], () => {
      chooseDevice('shared');
    }),
  ],
  offer: ({ words, claim }) => [
    button(words['offer.mine'], () => {
      claim(true);
    }),
    button(words['offer.other'], () => {
      claim(false);
    }),
  ],
  window: ({ words, goOn }) => button(words['window.here'], goOn),
  resume: ({ words, resume }) => button(words['notice.continue'], resume),
  page: ({ words, retry }) => button(words['notice.retry'], retry),
};

/** The notices that a state calls for. */
export const notices = (state: NoticeState, acts: NoticeActs): readonly TemplateResult[] =>
  noticesOf(state).map(told => notice(told, acts));

function notice({ kind, text }: Notice, acts: NoticeActs): TemplateResult {
  const { words, dismiss } = acts;
  return html`<div class="notice" data-kind=${kind}>
    <p>
      ${kind === 'device' && text !== 'device.explain' ? html`<span>${words[text]}</span>` : nothing}
      ${kind === 'device' ? html`<b>${words['device.question']}</b>${words['device.explain']}` : words[text]}
    </p>
    ${actions[kind](acts)}
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

import type { Locale, Recorder, RunningCourse } from '@throughline/tracking';
import type { DiagnosticLog } from '../diagnostics/log.js';
import type { AllWords } from '../late.strings.js';
import type { LoadScript } from '../page-store.js';
import type { ShownStatus } from '../notices.js';
import type { OpenDoctor } from './doctor.js';

/** What of the menu's view is needed here. */
export interface CheckView {
  readonly words: AllWords;
  readonly locale: Locale;
  readonly run: {
    readonly status: ShownStatus;
    readonly recorder: Pick<Recorder, 'session' | 'flush' | 'lease'>;
    readonly setup: { readonly load: LoadScript };
    readonly late: { readonly log: Pick<DiagnosticLog, 'lines'> } | null;
  };
}

/** How work stands that may have been told: nothing is written beside any other. */
const TOLD: readonly ShownStatus[] = ['saved', 'sent', 'reading', 'tab'];

/** What the doctor is told of the course; what waits is sent first. */
export const courseOf = async ({ run }: CheckView): Promise<RunningCourse> => {
  const { recorder, late } = run;
  await recorder.flush({ sync: false });
  const { alive, paced = false } = recorder.session ?? {};
  const met = late?.log.lines.map(({ code }) => code) ?? [];
  return {
    ...(alive && { alive }),
    paced,
    unsent: !TOLD.includes(run.status) || recorder.lease?.elsewhere === true,
    lost: met.includes('S5'),
    emptied: met.includes('J3'),
  };
};

/** The menu's part "Check this platform": brings `doctor.js`, which nobody else loads, and gives it a place. */
export class TlCheck extends HTMLElement {
  private shown: CheckView | null = null;

  set view(view: CheckView) {
    const before = this.shown;
    this.shown = view;
    if (before?.locale !== view.locale) void this.open(view);
  }

  private async open(view: CheckView): Promise<void> {
    await view.run.setup.load('doctor.js');
    const { doctor } = (globalThis as { tl?: { doctor?: OpenDoctor } }).tl ?? {};
    if (doctor) doctor(this, { locale: view.locale, course: () => courseOf(this.shown ?? view) });
    else this.textContent = view.words['check.failed'];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-check': TlCheck;
  }
}

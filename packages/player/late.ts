import type { CSSResult } from 'lit';
import type { Env, OpenLease, Standard, StandardName } from '@throughline/tracking';
import type { OpenAchieved } from './achieved/open-achieved.js';
import type { OpenAside } from './aside.js';
import type { OpenChecks } from './checks.js';
import type { MapView } from './course-map.js';
import { defineInTurn } from './define.js';
import type { DiagnosticLog } from './diagnostics/log.js';
import type { MenuView } from './menu.js';
import type { NoticeView, ShownStatus } from './notices.js';
import type { LateKey } from './late.strings.js';
import type { endSession, goBack } from './leaving.js';
import type { watchLifecycle } from './lifecycle.js';
import type { OpenOwnWords } from './own-words/own-words.js';
import type { LoadScript } from './page-store.js';
import type { due } from './policy.js';
import type { replacePage } from './replace-page.js';
import type { findEarlier } from './take-along/earlier.js';

/** What the first screen does not need; `late.js` brings it with `tl.late` (decision 23). */
export interface LateParts {
  /** The standard, which is joined after the first screen (decision 15). */
  readonly standard: Standard;
  /** What was met that is not as it should be. */
  readonly log: DiagnosticLog;
  /** Decides which of several windows writes. */
  readonly lease: OpenLease;
  /** Sends what is left when the page goes: before the LMS is known there is nobody to send it to. */
  readonly watchLifecycle: typeof watchLifecycle;
  readonly endSession: typeof endSession;
  readonly goBack: typeof goBack;
  /** Classes of the elements that the first page does not use, by tag. */
  readonly elements: Readonly<Record<string, CustomElementConstructor>>;
  readonly map: (view: MapView) => unknown;
  /** What the menu shows below its head. */
  readonly menu: (view: MenuView) => unknown;
  readonly notices: (view: NoticeView) => unknown;
  readonly findEarlier: typeof findEarlier;
  readonly troubleOf: (status: ShownStatus) => LateKey | null;
  /** What has come about and was not said yet: nothing before the LMS is known. */
  readonly due: typeof due;
  /** Puts a page in the place of the one on show; in another language the place in it is kept. */
  readonly replacePage: typeof replacePage;
  /** Runs checks. */
  readonly checks: OpenChecks;
  /** Keeps the learner's own words; absent where the course asks for none. */
  readonly ownWords?: OpenOwnWords;
  /** Tells records and certificates; absent where the course has none. */
  readonly achieved?: OpenAchieved;
  /** Keeps what is recorded nowhere. */
  readonly aside: OpenAside;
  /** Style sheets of map, menu and notices. */
  readonly styles: readonly CSSResult[];
}

export interface Late {
  /** Null until the script has come. */
  readonly parts: LateParts | null;
  /** Called by the script, as `tl.late`. */
  readonly put: (parts: LateParts) => void;
  /** Asks for the script; null where it could not be loaded: ask again later. */
  fetch(): Promise<LateParts | null>;
  /** The same, and true once its elements are defined. */
  defined(): Promise<boolean>;
}

export function openLate(load: LoadScript): Late {
  let parts: LateParts | null = null;
  let defining = Promise.resolve();
  const fetch = async () => {
    if (!parts) await load('late.js');
    return parts;
  };
  return {
    get parts() {
      return parts;
    },
    put: brought => {
      parts = brought;
      defining = defineInTurn(Object.entries(brought.elements));
    },
    fetch,
    defined: async () => {
      if (!(await fetch())) return false;
      await defining;
      return true;
    },
  };
}

/** The first pause before the script is asked for again, and the longest, in milliseconds. */
const PAUSE = 1000;
const LONGEST = 60_000;

/** The standard before its code has come: it is joined as soon as that is there, and tells nothing until then. */
export function lateStandard(name: StandardName, late: Late, env: Env): Standard {
  const arrived = async (pause: number): Promise<Standard> => {
    const parts = await late.fetch();
    if (parts) return parts.standard;
    await new Promise<void>(resolve => void env.after(pause, resolve));
    return arrived(Math.min(2 * pause, LONGEST));
  };
  return {
    name,
    join: async host => (await arrived(PAUSE)).join(host),
    append: (event, context) => late.parts?.standard.append(event, context) ?? [],
    snapshot: (attempt, context) => late.parts?.standard.snapshot(attempt, context) ?? [],
  };
}

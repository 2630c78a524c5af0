import type { Collected, PlanForm } from '@throughline/elements/internal/plan-form.js';
import { OWN_PLAN_EVENT } from '@throughline/elements/internal/plan-form.js';
import type { Filled } from '@throughline/elements/internal/filled.js';
import { OWN_WORDS_EVENT, type Keeping, type TlOwnWords } from '@throughline/elements/own-words/own-words.js';
import { hex } from '@throughline/tracking/formats.js';
import type { Device, Env, Launch, Locale, Outline } from '@throughline/tracking';
import { openHome, type HomeState } from './home.js';
import { saveFile } from '../take-along/save-text.js';
import { planFile } from './plan-of.js';
import { EMPTY, idsOf, merge, textOf, wholeId, write, type Plan } from './plan.js';
import { readPlan, type PlanRefusal } from './read-plan.js';

/** What of a run is needed here. */
export interface OwnWordsHost {
  readonly host: HTMLElement;
  readonly env: Env;
  readonly outline: Outline;
  /** The page on show. */
  readonly article: () => Element | null;
  readonly locale: () => Locale;
  readonly changed: () => void;
  /** Asks for where a plan is opened. */
  readonly ask: () => void;
}

/** The learner's own words in one run: what is typed on its pages is kept, and what is known is given back. */
export interface OwnWords {
  readonly plan: Plan;
  readonly home: HomeState;
  /** Leaving was asked for, and something would be lost by it. */
  readonly leaving: boolean;
  /** Something was typed that is neither on this device nor in a file. */
  readonly unsaved: boolean;
  /** The learner can have the words kept on this device. */
  readonly choosable: boolean;
  /** A page has come, or what is known has changed: fills its fields. */
  give(): void;
  /** The platform has answered: looks for what this learner wrote here before. */
  restored(launch: Launch, device: Device | null): Promise<void>;
  choose(device: Device): void;
  /** True once, where something would be lost by leaving. */
  asks(): boolean;
  /** Hands the plan to the browser as a file. */
  save(): void;
  /** Takes a file in; how many fields came, or why it is refused. */
  open(file: string): { readonly fields: number } | { readonly refused: PlanRefusal };
  /** The device forgets: the fields are empty. */
  forget(): Promise<void>;
}

export type OpenOwnWords = (needs: OwnWordsHost) => OwnWords;

export const openOwnWords: OpenOwnWords = ({ host, env, outline, article, locale, changed, ask }) => {
  const run = hex(env.random(4));
  let plan = EMPTY;
  let dirty = false;
  let inFile = false;
  let asked = false;
  /** Nothing is chosen for the learner before it is known what the record holds. */
  let known = false;
  const home = openHome(env, outline, run, () => {
    refresh();
  });

  const refresh = (): void => {
    give();
    changed();
  };

  const put = (entry: Parameters<typeof write>[1]): void => {
    plan = write(plan, entry, { run, at: env.now() });
    inFile = false;
    home.put(plan);
  };

  /** Under which title words stand in the file: that of their document, else of their lesson. */
  const headingOf = (element: HTMLElement): string =>
    element.dataset['heading'] ?? element.closest('article')?.querySelector('h1')?.textContent ?? '';

  const typed = (field: TlOwnWords): void => {
    const name = field.getAttribute('name');
    if (name === null) return;
    const { label, text } = field;
    dirty = true;
    put({ name, label, heading: headingOf(field), plan: field.dataset['plan'] ?? '', text });
  };

  const chosen = (form: Filled): void => {
    const collectedIn = form.dataset['plan'] ?? '';
    // What is ticked off belongs to the plan only where it says so.
    if (form.localName === 'tl-checklist' && collectedIn === '') return;
    for (const { name, label, ids, lines } of form.chosen)
      put({ name, label, heading: headingOf(form), plan: collectedIn, text: lines.join('\n'), ids });
  };

  const collectedFor = (id: string): readonly Collected[] =>
    [...plan].flatMap(([name, kept]) => {
      const [latest] = kept.versions;
      const text = textOf(kept);
      return latest?.plan === id && text !== '' ? [{ name, label: latest.label, text }] : [];
    });

  const give = (): void => {
    const page = article();
    for (const field of page?.querySelectorAll('tl-own-words') ?? []) {
      const kept = plan.get(field.getAttribute('name') ?? '');
      if (kept) field.text = textOf(kept);
      // Typed before this code came.
      else if ((field.text as string | undefined) ?? '') typed(field);
      field.keeping = keeping();
    }
    for (const form of page?.querySelectorAll<PlanForm>('tl-planner, tl-action-plan') ?? []) {
      form.kept = true;
      form.saved = inFile;
      if (form.localName === 'tl-action-plan') form.collected = collectedFor(form.id);
    }
    if (known) for (const form of page?.querySelectorAll<Filled>(FILLED) ?? []) giveChoices(form);
  };

  /** What was chosen elsewhere and is not in the record here is chosen here. */
  const giveChoices = (form: Filled): void => {
    if (form.tries > 0 || form.readonly) return;
    const ids = form.chosen.flatMap(({ name }) => {
      const kept = plan.get(name);
      return (kept && idsOf(kept)) ?? [];
    });
    if (ids.length > 0) form.choose(ids);
  };

  const keeping = (): Keeping => {
    if (home.state !== 'tab') return home.state;
    return inFile ? 'file' : 'tab';
  };

  host.addEventListener(OWN_WORDS_EVENT, ({ target }) => {
    typed(target as TlOwnWords);
    give();
  });
  host.addEventListener('learning-event', ({ target }) => {
    const form = target as Element & Partial<Filled>;
    if (!form.matches(FILLED)) return;
    chosen(form as Filled);
    give();
  });
  host.addEventListener(OWN_PLAN_EVENT, event => {
    if ((event as CustomEvent<'save' | 'open'>).detail === 'save') own.save();
    else ask();
  });
  host.ownerDocument.addEventListener('visibilitychange', () => {
    home.put(plan);
  });

  const own: OwnWords = {
    get plan() {
      return plan;
    },
    get home() {
      return home.state;
    },
    get leaving() {
      return asked && own.unsaved;
    },
    get unsaved() {
      return dirty && !inFile && home.state !== 'device';
    },
    get choosable() {
      return home.choosable;
    },
    give,
    async restored(launch, device) {
      const found = await home.open(launch, device);
      plan = merge(plan, found);
      known = true;
      if (found.size > 0) home.put(plan);
      refresh();
    },
    choose(device) {
      home.choose(device, plan);
      refresh();
    },
    asks() {
      const asks = own.unsaved && !asked;
      asked ||= asks;
      return asks;
    },
    save() {
      saveFile(host.ownerDocument, planFile(plan, outline, locale()), { name: 'my-plan.html', type: 'text/html' });
      inFile = true;
      refresh();
    },
    open(file) {
      const read = readPlan(file, wholeId(outline));
      if ('refused' in read) return read;
      const before = plan;
      plan = merge(plan, read.plan);
      const came = [...plan].filter(([name, kept]) => {
        const had = before.get(name);
        return textOf(kept) !== (had ? textOf(had) : '');
      });
      home.put(plan);
      refresh();
      return { fields: came.length };
    },
    forget() {
      plan = EMPTY;
      dirty = inFile = false;
      for (const field of article()?.querySelectorAll('tl-own-words') ?? []) field.text = '';
      const gone = home.forget();
      refresh();
      return gone;
    },
  };
  return own;
};

/** What is filled in without right or wrong. */
const FILLED = 'tl-reflection, tl-checklist, tl-planner, tl-rubric, tl-action-plan';

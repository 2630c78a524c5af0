import type { Attempt, Id, Item, Response } from '@throughline/tracking';

/** What a question element takes in; the player knows no more of it. */
export interface QuestionElement extends Element {
  response: Response | null;
  draft: Response | null;
  tries: number;
  best: number;
  readonly: boolean;
  seed: string;
}

/** What is known of one question when its element is put on the page. */
export interface Known {
  /** The answer to show as submitted; null where this try has none. */
  readonly response: Response | null;
  readonly draft: Response | null;
  readonly tries: number;
  readonly best: number;
  /** Decides the order of options together with the slot and `tries` (decision 21). */
  readonly seed: string;
}

/** A question that stands in a page: its answer so far. An answer to an older revision keeps its credit only. */
export function knownPractice(attempt: Attempt, item: Item, draft: Response | null): Known {
  const state = attempt.items.get(item.id);
  return {
    response: state?.revision === item.revision ? state.response : null,
    draft,
    tries: state?.tries ?? 0,
    best: state?.best ?? 0,
    seed: attempt.lineage,
  };
}

/** Puts what is known into an element. */
export function give(element: Element, known: Known): void {
  Object.assign(element, known);
}

/** The element of an id in a page or a fragment; ids are the authors' and need no escaping. */
export function elementOf(root: ParentNode, id: Id): Element | null {
  return root.querySelector(`#${id}`);
}

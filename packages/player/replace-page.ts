import type { ReactiveElement } from 'lit';
import { nextTask } from './define.js';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const CONTROLS = `${HEADINGS},a,button,input,select,textarea,summary,video,audio,[tabindex="0"]`;

/** Everything in a page and in the shadow roots there, one after the other. */
const within = (root: ParentNode): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap(node => [
    node,
    ...(node.shadowRoot ? within(node.shadowRoot) : []),
  ]);

const controlsIn = (page: Element): readonly HTMLElement[] => within(page).filter(node => node.matches(CONTROLS));

const detailsIn = (page: Element): readonly HTMLDetailsElement[] =>
  within(page).filter((node): node is HTMLDetailsElement => node.localName === 'details');

/** What has the focus, through shadow roots. */
const focused = (root: DocumentOrShadowRoot): Element | null => {
  const { activeElement } = root;
  return (activeElement?.shadowRoot && focused(activeElement.shadowRoot)) ?? activeElement;
};

/** Resolves when a page has drawn itself: a check fetches its questions first. */
async function drawn(page: Element): Promise<void> {
  await nextTask();
  for (const node of within(page)) await (node as Partial<ReactiveElement>).updateComplete;
}

/**
 * A page comes in another language, maybe while the learner works in it: what was unfolded is unfolded, and the control or
 * heading in the same place gets the focus. Called before; what it gives is called with the new page.
 */
function keepPlace(page: Element): (fresh: Element) => Promise<void> {
  const { ownerDocument: document } = page;
  const open = detailsIn(page).map(each => each.open);
  const had = focused(document);
  const at = controlsIn(page).findIndex(control => control === had);
  return async fresh => {
    await drawn(fresh);
    detailsIn(fresh).forEach((each, n) => (each.open = open[n] ?? each.open));
    const control = controlsIn(fresh)[at];
    if (!control || document.activeElement !== document.body) return;
    if (control.matches(HEADINGS)) control.tabIndex = -1;
    control.focus();
  };
}

/** Puts a page in the place of the one on show. */
export function replacePage(host: Element, fresh: Element): void {
  const before = host.querySelector(':scope > article');
  const keep = before?.id === fresh.id ? keepPlace(before) : null;
  before?.remove();
  host.append(fresh);
  void keep?.(fresh);
}

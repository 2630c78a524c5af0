/** Where the address led when the page came; empty once that was found, or once the learner went elsewhere. */
let arrived = location.hash;
const left = (): void => {
  arrived = '';
};
addEventListener('hashchange', left);

/** The place within an element that a hash names: in a shadow root, where no browser looks for it, too. */
const placeIn = (host: Element, hash: string): HTMLElement | null =>
  hash.length > 1 ? host.querySelector<HTMLElement>(`#${CSS.escape(hash.slice(1))}`) : null;

/** Focus makes it seen, and the next Tab goes on from there. */
const goTo = (place: HTMLElement): void => {
  const focusable = place instanceof HTMLDetailsElement ? (place.querySelector('summary') ?? place) : place;
  if (focusable.tabIndex < 0) focusable.tabIndex = -1;
  focusable.focus();
  place.scrollIntoView();
};

/** Opens every disclosure within an element that holds a place. */
export const openTo = (host: Element, place: Element): void => {
  for (let up: Element | null = place; up && up !== host; up = up.parentElement)
    if (up instanceof HTMLDetailsElement) up.open = true;
};

/**
 * Lets links lead to what an element hides, and the address with which a page is opened: `show` puts a place in it on
 * show. To be called when the words of the element are there; returns what ends it.
 */
export function whenReached(host: Element, show: (place: HTMLElement) => unknown): () => void {
  const reach = async (hash: string): Promise<boolean> => {
    const place = placeIn(host, hash);
    if (!place) return false;
    await show(place);
    goTo(place);
    return true;
  };
  const changed = (): void => void reach(location.hash);
  // A second press on the same link changes no address.
  const pressed = (event: MouseEvent): void => {
    const link = event.composedPath().find(node => node instanceof HTMLAnchorElement);
    if (!event.defaultPrevented && link?.hash === location.hash && link.getAttribute('href')?.startsWith('#'))
      changed();
  };
  addEventListener('hashchange', changed);
  document.addEventListener('click', pressed);
  // Until a page has loaded, browsers look for the place themselves, and take the focus away where they find none.
  const came = (): void => void reach(arrived).then(found => found && left());
  if (document.readyState === 'complete') came();
  else addEventListener('load', came);
  return () => {
    removeEventListener('load', came);
    removeEventListener('hashchange', changed);
    document.removeEventListener('click', pressed);
  };
}

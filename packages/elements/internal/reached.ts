/** Elements that hide something, and how each puts a place in it on show; what stands around another comes first. */
const hosts = new Map<Element, (place: HTMLElement) => unknown>();

/** Where the address led when the page came; empty once that was found, or once the learner went elsewhere. */
let arrived = location.hash;

/** The place in an element that a hash names: in a shadow root, where no browser looks for it, too. */
const placeIn = (host: Element, hash: string): HTMLElement | null =>
  hash.length > 1 ? host.querySelector<HTMLElement>(`#${CSS.escape(hash.slice(1))}`) : null;

/** Focus makes it seen, and the next Tab goes on from there. */
const goTo = (place: HTMLElement): void => {
  const focusable = place instanceof HTMLDetailsElement ? (place.querySelector('summary') ?? place) : place;
  if (focusable.tabIndex < 0) focusable.tabIndex = -1;
  focusable.focus();
  place.scrollIntoView();
};

const reach = async (hash: string): Promise<void> => {
  let found: HTMLElement | null = null;
  for (const [host, show] of hosts) {
    const place = placeIn(host, hash);
    if (!place) continue;
    found = place;
    arrived = '';
    await show(place);
  }
  if (found) goTo(found);
};

addEventListener('hashchange', () => {
  arrived = '';
  void reach(location.hash);
});
// Until a page has loaded, browsers look for the place themselves, and take the focus away where they find none.
addEventListener('load', () => void reach(arrived));
// A second press on the same link changes no address.
document.addEventListener('click', event => {
  const link = event.composedPath().find(node => node instanceof HTMLAnchorElement);
  if (event.defaultPrevented || link?.hash !== location.hash || !link.getAttribute('href')?.startsWith('#')) return;
  if (![...hosts.keys()].some(host => placeIn(host, link.hash))) return;
  // Firefox would go there too, and take the focus away.
  event.preventDefault();
  void reach(link.hash);
});

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
  hosts.set(host, show);
  if (document.readyState === 'complete') void reach(arrived);
  return () => void hosts.delete(host);
}

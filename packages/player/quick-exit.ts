import { guarded } from './browser-env.js';
import { afterPaint } from './define.js';

/** How many times Shift is pressed alone, and within how many milliseconds, to leave at once. */
const PRESSES = 3;
const WITHIN = 3000;

/** A title that shows no words; an empty one would show the address. */
const NOTHING = '\u00a0';

/** How many milliseconds the blank page is waited for where no frame is drawn. */
const DRAWN = 50;

/**
 * Leaves at once, without a trace (decision 35): the page is blank before anything else happens, then the top window is
 * replaced where the browser allows it, else the frame. Nothing waits for the LMS: the journal holds the work and
 * pagehide sends it. Only the blank frame is waited for: a page that is replaced before it was drawn keeps its words on
 * the screen until the next one is there, and as long as pagehide's calls block. `exit` is an https address or a page of
 * the package.
 */
export function leave(window: Window, exit: string): void {
  const address = new URL(exit, window.document.baseURI).href;
  const top = guarded(() => window.top, null);
  const outer = top === window ? null : top;
  blank(window.document);
  if (outer)
    guarded(() => {
      // Hidden, not emptied: to remove this frame would run its pagehide, and the LMS calls in it, before the paint.
      outer.document.title = NOTHING;
      outer.document.documentElement.style.setProperty('display', 'none', 'important');
    }, undefined);
  afterPaint(() => {
    for (const each of [outer, window])
      guarded(() => {
        each?.location.replace(address);
      }, undefined);
  }, DRAWN);
}

function blank(document: Document): void {
  document.title = NOTHING;
  document.body.replaceChildren();
}

/** Watches for Shift pressed three times alone; any other key starts the count again. Returns a way to stop. */
export function watchLeaveKey(document: Document, go: () => void): () => void {
  let presses: readonly number[] = [];
  const count = (event: KeyboardEvent) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = [...presses.filter(at => event.timeStamp - at < WITHIN), event.timeStamp];
    if (presses.length >= PRESSES) go();
  };
  document.addEventListener('keydown', count, true);
  return () => {
    document.removeEventListener('keydown', count, true);
  };
}

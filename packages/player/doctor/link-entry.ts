import type { OpenDoctor } from './doctor.js';

/**
 * The script `check.js`: shows the link to the doctor where the course has not begun. It shares nothing with the other
 * scripts, so that it works where they do not.
 */

/** A course that is not ready after so many milliseconds has not begun, for whoever waits. */
const LATE = 15_000;

const place = document.querySelector<HTMLElement>('aside.doctor');
const shared = globalThis as { tl?: { page?: unknown; doctor?: OpenDoctor } };
let open = false;

const show = (isShown: boolean): void => {
  if (place && !open) place.hidden = !isShown;
};

const late = (): void => {
  show(!document.querySelector('tl-course[ready]'));
};

// All scripts of the page have run by then: the main one has put its part into the global, or has failed.
addEventListener('load', () => {
  if (!shared.tl?.page) show(true);
});
setTimeout(late, LATE - performance.now());
addEventListener('ready', () => {
  show(false);
});

place?.querySelector('a')?.addEventListener('click', event => {
  event.preventDefault();
  const script = document.createElement('script');
  script.src = 'doctor.js';
  script.onload = () => {
    open = true;
    shared.tl?.doctor?.(place);
    // The link that had the focus is gone.
    place.tabIndex = -1;
    place.focus();
  };
  // Where it could not be loaded it may be asked for again.
  script.onerror = () => {
    script.remove();
  };
  document.head.append(script);
});

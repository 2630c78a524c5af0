/**
 * Words of the player in English that the first screen may need; the rest is in `late.strings.ts`. Each key has a
 * sentence for the translator; `{...}` is filled in at run time.
 */
export const strings = {
  /** Button on the bar, always in view: leaves the course at once for a neutral page. One short word. */
  'bar.leave': 'Leave',
  /** Longer explanation of the button "Leave", read by screen readers and shown as a tip. "Shift" is the key's name. */
  'bar.leaveHint': 'Leave this page at once. You can also press Shift three times.',
  /** Button on the bar: opens the menu. One short word. */
  'bar.menu': 'Menu',
  /** What the menu button leads to, for screen readers. */
  'bar.menuHint': 'Menu: course map, help, language, settings',
  /** Link for keyboard users at the very start of the page: jumps over the bar and the map. */
  'bar.skip': 'Skip to the lesson',
  /** Button: shows the course on the whole screen. */
  'screen.full': 'Full screen',
  /** Button: ends full screen. */
  'screen.window': 'End full screen',

  /** State of saving, on the bar: the work is kept for certain. */
  'status.saved': 'Saved',
  /** State of saving: the platform took the work, nothing more is known. */
  'status.sent': 'Sent',
  /** State of saving: kept on this device, still to be sent to the platform. */
  'status.unsent': 'Not sent yet',
  /** State of saving: the platform has ended the session. */
  'status.dead': 'Session ended',
  /** State of saving: nothing could be kept. */
  'status.unsaved': 'Not saved',
  /** State of saving: nothing is sent, because the course is only being reviewed or previewed. */
  'status.reading': 'Not recorded',
  /** State of saving on a shared computer: the work ends with this tab, as the learner chose. */
  'status.tab': 'In this tab only',

  /** Told when the words of a page could not be fetched. */
  'notice.noPage': 'This page could not be loaded. Check your connection.',

  /** Name of the course map (list of modules and lessons). */
  'map.title': 'Course map',

  /** Link to the page before; the page's title follows. */
  'turn.previous': 'Back',
  /** Link to the page after; the page's title follows. */
  'turn.next': 'Next',
  /** Name of the two links before and after a lesson, for screen readers. */
  'turn.name': 'Previous and next lesson',
  /** Said in place of the next link on the last page. */
  'turn.end': 'This is the last page.',

  /** Heading of the menu. */
  'menu.menu': 'Menu',
  /** Button: closes the menu. */
  'menu.close': 'Close',

  /** Title shown in the browser's tab where the institution wants one that tells nothing about the course. */
  'title.neutral': 'Lesson',
} as const;

/** The keys of the player's words. */
export type StringKey = keyof typeof strings;

/** The player's words in one language. */
export type PlayerWords = Readonly<Record<StringKey, string>>;

/**
 * Words of the player in English that the first screen may need; the menu's own are in `menu.strings.ts`. Each key has a
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
  /** Told once when the platform has ended the session. */
  'trouble.dead':
    'Your learning platform has ended this session. What you do is kept here. To send it, close the course and open it again.',
  /** Told once when work cannot be kept anywhere. */
  'trouble.unsaved': 'Your work cannot be saved here. You can go on, but it ends when you close this window.',

  /** Told to a learner who opens a course that they finished. */
  'notice.review': 'You have finished; what you do now is not sent. You can practise everything.',
  /** Told to a teacher who looks at the course as a preview. */
  'notice.browse': 'You are previewing; what you do is not sent. You can practise everything.',
  /** Told when the platform opened the course without credit. */
  'notice.noCredit': 'This visit gives no credit; what you do is not sent. You can practise everything.',
  /** Told when the course was opened outside a learning platform although it was made for one. */
  'notice.noLms': 'No learning platform was found. You can practise everything; nothing is sent.',
  /** Asked where this device holds work that the platform does not know; it may be another person's. */
  'notice.offer': 'This device holds work that was not sent. Is it yours?',
  /** Answer: the work is mine, send it. */
  'offer.mine': 'Yes, send it',
  /** Answer: it is somebody else's work, leave it. */
  'offer.other': 'No, leave it',
  /** Told while the place where the learner left last time lies on another page. */
  'notice.resume': 'You have been here before.',
  /** Button: goes to the page where the learner left last time. */
  'notice.continue': 'Continue where you left',
  /** Button: takes a short notice away. */
  'notice.dismiss': 'Close this note',
  /** Told when the words of a page could not be fetched. */
  'notice.noPage': 'This page could not be loaded. Check your connection.',
  /** Button: tries again to fetch a page. */
  'notice.retry': 'Try again',

  /** Question asked once where there is no learning platform. */
  'device.question': 'Whose device is this?',
  /** Explains the answer "My own device" and "A shared computer". */
  'device.explain': 'Your own device keeps your place and answers. On a shared computer they end with this tab.',
  /** Answer: only I use this device. */
  'device.own': 'My own device',
  /** Answer: other people use this computer as well. */
  'device.shared': 'A shared computer',

  /** Name of the course map (list of modules and lessons). */
  'map.title': 'Course map',
  /** After a lesson in the map, for screen readers: all of it is done. */
  'map.done': 'done',
  /** After a lesson in the map, for screen readers: it was opened, some of it is still to do. */
  'map.begun': 'begun',
  /** After a lesson in the map, for screen readers: it was not opened yet. */
  'map.open': 'not begun',
  /** Number of minutes a lesson takes, short; {n} the number. */
  'map.minutes': '{n} min',

  /** Link to the page before; the page's title follows. */
  'turn.previous': 'Back',
  /** Link to the page after; the page's title follows. */
  'turn.next': 'Next',
  /** Name of the two links before and after a lesson, for screen readers. */
  'turn.name': 'Previous and next lesson',
  /** Said in place of the next link on the last page. */
  'turn.end': 'This is the last page.',

  /** Heading of the menu. */
  'menu.title': 'Menu',
  /** Button: closes the menu. */
  'menu.close': 'Close',

  /** Title shown in the browser's tab where the institution wants one that tells nothing about the course. */
  'title.neutral': 'Lesson',
} as const;

/** The keys of the player's words. */
export type StringKey = keyof typeof strings;

/** The player's words in one language. */
export type PlayerWords = Readonly<Record<StringKey, string>>;

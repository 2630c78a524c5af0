import type { PlayerWords } from './strings.js';

/** Words of map, menu and notices, which come with them. Each key has a sentence for the translator; `{...}` is filled in at run time. */
export const strings = {
  /** After a lesson in the map, for screen readers: all of it is done. */
  'map.done': 'done',
  /** After a lesson in the map, for screen readers: it was opened, some of it is still to do. */
  'map.begun': 'begun',
  /** After a lesson in the map, for screen readers: it was not opened yet. */
  'map.open': 'not begun',
  /** Number of minutes a lesson takes, short; {n} the number. */
  'map.minutes': '{n} min',
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
  /** Told where the learner has this course open in two windows and did more in the other one. */
  'notice.window': 'This course is open in another window. Your work in both is kept together.',
  /** Button: the learner goes on in this window, not in the other one. */
  'window.here': 'Go on here',
  /** Told while the place where the learner left last time lies on another page. */
  'notice.resume': 'You have been here before.',
  /** Button: goes to the page where the learner left last time. */
  'notice.continue': 'Continue where you left',
  /** Button: takes a short notice away. */
  'notice.dismiss': 'Close this note',
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
  /** Button on a shared computer: ends the work and empties what was kept. */
  'device.finish': 'Finish and clear',
  /** Heading and button: takes everything that this course kept away from the device. */
  'device.forget': 'Forget this device',
  /** Asked before everything kept on this device is deleted. */
  'device.forgetExplain': 'This deletes your place and your answers from this device.',
  /** Added where some work was not sent to the platform yet. */
  'device.forgetUnsent':
    'Some of your work was not sent yet. You can keep it as a file first. The file holds no words of yours.',
  /** Button: saves the progress as a small text file. */
  'device.keep': 'Save my progress as a file',
  /** Button: deletes. */
  'device.forgetNow': 'Delete from this device',
  /** Button: goes from a part of the menu back to the menu. */
  'menu.back': 'Back to the menu',
  /** Button and heading: where a person finds help. */
  'menu.help': 'Get help',
  /** Button and heading: who made the course. */
  'menu.about': 'About this course',
  /** Button and heading: choice of the language. */
  'menu.language': 'Language',
  /** Button and heading: what is kept on this device. */
  'menu.device': 'This device',
  /** Button: keeps the work and ends the session. */
  'menu.exit': 'Save and exit',
  /** Told while the work is being sent before the course closes. */
  'exit.saving': 'Saving your work.',
  /** Told after the session was ended. */
  'exit.done': 'Your work is handed in. You can close this window.',
  /** Shown on the page "Get help" where the institution has entered no address. */
  'help.neutral':
    'Ask your course provider for local help services. If someone is in immediate danger, contact the emergency service where you are.',
  /** Told on the page "Get help". */
  'help.private': 'Opening this page is not recorded.',
  /** Version of the course; {version} is a number such as 1.2.0. */
  'about.version': 'Version {version}',
} as const;

/** The keys of the words that come late. */
export type LateKey = keyof typeof strings;

/** All words of the player. */
export type AllWords = PlayerWords & Readonly<Record<LateKey, string>>;

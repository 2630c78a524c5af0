import type { PlayerWords } from './strings.js';

/** Words of the menu, which come with it. Each key has a sentence for the translator; `{...}` is filled in at run time. */
export const strings = {
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

/** The keys of the menu's words. */
export type MenuKey = keyof typeof strings;

/** Words in the menu: the player's and its own. */
export type MenuWords = PlayerWords & Readonly<Record<MenuKey, string>>;

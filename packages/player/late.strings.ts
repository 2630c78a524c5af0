import type { PlayerWords } from './strings.js';

/** Words of map, menu and notices, which come with them. Each key has a sentence for the translator; `{...}` is filled in at run time. */
export const strings = {
  /** After a lesson in the map, for screen readers: all of it is done. */
  'map.done': 'done',
  /** After a lesson in the map, for screen readers: it was opened, some of it is still to do. */
  'map.begun': 'begun',
  /** After a lesson in the map, for screen readers: its check was taken, and its result is under the mark. */
  'map.notPassed': 'begun, check not passed',
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
  /** Told to a learner who opens a course that they finished and that has had new lessons since. */
  'notice.reviewNew':
    'You have finished; what you do now is not sent. There are new lessons: they count in a new attempt. You can practise everything.',
  /** Told to a teacher who looks at the course as a preview. */
  'notice.browse': 'You are previewing; what you do is not sent. You can practise everything.',
  /** Told when the platform opened the course without credit. */
  'notice.noCredit': 'This visit gives no credit; what you do is not sent. You can practise everything.',
  /** Told when the course was opened outside a learning platform although it was made for one. */
  'notice.noLms': 'No learning platform was found. You can practise everything; nothing is sent.',
  /** Asked where this device holds work that the platform does not know; it may be another person's. */
  'offer.unsent': 'This device holds work that was not sent. Is it yours?',
  /** Answer: the work is mine, send it. */
  'offer.mine': 'Yes, send it',
  /** Answer: it is somebody else's work, leave it. */
  'offer.other': 'No, leave it',
  /** Asked in a new attempt where this device or the platform still has the answers of this learner's earlier one. */
  'offer.earlier': 'This is a new attempt. Your answers from an earlier one are still there.',
  /** Button, the usual answer: the earlier answers count here too. */
  'offer.carry': 'Carry over my earlier answers',
  /** Button: the new attempt begins without the earlier answers. */
  'offer.afresh': 'Begin without them',
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
  /** Added where the learner has written words of their own; "My plan" is the part of the menu where they are saved. */
  'device.forgetWords': 'The words that you wrote are deleted too. You can save them as a file first: Menu, My plan.',
  /** Button: saves the progress as a small text file. */
  'device.keep': 'Save my progress as a file',
  /** Told above the ways to take progress along. */
  'take.explain':
    'Go on with your work on another device or in a learning platform. Neither your name nor anything you wrote is in it. Making it sends nothing.',
  /** Heading and label: a short code of letters and digits. */
  'take.code': 'Short code',
  /** What the short code holds. */
  'take.codeHolds': 'Modules done, best scores and your place. You can write it down or read it out.',
  /** Told in place of the short code. */
  'take.noCode': 'This course has too many parts for a short code.',
  /** Button: copies the short code. */
  'take.copyCode': 'Copy the code',
  /** Heading and label: a long text that holds all progress. */
  'take.text': 'All your progress as text',
  /** What the long text holds. */
  'take.textHolds': 'Your answers are in it too. Send it to yourself or keep it as a file.',
  /** Button: copies the long text. */
  'take.copyText': 'Copy the text',
  /** Button: shows a QR code. */
  'take.qr': 'Show a QR code',
  /** Name of the QR code: the long text is in it. */
  'take.qrText': 'This QR code holds all your progress.',
  /** The same: only the short code is in it, because the text is too long to be read from a picture. */
  'take.qrCode': 'This QR code holds the short code. The text is too long for it.',
  /** Below the QR code: what to do with it. */
  'take.qrHow': 'Scan it with the other device, and bring in there what it shows.',
  /** Told where the QR code could not be made. */
  'take.qrFailed': 'The QR code could not be loaded. The code and the text hold your progress.',
  /** Told after something was copied. */
  'take.copied': 'Copied.',
  /** Told after the button "Save my progress as a file" was pressed; whether it worked cannot be known. */
  'take.saved': 'The file is called progress.txt. If none came, copy the text.',
  /** Told where the browser does not let a page copy. */
  'take.byHand': 'This browser does not let the page copy. The text is selected: copy it yourself.',
  /** Heading: where a code, text or file is taken in. */
  'bring.title': 'Bring progress here',
  /** Label of the field for a short code or a long text. */
  'bring.field': 'Code or text',
  /** Button: takes in what stands in the field. */
  'bring.act': 'Bring it here',
  /** Label of the choice of a file. */
  'bring.file': 'Or a file with your progress',
  /** Told while the platform is still asked what it holds. */
  'bring.waits': 'Your learning platform is asked first what it holds.',
  /** Asked in a learning platform that tells no learner's id. */
  'bring.ask': 'This platform does not say who you are. Is this progress yours?',
  /** Answer: it is mine, take it in. */
  'bring.mine': 'Yes, it is mine',
  /** Answer: it is somebody else's. */
  'bring.other': 'No, leave it',
  /** Told after the answer "No". */
  'bring.left': 'Nothing was changed.',
  /** Told after progress was taken in; what has come follows. */
  'bring.done': 'Your progress is here. Nothing that you had was lowered.',
  /** Modules that are done now; {list} their titles. */
  'bring.modules': 'Modules done: {list}.',
  /** Best scores that went up; {list} of modules, each with its score. */
  'bring.scores': 'Best scores: {list}.',
  /** A module with its best score; {title} of the module, {n} a number from 0 to 100. */
  'bring.score': '{title} {n} %',
  /** How many lessons have come; {n} the number. */
  'bring.pages': 'Lessons opened: {n}.',
  /** How many answers have come; {n} the number. */
  'bring.answers': 'Questions answered: {n}.',
  /** Told after the rest where a part of what was brought has no place in this edition of the course. */
  'bring.partly': 'A part of it belongs to what this edition of the course does not have. Keep the code or the text.',
  /** Told where nothing was new in what was taken in. */
  'bring.nothing': 'All of it was here already. Nothing was changed.',
  /** Told where the field is empty. */
  'refused.empty': 'Enter a code or a text first.',
  /** Told where what was entered is neither a code nor a text of this kind. "TLP1" stays as it is. */
  'refused.unknown':
    'This is no progress code and no progress text. A code has at most 24 letters, a text begins with TLP1.',
  /** Told where the file that was chosen holds nothing of this kind. */
  'refused.file': 'This file holds no progress. Choose the file progress.txt. A QR code has to be scanned.',
  /** Told where a code was typed in letters of another script, such as Arabic. */
  'refused.letters': 'A code has letters from A to Z. Switch your keyboard to them.',
  /** Told where the check letters of a code do not fit. The pairs are letters and digits that look alike in handwriting. */
  'refused.typo': 'A letter or digit is wrong or missing. Compare the code. 5 and S, 2 and Z, 8 and B look alike.',
  /** Told where a long text is not whole. */
  'refused.cut': 'A part of it is missing or was changed. Copy all of it again, or use the file.',
  /** Told where code or text was made by a later edition of the software. */
  'refused.version': 'A newer edition of this course made it. Open that edition to go on.',
  /** Told where code or text is of another course. */
  'refused.course': 'This belongs to another course. Open that course to bring it in.',
  /** Told in a learning platform where somebody else made the code or text. */
  'refused.learner': 'Another learner made this in a learning platform. Only that learner can bring it here.',
  /** Told where nothing of this visit is recorded: a review, a preview, a visit without credit. */
  'refused.reading': 'This visit is not recorded, so no progress can be brought here.',
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
  /** Button and heading: codes and files with which a learner goes on elsewhere. Short: the heading has little room. */
  'menu.take': 'Your progress',
  /** Button and heading: where the learner saves and opens what they wrote. Short. */
  'menu.plan': 'My plan',
  /** Button and heading: what is kept on this device. */
  'menu.device': 'This device',
  /** Button and heading: what a helpdesk asks for when something does not work. Not for people in need: that is "Get help". Short. */
  'menu.log': 'Technical help',
  /** Button and heading: looks at how platform and browser work together. Short: the heading has little room. */
  'menu.check': 'Check this platform',
  /** Told where the script of that part could not be loaded. */
  'check.failed': 'This part could not be loaded. Check your connection.',
  /** Button: keeps the work and ends the session. */
  'menu.exit': 'Save and exit',
  /** Told while the work is being sent before the course closes. */
  'exit.saving': 'Saving your work.',
  /** Told after the session was ended: the platform or the device has the work. */
  'exit.saved': 'Your work is saved. You can close this window.',
  /** Told after the session was ended and the platform could not be told of all that was done. */
  'exit.kept':
    'Your work is kept on this device. To send it, open the course again from your learning platform. You can close this window.',
  /** Told after the end where work is kept neither on a platform nor on the device. */
  'exit.nowhere': 'Your work ends when you close this window.',
  /** Told after the end of a review or a preview, of which nothing is sent. */
  'exit.reading': 'Nothing of this visit was sent. You can close this window.',
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

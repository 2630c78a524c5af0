import type { PlatformFault, Unseen } from '@throughline/tracking';

/** What is said of one fault: what is looked at (a name, two to six words), why it is so, what to do. */
type Part = 'look' | 'cause' | 'cure';

/**
 * Words of the doctor, which looks at a learning platform from within the course. A learner may read them; most often
 * somebody who looks after the platform does, so names of the field (API, Commit, CORS) may stand in "cause" and "cure".
 * `look` names what was looked at. Each `cause` says what was found and why, each `cure` what to do. Names of headers and
 * values in quotes stay as they are.
 */
export const strings = {
  /** First line of the report, heading of the doctor’s own package, and the link where a course does not start. */
  'doctor.title': 'Check this platform',
  /** Told before it begins: what it does. */
  'doctor.explain':
    'This looks at how your learning platform and this browser work together. It may write your saved place once more, and puts it back at once. What is found stays here. It holds neither your name nor anything you wrote.',
  /** Button: begins. */
  'doctor.begin': 'Check now',
  /** Button: begins once more. */
  'doctor.again': 'Check again',
  /** Told while it runs. */
  'doctor.runs': 'The platform is being checked. This can take a minute.',
  /** Heading: nothing was found. */
  'doctor.well': 'Nothing wrong was found.',
  /** Heading above what was found. */
  'doctor.found': 'This was found',
  /** Told where the doctor itself failed. */
  'doctor.failed': 'The check could not be brought to its end. Load the page again.',
  /** Stands before what to do, as "What to do: reload the page." */
  'doctor.do': 'What to do:',
  /** Stands before a figure, a code or the name of a header that was seen, as "Seen: 4000". */
  'doctor.seen': 'Seen:',
  /** Opens the list of everything. */
  'doctor.all': 'Everything that was looked at',
  /** In that list, after a name: it is as it should be. */
  'doctor.state.well': 'in order',
  /** The same: something is to be told of it. */
  'doctor.state.found': 'found',
  /** The same: it was not looked at; why follows. */
  'doctor.state.unseen': 'not looked at',
  /** Button: copies all of it, to be sent to a helpdesk. */
  'doctor.copy': 'Copy the report',
  /** Told after it was copied. */
  'doctor.copied': 'Copied.',
  /** Told where the browser does not let a page copy. */
  'doctor.byHand': 'This browser does not let the page copy. The text is selected: copy it yourself.',

  /** Why something was not looked at: nothing was there to be asked. */
  'doctor.why.platform': 'the platform could not be asked',
  /** The same: work waits that the platform does not have. */
  'doctor.why.unsent': 'some work was not sent yet, and nothing is written beside it',
  /** The same: a review, a preview or a visit without credit. */
  'doctor.why.reading': 'this visit is not recorded',
  /** The same: what the platform keeps is of another program or a later version. */
  'doctor.why.foreign': 'what the platform keeps was written by another program',
  /** The same: values come late. */
  'doctor.why.late': 'values come late here',
  /** The same: the server did not answer, or a page may not ask it. */
  'doctor.why.line': 'the server of this package gave no answer',
  /** The same: it takes two openings. */
  'doctor.why.again': 'open this package from the platform once more, and check again',

  /** P1, the name of what is looked at. */
  'doctor.P1.look': 'Finding the platform',
  /** P1, what was found and why. */
  'doctor.P1.cause':
    'No learning platform was found. Either this address was opened by hand, or the platform and the course come from different addresses, or its window was closed.',
  /** P1, what to do. */
  'doctor.P1.cure':
    'Open the course from its place in the platform. If you did, the course must lie on the same address as the platform, or the platform must pass its API on.',
  /** P2, the name of what is looked at. */
  'doctor.P2.look': 'Windows up to the API',
  /** P2, what was found and why. */
  'doctor.P2.cause':
    'A window of another address stands between the course and the API. This course passes it; others may stop there and find no platform.',
  /** P2, what to do. */
  'doctor.P2.cure': 'Nothing for this course. If other courses fail, have the platform show them without that window.',
  /** P3, the name of what is looked at. */
  'doctor.P3.look': 'One API or two',
  /** P3, what was found and why. */
  'doctor.P3.cause':
    'The platform offers the APIs of SCORM 1.2 and of SCORM 2004 at once. This package uses its own; others may take the wrong one.',
  /** P3, what to do. */
  'doctor.P3.cure': 'Nothing, as long as the results of this course arrive. Compare them once.',
  /** P4, the name of what is looked at. */
  'doctor.P4.look': 'The window of the platform',
  /** P4, what was found and why. */
  'doctor.P4.cause':
    'The window that opened the course was closed, or shows another page. From then on nothing arrives, even where the platform still says "true".',
  /** P4, what to do. */
  'doctor.P4.cure':
    'Leave the platform’s page open while you learn. Open the course again from there. Better: have the platform show it in its own page.',
  /** P5, the name of what is looked at. */
  'doctor.P5.look': 'How fast values come',
  /** P5, what was found and why. */
  'doctor.P5.cause':
    'The platform passes calls on to another window, and values come a moment later. This course waits for them; others may begin at zero and write over what was there.',
  /** P5, what to do. */
  'doctor.P5.cure':
    'Nothing for this course. Do not close it in the second after an answer. Where you can, show courses without this bridge.',
  /** P6, the name of what is looked at. */
  'doctor.P6.look': 'Whether this visit counts',
  /** P6, what was found and why. The words in quotes are a setting of Moodle. */
  'doctor.P6.cause':
    'The platform opened the course to look at only: as a review, a preview or without credit. Nothing of this visit is recorded.',
  /** P6, what to do. The words in quotes are a setting of Moodle. */
  'doctor.P6.cure':
    'To have results recorded, begin a new attempt, or open it as a learner. In Moodle see "Force new attempt" and the choice Preview or Normal.',
  /** P7, the name of what is looked at. */
  'doctor.P7.look': 'Room for the saved place',
  /** P7, what was found and why. 4,096 is a number of characters; the words in quotes are a setting of Moodle. */
  'doctor.P7.cause':
    'The platform keeps 4,096 characters, as SCORM 1.2 asks for, and no more. Tries, scores and places fit; in a long course some answers are not shown on another device.',
  /** P7, what to do. 4,096 is a number of characters; the words in quotes are a setting of Moodle. */
  'doctor.P7.cure':
    'Nothing has to be done. For more room, in Moodle turn "SCORM standards mode" off, or take the SCORM 2004 package.',
  /** P8, the name of what is looked at. */
  'doctor.P8.look': 'Room for the least that SCORM asks for',
  /** P8, what was found and why. "Suspend data" is a name of SCORM. */
  'doctor.P8.cause':
    'The platform keeps fewer than 4,096 characters of what a course must remember. Work that is longer is refused or cut.',
  /** P8, what to do. "Suspend data" is a name of SCORM. */
  'doctor.P8.cure':
    'Ask the maker of the platform for 4,096 characters or more for suspend data, in the database as well. Or take another format of this course.',
  /** P9, the name of what is looked at. */
  'doctor.P9.look': 'Saving',
  /** P9, what was found and why. "Commit" is the name of a call. */
  'doctor.P9.cause':
    'The platform refused to save: Commit did not answer "true", or the record store refused a document.',
  /** P9, what to do. "Commit" is the name of a call. */
  'doctor.P9.cure':
    'Open the course again from the platform. If it comes again, look into the platform’s log for this minute, with the code that stands here.',
  /** P10, the name of what is looked at. */
  'doctor.P10.look': 'What was saved is there',
  /** P10, what was found and why. "true" is what the platform answers. */
  'doctor.P10.cause':
    'The platform said that it had saved, and what was saved is not there. Either the line is cut and it does not notice, or it loses what it is given, or a new attempt was begun.',
  /** P10, what to do. "true" is what the platform answers. */
  'doctor.P10.cure':
    'Check the connection and do not trust "saved" here: this course keeps its work on the device until the platform gives it back. Show this to the maker of the platform.',
  /** P11, the name of what is looked at. */
  'doctor.P11.look': 'The session',
  /** P11, what was found and why. */
  'doctor.P11.cause':
    'The session with the platform is over: in place of a file or an answer came a login page, or the platform begins no session.',
  /** P11, what to do. */
  'doctor.P11.cure':
    'Log in again and open the course from the platform. What was done is kept on this device until then. If it comes often, let sessions last longer.',
  /** P12, the name of what is looked at. */
  'doctor.P12.look': 'What this browser keeps',
  /** P12, what was found and why. */
  'doctor.P12.cause':
    'The browser does not let the course keep anything, or the platform has emptied what it kept. Work that was not sent can be lost.',
  /** P12, what to do. */
  'doctor.P12.cure':
    'Allow cookies and site data for the address of the platform, also in frames, and do not use a private window. Moodle empties a part of it at each login; the other part stays.',
  /** P13, the name of what is looked at. */
  'doctor.P13.look': 'The clock of this device',
  /** P13, what was found and why. */
  'doctor.P13.cause':
    'The clock of this device and that of the server are far apart. Times in reports are wrong by as much, and a record store may refuse them.',
  /** P13, what to do. */
  'doctor.P13.cure':
    'Set date, time and time zone of the device to automatic. If they are right, the server’s clock is wrong.',
  /** P14, the name of what is looked at. */
  'doctor.P14.look': 'Access to the record store',
  /** P14, what was found and why. */
  'doctor.P14.cause':
    'The record store does not take the credentials that the platform gave this launch. They are wrong, have run out, or were used before.',
  /** P14, what to do. */
  'doctor.P14.cure':
    'Open the course again from the platform. If it comes again, check the key of the record store in the platform, and that it may read and write.',
  /** P15, the name of what is looked at. */
  'doctor.P15.look': 'Leave for this address (CORS)',
  /** P15, what was found and why. CORS and the name of the header stay as they are. */
  'doctor.P15.cause':
    'The record store answers, and does not let pages of this address read the answer: Access-Control-Allow-Origin is missing or names another address.',
  /** P15, what to do. CORS and the name of the header stay as they are. */
  'doctor.P15.cure': 'In the record store, allow the address that stands here as an origin (CORS), or all with "*".',
  /** P16, the name of what is looked at. */
  'doctor.P16.look': 'Leave for headers and methods (CORS)',
  /** P16, what was found and why. Names of headers stay as they are. */
  'doctor.P16.cause':
    'The record store does not allow what xAPI needs: a header or a method that stands here is missing in its answer to OPTIONS.',
  /** P16, what to do. Names of headers stay as they are. */
  'doctor.P16.cure':
    'Add what stands here to Access-Control-Allow-Headers or Access-Control-Allow-Methods. OPTIONS must be answered without credentials. "*" does not stand for Authorization.',
  /** P17, the name of what is looked at. */
  'doctor.P17.look': 'Headers that can be read',
  /** P17, what was found and why. ETag and names of headers stay as they are. */
  'doctor.P17.cause':
    'The record store shows no ETag, or does not name it in Access-Control-Expose-Headers. This course copes; two devices at a time are joined less surely.',
  /** P17, what to do. ETag and names of headers stay as they are. */
  'doctor.P17.cure': 'Add "Access-Control-Expose-Headers: ETag, Retry-After" to the answers of the record store.',
  /** P18, the name of what is looked at. */
  'doctor.P18.look': 'A safe address',
  /** P18, what was found and why. */
  'doctor.P18.cause':
    'The course is on https and its record store on http. No browser lets it send anything there, and credentials would go in the open.',
  /** P18, what to do. */
  'doctor.P18.cure': 'In the platform, give the address of the record store as https. It needs a certificate.',
  /** P19, the name of what is looked at. */
  'doctor.P19.look': 'Refusals that can be heard',
  /** P19, what was found and why. "always" and add_header stay as they are. */
  'doctor.P19.cause':
    'What the record store refuses carries no CORS headers, so the course hears nothing. It asks in another way, which takes longer.',
  /** P19, what to do. "always" and add_header stay as they are. */
  'doctor.P19.cure': 'Send the CORS headers with every answer. In nginx write "always" at the end of add_header.',
  /** P20, the name of what is looked at. */
  'doctor.P20.look': 'The record store',
  /** P20, what was found and why. */
  'doctor.P20.cause': 'The record store, or the address of the token, does not answer: it is down, or the line is cut.',
  /** P20, what to do. */
  'doctor.P20.cure':
    'Check the connection, and the address of the record store in the platform. What was done is kept on this device until it answers.',
} as const satisfies Readonly<Record<`doctor.${PlatformFault}.${Part}` | `doctor.why.${Unseen}`, string>> &
  Readonly<Record<string, string>>;

/** The doctor's words in one language. */
export type DoctorWords = Readonly<Record<keyof typeof strings, string>>;

import type { Diagnostic } from '@throughline/tracking';

export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

/** What the codes of the diagnostic log mean, for who looks after a platform or writes an element. */
export const CODES: Readonly<Record<Diagnostic, Explanation>> = {
  D1: {
    what: 'The platform has ended the session.',
    why: 'The login ran out, the window of the platform was closed, or a token is no longer good.',
    cure: 'Open the course from the platform again. What was done is kept on the device until then.',
  },
  D2: {
    what: 'The platform refused a message.',
    why: 'A value is not in its data model, is too long for it, or is not allowed to this learner.',
    cure: 'Look into the log of the platform for the time of this line. The other messages went on.',
  },
  D3: {
    what: 'A delivery came to nothing, and is tried again.',
    why: 'The platform answered false, threw, was busy, or the line was cut.',
    cure: 'Nothing, where it comes once. Where it comes often, test the platform at this time of day.',
  },
  D4: {
    what: 'A function of the platform failed.',
    why: 'It threw, or it is missing: the script of the platform failed, or its window is half gone.',
    cure: 'Nothing, where it comes once: it is asked again. Else look into the console of its own page.',
  },
  E1: {
    what: 'Something an element said was not recorded.',
    why: 'A field is not of its type, or the answer does not belong to its question.',
    cure: 'Compare the event of the element with `ElementEvent` in `packages/tracking/events.ts`.',
  },
  F1: {
    what: 'A file of the course could not be loaded.',
    why: 'The line was cut, the login ran out, or a file of the package is missing on the server.',
    cure: 'Nothing, where it comes once: the file is asked for again. Else upload the package anew.',
  },
  J1: {
    what: 'A journal on the device could not be read.',
    why: 'Another program writes in the same storage, or a write was cut.',
    cure: 'Nothing: the other journals are read. Find the other program where it comes again.',
  },
  J2: {
    what: 'An entry of a journal on the device was left out.',
    why: 'It has no name, no place that a list can have, or is no answer.',
    cure: 'Nothing: the other entries are told. Find the other program where it comes again.',
  },
  J3: {
    what: 'A journal stood in the second store of the device alone.',
    why: 'The platform (Moodle at a login, or when its caches are purged) or the browser emptied localStorage, or it is full.',
    cure: 'Nothing: the journal was read from IndexedDB.',
  },
  J4: {
    what: 'The two stores of the device did not agree.',
    why: 'IndexedDB was emptied, is denied or full, or the page was ended between two writes.',
    cure: 'Nothing: of two copies the later was taken. Where it comes always, the browser denies IndexedDB.',
  },
  J5: {
    what: 'An answer that was begun was left out.',
    why: 'An update changed its question, or another program writes in the same storage.',
    cure: 'Nothing: the learner chooses again. What was handed in is not touched.',
  },
  L1: {
    what: 'The page was launched, but its session is over or was refused.',
    why: 'It was loaded again after its end, a launch was used twice, or the record store refused it.',
    cure: 'Open the course from the platform again. Where that does not help, check the rights of the launch.',
  },
  L2: {
    what: 'The address that launched the page is not complete.',
    why: 'A parameter is missing, an address in it is none of http or https, or no request can carry its auth.',
    cure: 'Compare the launch with cmi5 8.1 or the Tin Can launch guide. Until then nothing is sent.',
  },
  L3: {
    what: 'The actor of the launch identifies nobody.',
    why: 'It is no JSON object with an account, mbox, mbox_sha1sum or openid.',
    cure: 'Mend the actor in the platform. Until then nothing is sent.',
  },
  L4: {
    what: 'A part of the contextTemplate was left out.',
    why: 'It is no list of things with an id, or no object.',
    cure: 'Compare LMS.LaunchData with cmi5 10.2.1. Statements are sent without this part.',
  },
  L5: {
    what: 'No platform was found, or it began no session.',
    why: 'The package was opened outside a platform, or the API said no to Initialize or LMSInitialize.',
    cure: 'Open it from the platform. Where it was, test the package there in a window of its own.',
  },
  L6: {
    what: 'The platform told a count that no list can have.',
    why: 'The platform says of `cmi.interactions._count` or `cmi.objectives._count` what is no number from 0 to 10,000.',
    cure: 'Nothing: the list counts as empty. Tell the maker of the platform.',
  },
  R1: {
    what: 'The record store asked to be left alone for longer than ten minutes.',
    why: 'Its Retry-After is too great.',
    cure: 'Nothing: it is asked again after ten minutes. Check its limits where it comes often.',
  },
  R2: {
    what: 'The record store gave an ETag that no request can carry.',
    why: 'It has characters that a header may not have, or is too long.',
    cure: 'Mend the record store. Until then the state is read once more before each write.',
  },
  R3: {
    what: 'The record store gave a state document of another shape.',
    why: 'Another program writes in its place, or an error page came with status 200.',
    cure: 'Look at the document `progress.v1` of this activity in the record store.',
  },
  R4: {
    what: 'The record store gave no answer, and is asked again.',
    why: 'The line is cut, the store is down or busy, or it has no CORS header for the address of the course.',
    cure: 'Nothing, where it comes once. Else test the store with `throughline lrs`. Work is kept until then.',
  },
  S1: {
    what: 'The state that the platform holds could not be read.',
    why: 'It is of a later version, of another program, or its beginning is gone.',
    cure: 'Open the course in its latest version. Until then this state is not written over.',
  },
  S2: {
    what: 'A part of the state that the platform holds was broken and is left out.',
    why: 'The platform cut the state, or changed characters in it.',
    cure: 'Check how many characters the platform keeps. All other parts were read.',
  },
  S3: {
    what: 'A part of the state belongs to nothing in this course, and is kept as it is.',
    why: 'An update took the page or question away or changed it, or a later version wrote the state.',
    cure: 'Nothing: it counts again where the course has its place again.',
  },
  S4: {
    what: 'The platform was given a shorter state.',
    why: 'It refused the whole one, gave it back cut, or answered false to the delivery with it.',
    cure: 'Check how many characters of suspend data the platform keeps. The rest stays on the device.',
  },
  S5: {
    what: 'The platform holds nothing of what it said it had taken.',
    why: 'It answers "true" and loses what it is given, its line was cut, or a new attempt was begun.',
    cure: 'Open "Check this platform" in the menu. Where no attempt was begun, tell the maker of the platform.',
  },
};

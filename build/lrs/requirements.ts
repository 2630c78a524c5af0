/** What a course needs of a record store, one row a need: the probe says of each whether it is there. */
export interface Need {
  /** What was looked for, in a few words. */
  readonly name: string;
  /** `missing`: learners' work does not arrive or is lost; `weaker`: the course manages, with less. */
  readonly otherwise: 'missing' | 'weaker';
  readonly why: string;
  readonly cure: string;
}

const need = (name: string, why: string, cure: string): Need => ({ name, otherwise: 'missing', why, cure });
const better = (name: string, why: string, cure: string): Need => ({ name, otherwise: 'weaker', why, cure });

const CORS_CURE = 'Set it where the record store, or the proxy before it, answers OPTIONS and every other request.';
const ALWAYS_CURE =
  'Let the proxy add the header to every answer, whatever its status: nginx does so only where `add_header` ends in `always`.';

export const needs = {
  reached: need(
    'The record store answers',
    'Nothing else can be tried.',
    'Look at the address, the certificate and the firewall; the address ends where `statements` and `about` begin.',
  ),
  secure: need(
    'Its address is https, or on this machine',
    'A browser refuses requests from a page on https to an address on http, and credentials travel readable.',
    'Give it a certificate, and launch courses with the https address.',
  ),
  direct: need(
    'It answers itself, without a redirect',
    'A browser follows no redirect of a preflight, and no credentials are sent on to another host.',
    'Launch courses with the final address.',
  ),
  version: need(
    'It speaks xAPI 1.0',
    'The course sends statements of xAPI 1.0.3 and says so in a header.',
    'Take an address of the record store that lists a version 1.0.x under `about`.',
  ),
  closed: need(
    'It refuses who has no credentials',
    'Anyone could read who learns what, and write what never happened.',
    'Turn anonymous access off.',
  ),
  credentials: need(
    'It takes the credentials',
    'Every request of a course carries the credentials of its launch as `Authorization: Basic`.',
    'Look at THROUGHLINE_LRS_KEY and THROUGHLINE_LRS_SECRET, and whether the key is switched on.',
  ),
  strict: better(
    'It asks for X-Experience-API-Version',
    'xAPI wants requests without this header refused; a store that does not may read another version into them.',
    'Nothing needs to be done for this course.',
  ),
  through: better(
    'It says how far it is consistent (X-Experience-API-Consistent-Through)',
    'Reports that ask for statements cannot know whether the newest are there yet.',
    'Wait some minutes before a report, or update the record store.',
  ),
  origin: need(
    'Pages of other addresses may speak to it (Access-Control-Allow-Origin)',
    'The course is a page of your platform; its browser hands over no answer, and sends no statement, without this header.',
    `${CORS_CURE} Where it is to allow your platform alone, say which address that is: --origin https://lms.example.`,
  ),
  refusals: need(
    'Its refusals may be heard by those pages too (Access-Control-Allow-Origin with 4xx and 5xx)',
    'Without it the browser says only that no answer came: the course takes a refusal for a broken line and asks again for ever, is not told that its session is over, and cannot leave out the one statement that is refused.',
    ALWAYS_CURE,
  ),
  preflight: need(
    'It answers the question before a request (OPTIONS) without credentials',
    'A browser asks with OPTIONS before each kind of request, and sends no credentials with the question.',
    `Let OPTIONS through before authentication. ${CORS_CURE}`,
  ),
  methods: need(
    'GET, POST and PUT are allowed (Access-Control-Allow-Methods)',
    'Statements are posted, the state that a learner resumes from is put.',
    CORS_CURE,
  ),
  headers: need(
    'Authorization, Content-Type and X-Experience-API-Version are allowed (Access-Control-Allow-Headers)',
    'Every request of a course carries them; a `*` does not stand for Authorization.',
    CORS_CURE,
  ),
  conditions: need(
    'If-Match and If-None-Match are allowed (Access-Control-Allow-Headers)',
    'The state is written with a condition, so that two devices do not write over each other; without these the browser refuses the write.',
    CORS_CURE,
  ),
  etag: better(
    'ETag may be read (Access-Control-Expose-Headers)',
    'Without it the course writes its state without a condition, and what a second device wrote meanwhile can be lost.',
    CORS_CURE,
  ),
  retry: better(
    'Retry-After may be read (Access-Control-Expose-Headers)',
    'A busy store says with it when to come again; without it the course comes by its own clock, and a class at the same time.',
    CORS_CURE,
  ),
  stored: need(
    'A statement is stored',
    'This is what the record store is for.',
    'See that the key may write statements.',
  ),
  repeated: need(
    'The same statement again does no harm (200, 204 or 409)',
    'After a broken line a statement is sent once more under its id; any other answer makes the course try for ever.',
    'Update the record store: xAPI 1.0.3, part two, 2.1.2.',
  ),
  state: need(
    'A state document is written and read',
    'The learner’s place and answers are kept there; without it every launch begins anew.',
    'See that the key may write state, not statements alone.',
  ),
  creates: need(
    'If-None-Match: * is kept (412 where there is a document)',
    'Two devices that begin at the same time would write over each other.',
    'Update the record store: xAPI 1.0.3, part three, 3.1.',
  ),
  matches: need(
    'A stale If-Match is refused (412)',
    'A device that was away would write over what was done since.',
    'Update the record store: xAPI 1.0.3, part three, 3.1.',
  ),
} as const satisfies Readonly<Record<string, Need>>;

export type NeedName = keyof typeof needs;

/** What an author is told of markup that cannot work: what, why, how to mend. In English, as every catalogue is. */
export interface Fault {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

const fault = (code: string, what: string, why: string, cure: string): Fault => ({ code, what, why, cure });

const listed = (names: readonly string[]): string => names.map(name => `“${name}”`).join(', ') || 'none';

/** Every fault, sorted by code. */
export const faults = {
  badAttribute: (name: string, value: string, takes: string): Fault =>
    fault(
      'embed-attribute',
      `${name} cannot be “${value}”.`,
      `It takes ${takes}.`,
      `Correct ${name}, or leave it out.`,
    ),
  noAttribute: (name: string, takes: string): Fault =>
    fault('embed-attribute-missing', `The attribute ${name} is missing.`, `It takes ${takes}.`, `Write ${name}="…".`),
  severalKeys: (): Fault =>
    fault(
      'embed-contradiction',
      'The key names more than one option, and only one can be chosen.',
      'No answer would be right.',
      'Add the attribute several, or name one option in the key.',
    ),
  noId: (): Fault =>
    fault(
      'embed-id',
      'It has no id.',
      'Its events could not say what they are about.',
      'Give it an id of small letters, digits and hyphens.',
    ),
  sameId: (id: string): Fault =>
    fault(
      'embed-id-twice',
      `The id “${id}” is used more than once in this page.`,
      'Two elements would report under one name.',
      'Give each its own id.',
    ),
  noKey: (): Fault =>
    fault(
      'embed-key',
      'It has no key.',
      'Every answer would count as wrong.',
      'Add <template data-key>…</template> with the right answer.',
    ),
  badKey: (part: string, takes: string): Fault =>
    fault('embed-key-unknown', `The key says “${part}”.`, `It takes ${takes}.`, 'Correct the key.'),
  missing: (what: string, markup: string): Fault =>
    fault('embed-missing', `It has no ${what}.`, 'It cannot work without.', `Add ${markup}.`),
  tooFew: (what: string, found: number, least: number): Fault =>
    fault('embed-too-few', `It has ${found} ${what}.`, `It needs at least ${least}.`, 'Add what is missing.'),
  sameName: (what: string, names: readonly string[]): Fault =>
    fault(
      'embed-twice',
      `${what} stands on two of its parts: ${listed(names)}.`,
      'They could not be told apart.',
      'Give each its own.',
    ),
  strayFeedback: (id: string, known: readonly string[]): Fault =>
    fault(
      'embed-feedback',
      `There is feedback for “${id}”, which is not one of its parts.`,
      'Nobody would ever read it.',
      `Name one of these: ${listed(known)}.`,
    ),
  unreadWords: (locale: string, message: string): Fault =>
    fault(
      'embed-words',
      `The words for “${locale}” cannot be read: ${message}`,
      'They are a JSON object of keys and words.',
      'Start from words-en.json.',
    ),
  otherVersion: (tags: readonly string[], there: string, here: string): Fault =>
    fault(
      'embed-version',
      `${tags.join(', ')}: defined in this page already, by ${there}.`,
      `A page can define a tag once; version ${here} leaves it as it is.`,
      'Load one version.',
    ),
};

/** One line for the console. */
export const told = (place: string, { code, what, why, cure }: Fault): string =>
  `[throughline] ${code} ${place}: ${what} ${why} ${cure}`;

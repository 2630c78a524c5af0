/** A place in a text file, lines and columns from 1, and what looks like a secret there. */
export interface Secret {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

interface Shape {
  readonly what: string;
  readonly pattern: RegExp;
  /** Which hits count; left out: all. */
  readonly counts?: (hit: RegExpExecArray, file: string) => boolean;
}

/** Letters as a word has them: of a value that somebody typed in a sentence, not of one that a machine made. */
const isWord = (text: string): boolean => /^\p{L}?\p{Ll}+[.,;:!?]?$/u.test(text);

/** Parts of a name: `clientSecret`, `client_secret` and `client-secret` have two. */
const partsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_.-]+/);

const KEYS = new Set(['password', 'passwd', 'secret', 'token', 'auth', 'apikey']);

/** A key with a value: in code a text in quotes, in prose the one word up to the end of the line. */
function isKey([, name = '', quote = '', value = '', end = '']: RegExpExecArray, file: string): boolean {
  if (!partsOf(name).some(part => KEYS.has(part))) return false;
  // A name of CSS, and a place to be filled.
  if (name.startsWith('--') || /^(?:\$$|%|\*+$|…|\.\.\.)/.test(value)) return false;
  if (quote !== '') return true;
  if (/\.(?:js|mjs|ts)$/.test(file)) return false;
  return /\.(?:md|txt|html|svg|vtt)$/.test(file) ? /^\s*$/.test(end) && !isWord(value) : true;
}

const shapes: readonly Shape[] = [
  {
    what: 'an address with user and password in it',
    pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'<>`]+:[^\s/@"'<>`]+@/gi,
  },
  {
    what: 'credentials of an HTTP header',
    pattern: /\b(Basic|Bearer)[ \t]+([\w+/=.~-]{8,})/gi,
    counts: ([, scheme, value = '']) => scheme === 'Bearer' || !isWord(value),
  },
  {
    what: 'a key with a value that should be nobody’s but its owner’s',
    // The last part of a path is no key: a question may be called "no-secret" (slots.json).
    pattern:
      /(?<![\w./-])([\w.-]{1,60})["']?[ \t]{0,3}[:=][ \t]{0,3}(["']?)([^\s"',;(){}[\]<>]{1,200})(?=([^\r\n]{0,40}))/g,
    counts: isKey,
  },
  { what: 'a key or certificate', pattern: /-----BEGIN [A-Z0-9 ]+-----/g },
  { what: 'a key of AWS', pattern: /\b(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA)[A-Z0-9]{16}\b/g },
  { what: 'a token of GitHub', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/g },
];

/** What of a text must not leave the house. The secret itself is not told. */
export function secretsIn(file: string, text: string): readonly Secret[] {
  const found = shapes.flatMap(({ what, pattern, counts = () => true }) =>
    [...text.matchAll(pattern)].filter(hit => counts(hit, file)).map(({ index }) => ({ index, what })),
  );
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, what }) => {
      const before = text.slice(0, index).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, what };
    });
}

/** Files that hold settings of a machine or the history of a project. */
export const isPrivateFile = (file: string): boolean => /(?:^|\/)\.(?:env(?:\.[^/]*)?$|git(?:[-\w]*$|\/))/.test(file);

const NUL = 0;

/** Whether a file holds words, as far as its beginning tells. */
export const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 4096).includes(NUL);

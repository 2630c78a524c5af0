/** Every error of the `throughline` command, one function an error. Nothing of Node here: the core uses it too. */
import { fault } from './fault.js';
import { packageErrors } from './package-errors.js';

export { FaultError, faultText, reasonOf, type ExitCode, type Fault } from './fault.js';

export const errors = {
  unknownCommand: (name: string, near: string | undefined, known: readonly string[]) =>
    fault(
      2,
      'usage-command',
      `There is no command "${name}".`,
      `The commands are ${known.join(', ')}.`,
      near === undefined ? 'Run `throughline help`.' : `Did you mean "${near}"?`,
    ),
  unknownOption: (message: string) =>
    fault(2, 'usage-option', message, 'Every option is read before work begins.', 'Run `throughline help`.'),
  unknownValue: (option: string, value: string, known: readonly string[]) =>
    fault(
      2,
      'usage-value',
      `--${option} cannot be "${value}".`,
      `It takes ${known.join(', ')}.`,
      `Give one of these, or leave --${option} out.`,
    ),
  badPort: (value: string) =>
    fault(2, 'usage-port', `--port cannot be "${value}".`, 'A port is a number from 1 to 65535.', 'Try --port 5000.'),
  badOrigin: (value: string) =>
    fault(
      2,
      'usage-origin',
      `--origin cannot be "${value}".`,
      'It is where a page with the course comes from, as its browser would say it.',
      'Give the address of your platform, for example --origin https://lms.example.',
    ),
  badLrs: () =>
    fault(
      2,
      'usage-lrs',
      'This is no address of an LRS.',
      'It takes an http or https address without name and password in it.',
      'Give the endpoint, for example https://lrs.example/xapi/, and the credentials in the environment.',
    ),
  noCredentials: () =>
    fault(
      2,
      'usage-lrs-credentials',
      '--lrs needs THROUGHLINE_LRS_KEY and THROUGHLINE_LRS_SECRET in the environment.',
      'They are never written anywhere, so they must be given each time.',
      'Set both and start the preview again.',
    ),
  missing: (what: string, why: string, example: string) =>
    fault(2, 'usage-missing', `${what} is missing.`, why, `Try: throughline ${example}`),
  badLife: (what: string) =>
    fault(
      3,
      'statements',
      `The course would send what its own profile forbids: ${what}`,
      'Every statement is held against the profile before it leaves the house.',
      'If you changed code under packages/standards/lrs, mend it or its table; otherwise please report this.',
    ),
  noCourse: (folder: string) =>
    fault(
      2,
      'no-course',
      `There is no course.yaml in ${folder}.`,
      'A course is a folder with a course.yaml and a folder for each module.',
      'Name the folder with --course, or run the command from the project.',
    ),
  notWritable: (folder: string, reason: string) =>
    fault(
      3,
      'not-writable',
      `Nothing can be written to ${folder} (${reason}).`,
      'Files are made in a folder of their own there, and moved when all of them are whole.',
      'Free some space or choose another folder with --out; what was there before is untouched.',
    ),
  notReadable: (file: string, reason: string) =>
    fault(
      2,
      'not-readable',
      `${file} cannot be read (${reason}).`,
      'It must be the zip of a package on this computer.',
      'Look whether its name is right and whether you may open it.',
    ),
  notARelease: (folder: string, names: readonly string[]) =>
    fault(
      2,
      'not-a-release',
      `There are other files in ${folder}: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}.`,
      'A release takes the place of an earlier one as a whole, and these files are of none.',
      'Choose an empty folder with --out, or move them away.',
    ),
  noPort: (port: number) =>
    fault(
      3,
      'no-port',
      `No free port from ${port} on.`,
      'The preview tried twenty in a row.',
      'Stop another server, or name a port with --port.',
    ),
  bundleFailed: (reason: string) =>
    fault(
      3,
      'bundle',
      `The code of the learner's page could not be put together: ${reason}`,
      'An element or a standard does not compile.',
      'If you changed code under packages/, mend the line named above; otherwise please report this.',
    ),
  ownElement: (file: string, reason: string) =>
    fault(
      1,
      'own-element',
      `An element of the course cannot be used: ${reason}`,
      'Its directive says what may stand in the block, and what it becomes.',
      `Mend ${file}; it exports one \`directive\`.`,
    ),
  elementName: (name: string) =>
    fault(
      2,
      'element-name',
      `"${name}" cannot be the name of an element.`,
      'It is the name of its folder, of its block in Markdown and of its tag.',
      'Use small letters, digits and hyphens, for example flash-cards.',
    ),
  elementTaken: (name: string) =>
    fault(
      2,
      'element-taken',
      `There is an element "${name}" already.`,
      'A folder is an element.',
      'Choose another name.',
    ),
  noStates: (name: string) =>
    fault(
      1,
      'no-states',
      `The element "${name}" does not say its states.`,
      'Its tests, the gallery and the checks of how it looks are made from them.',
      `Write ${name}/${name}.states.ts, which exports \`states\`; packages/elements/README.md shows how.`,
    ),
  crashed: (reason: string) =>
    fault(
      3,
      'crashed',
      `Something went wrong that nobody foresaw: ${reason}`,
      'This is a fault of the command, not of the course.',
      'Please report it with these words, and with what you did before.',
    ),
  wrongAddress: (address: string) =>
    fault(
      2,
      'wrong-address',
      `There is nothing at ${address}.`,
      'The preview serves its list of launches, the launches and the files of the packages.',
      'Go back to the list of launches and choose one.',
    ),
  noReview: (label: string) =>
    fault(
      2,
      'no-review',
      `${label} has no reviewing learner.`,
      'Only SCORM and cmi5 can tell a course that it is opened to read, not to report.',
      `Launch ${label} with a returning learner, or SCORM or cmi5 with a reviewing one.`,
    ),
  noAttempts: (label: string) =>
    fault(
      2,
      'no-attempts',
      `${label} has no new attempt.`,
      'Attempts are counted by a learning platform, and the web has none.',
      `Launch ${label} with a new learner or a returning one, or any other package in a new attempt.`,
    ),
  unexpected: (reason: string) =>
    fault(
      3,
      'unexpected',
      `Something went wrong that nobody foresaw: ${reason}`,
      'The rest of the preview goes on.',
      'Load the page again; if it stays, please report it with these words.',
    ),
  ...packageErrors,
};

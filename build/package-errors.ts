/** What can be wrong with a package and its files, one function an error. */
import { kilobytes } from './core/bytes.js';
import { fault } from './fault.js';

export const packageErrors = {
  fileName: (name: string) =>
    fault(
      1,
      'file-name',
      `The file "${name}" has a name that not every platform can unpack.`,
      'Platforms lose or garble names with spaces, accents or other letters than a-z, and Windows keeps some for itself.',
      'Rename it with a-z, 0-9, hyphens and dots, in the course and where a page names it.',
    ),
  forbiddenFile: (name: string) =>
    fault(
      1,
      'forbidden-file',
      `"${name}" is a file that can be run.`,
      'Platforms refuse a package with such a file in it, and rightly so.',
      'Take it out of the course.',
    ),
  fileTwice: (name: string) =>
    fault(
      1,
      'file-twice',
      `Two files of the package would be called "${name}" where capitals do not count.`,
      'On Windows and macOS the second would replace the first.',
      'Rename the picture, module or page.',
    ),
  otherHost: (page: string, address: string) =>
    fault(
      1,
      'other-host',
      `The page "${page}" loads ${address}.`,
      'A package asks no other host for anything: it must work without a line, and tell nobody who learns.',
      'Put the file beside the page and name it there.',
    ),
  oneUnit: (format: string) =>
    fault(
      2,
      'one-unit',
      `${format} cannot hold a unit a module.`,
      'Nothing in it makes one course of several things that are launched.',
      'Take SCORM or cmi5, or a package of its own for each module.',
    ),
  noPages: () =>
    fault(
      1,
      'no-pages',
      'The course has no page.',
      'A package shows its first page before any script has run.',
      'Add a module folder with a page; docs/authoring.md shows how.',
    ),
  secret: (what: string) =>
    fault(
      1,
      'secret',
      `This looks like ${what}.`,
      'A package can be unpacked by everybody who learns from it.',
      'Take it out, and change it where it was used: it may have been seen. If it is none, say it in other words.',
    ),
  privateFile: (file: string) =>
    fault(
      1,
      'private-file',
      `${file} lies in the course.`,
      'It holds settings of a machine or the history of a project, and often what opens doors.',
      'Move it out of the folder of the course.',
    ),
  lostFile: (file: string, reason: string) =>
    fault(
      3,
      'file-lost',
      `The file ${file} cannot be read (${reason}).`,
      'It was there when the folder was listed: it was moved or deleted meanwhile, or may not be read.',
      'Run the command again when nothing else writes to the course; earlier packages are untouched.',
    ),
  changedFile: (name: string) =>
    fault(
      3,
      'file-changed',
      `The file "${name}" changed while it was packed.`,
      'Its checksum stands before it in the package, and would be wrong.',
      'Wait until the file is whole, then run the command again; earlier packages are untouched.',
    ),
  otherVersion: (name: string, version: string) =>
    fault(
      2,
      'other-version',
      `--release cannot be "${name}": course.yaml says version ${version}.`,
      'Learners, records and packages name the version that stands there.',
      `Write version: ${name} into course.yaml, or give --release ${version}.`,
    ),
  releasedAlready: (version: string) =>
    fault(
      1,
      'released-already',
      `Version ${version} was released already, and the course has more in it now.`,
      'Two packages of one version would not hold the same questions.',
      'Raise version in course.yaml and release that.',
    ),
  tooManyFiles: (count: number, most: number) =>
    fault(
      1,
      'too-many-files',
      `The package would hold ${count} files.`,
      `A zip that every platform reads holds at most ${most}.`,
      'Take pictures out, or pack modules alone with --module.',
    ),
  overBudget: (name: string, bytes: number, most: number, largest: readonly string[]) =>
    fault(
      1,
      'over-budget',
      `${name} has ${kilobytes(bytes)} without films, and course.yaml allows ${most / 1000} kB.`,
      `Many platforms take 2 MB at most, and learners pay for what they load. Its largest files: ${largest.join(', ')}.`,
      'Make pictures smaller, or raise kilobytes-course or kilobytes-module in course.yaml.',
    ),
  tooLarge: (bytes: number, most: number, largest: readonly string[]) =>
    fault(
      1,
      'too-large',
      `A package would have ${megabytes(bytes)} MB.`,
      `No platform that we know takes more than ${megabytes(most)} MB at once. The largest files: ${largest.join(', ')}.`,
      'Make films smaller, or pack modules alone with --module.',
    ),
};

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

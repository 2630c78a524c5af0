import path from 'node:path';
import { device, runs } from '../../core/names.js';
import { MANIFESTS, WEB, type Pack } from '../pack.js';
import type { Problem } from '../zip-reader.js';
import { repeated, type Found, type ZipRule } from './rule.js';

/** 200 MB, which some platforms set as their limit. */
const LARGEST = 200e6;
/** A zip that unpacks to a hundred times its size, and to more than this, is taken for a bomb. */
const HARMLESS = 100e6;
const RATIO = 100;

/** An entry of the file system of Unix that is a link. */
const LINK = 0o120000;

export const isFolder = ({ name }: { readonly name: string }): boolean => name.endsWith('/');

const met =
  (kind: Problem['kind']) =>
  ({ problems }: Pack): readonly Found[] =>
    problems.filter(problem => problem.kind === kind);

const named = (names: Iterable<string>, says: (name: string) => string | undefined): readonly Found[] =>
  [...names].flatMap(name => {
    const what = says(name);
    return what === undefined ? [] : [{ what, place: name }];
  });

const total = ({ entries }: Pack): number => entries.reduce((sum, { size }) => sum + size, 0);

/** Whether it claims to unpack to so much more than it is that nobody should. */
export const isBomb = (pack: Pack): boolean => total(pack) > HARMLESS && total(pack) > RATIO * pack.size;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Files that are a manifest but for capitals or their folder. */
const nearly = ({ paths }: Pack): readonly string[] =>
  MANIFESTS.some(name => paths.has(name))
    ? []
    : [...paths].filter(name => MANIFESTS.includes(path.posix.basename(name).toLowerCase()));

const unsafe = (name: string): boolean => /[\u0000-\u001f<>:"|?*]| (?:\/|$)/u.test(name) || device.test(name);

const outside = (name: string): boolean => /^(?:[/\\]|[a-z]:)|\\|(?:^|\/)\.\.?(?:\/|$)|\/\//i.test(name);

export const zipRules: readonly ZipRule[] = [
  {
    id: 'zip-whole',
    of: 'zip',
    severity: 'error',
    must: 'The file is one whole zip.',
    why: 'Nothing can be imported from it.',
    cure: 'Export or download the package again, and look whether both files have the same size.',
    check: met('zip-whole'),
  },
  {
    id: 'zip-entry',
    of: 'zip',
    severity: 'error',
    must: 'Each file in the zip can be unpacked, without a password, to what was packed.',
    why: 'Platforms stop the import at the first such file, or leave it out.',
    cure: 'Make the zip again with the method "deflate" and without a password.',
    check: met('zip-entry'),
  },
  {
    id: 'zip-bomb',
    of: 'zip',
    severity: 'error',
    must: 'The zip unpacks to what it claims, and to no more than a course can be.',
    why: 'Platforms refuse it to protect themselves, or fall over it.',
    cure: 'Make the zip again; leave out what is not part of the course.',
    check: pack => [
      ...met('zip-bomb')(pack),
      ...(isBomb(pack)
        ? [
            {
              what: `It unpacks to ${megabytes(total(pack))}, ${Math.round(total(pack) / pack.size)} times its size.`,
              place: 'the zip',
            },
          ]
        : []),
    ],
  },
  {
    id: 'name-outside',
    of: 'zip',
    severity: 'error',
    must: 'Names of files are relative, with "/", and stay inside the package.',
    why: 'A name with "..", a drive or a leading slash would be written over something else; platforms refuse the zip.',
    cure: 'Make the zip from inside the folder of the package.',
    check: ({ entries }) =>
      named(
        entries.map(({ name }) => name),
        name => (outside(name) ? 'This name leads outside the package.' : undefined),
      ),
  },
  {
    id: 'name-link',
    of: 'zip',
    severity: 'error',
    must: 'No file is a link to another.',
    why: 'Platforms refuse links, or unpack a file that holds only a name.',
    cure: 'Put the file itself in place of the link.',
    check: ({ entries }) =>
      entries
        .filter(({ mode }) => (mode & 0o170000) === LINK)
        .map(({ name }) => ({ what: 'This is a link.', place: name })),
  },
  {
    id: 'name-twice',
    of: 'zip',
    severity: 'error',
    must: 'No name stands twice in the zip.',
    why: 'One platform takes the first, another the last, a third refuses both.',
    cure: 'Make the zip anew instead of adding to an old one.',
    check: ({ entries }) =>
      repeated(entries, ({ name }) => name).map(({ name }) => ({ what: 'This name stands twice.', place: name })),
  },
  {
    id: 'name-capitals',
    of: 'zip',
    severity: 'warning',
    must: 'No two names differ in capitals only.',
    why: 'On a server with Windows the second replaces the first.',
    cure: 'Rename one of them, and where it is named.',
    check: ({ paths }) =>
      repeated([...paths], name => name.toLowerCase()).map(name => ({
        what: 'Another file has this name with other capitals.',
        place: name,
      })),
  },
  {
    id: 'name-encoding',
    of: 'zip',
    severity: 'error',
    must: 'Names with other letters than ASCII are marked as UTF-8 (bit 11).',
    why: 'Otherwise each platform reads them in an alphabet of its own, and the files are not found.',
    cure: 'Rename the files with a-z, 0-9, hyphens and dots, or make the zip with a program that writes UTF-8.',
    check: ({ entries }) =>
      entries
        .filter(({ isUtf8 }) => !isUtf8)
        .map(({ name }) => ({ what: 'Nobody can know in which alphabet this name is.', place: name })),
  },
  {
    id: 'name-windows',
    of: 'zip',
    severity: 'warning',
    must: 'Names can be written on Windows.',
    why: 'On such a server, or on the machine of who looks into the package, these files are lost.',
    cure: 'Rename them without < > : " | ? *, without a dot or a blank at the end, and not like a device (con, aux, nul).',
    check: ({ entries }) =>
      named(
        entries.map(({ name }) => name).filter(name => !outside(name)),
        name => (unsafe(name) ? 'Windows does not take this name.' : undefined),
      ),
  },
  {
    id: 'file-runs',
    of: 'zip',
    severity: 'error',
    must: 'No file could run on a server or a computer (.php, .exe, .sh, .htaccess and the like).',
    why: 'Platforms refuse the whole package for one of them.',
    cure: 'Leave it out; a course needs none.',
    check: ({ paths }) => named(paths, name => (runs.test(name) ? 'Platforms refuse files of this kind.' : undefined)),
  },
  {
    id: 'file-type',
    of: 'zip',
    severity: 'warning',
    must: 'No script or program is an .mjs or a .wasm file.',
    why: 'Moodle sends them with a type that browsers refuse: an import of an .mjs fails, a .wasm does not start.',
    cure: 'Name modules .js, better bundle them into one classic script; load programs from bytes.',
    check: ({ paths }) =>
      named(paths, name => (/\.(?:mjs|wasm)$/i.test(name) ? 'It does not load from every platform.' : undefined)),
  },
  {
    id: 'size',
    of: 'zip',
    severity: 'warning',
    must: 'The zip has at most 200 MB.',
    why: 'Some platforms refuse more, and many take far less: PHP takes 2 MB unless it is told otherwise.',
    cure: 'Make films and pictures smaller, or split the course into packages of one module.',
    check: ({ size }) => (size > LARGEST ? [{ what: `It has ${megabytes(size)}.`, place: 'the zip' }] : []),
  },
  {
    id: 'manifest-place',
    of: 'zip',
    severity: 'error',
    must: 'The manifest stands at the root of the zip, its name in small letters.',
    why: 'Platforms look for imsmanifest.xml, cmi5.xml or tincan.xml there and nowhere else.',
    cure: 'Make the zip of what is in the folder, not of the folder.',
    check: pack =>
      nearly(pack).map(place => ({ what: 'This is not where platforms look, or not as they spell it.', place })),
  },
  {
    id: 'manifest-missing',
    of: 'zip',
    severity: 'error',
    must: `There is a manifest, or for the web a page ${WEB}.`,
    why: 'Nobody can know how the package begins.',
    cure: 'Export the course as SCORM, cmi5 or xAPI from the program that made it.',
    check: pack => {
      if (met('zip-whole')(pack).length > 0 || pack.paths.has(WEB) || nearly(pack).length > 0) return [];
      if (MANIFESTS.some(name => pack.paths.has(name))) return [];
      const inner = [...pack.paths].find(name => /\.zip$/i.test(name));
      return [
        {
          what:
            inner === undefined ? 'There is neither.' : `There is neither; the package may be "${inner}" inside it.`,
          place: 'the zip',
        },
      ];
    },
  },
  {
    id: 'manifest-xml',
    of: 'zip',
    severity: 'error',
    must: 'The manifest is XML that can be read.',
    why: 'Platforms stop at the first such place.',
    cure: 'Mend the line; in text, & is written &amp; and < is written &lt;.',
    check: met('manifest-xml'),
  },
];

import { randomBytes } from 'node:crypto';
import { put } from './packs.js';
import { added, edited, type Plant } from './plant.js';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** Changes bytes of the zip, all of them of the same length. */
const patched = (rule: string, right: string, wrong: string, place: RegExp): Plant => ({
  rule,
  format: 'web',
  files: files => {
    put(files, 'one-picture.svg', '<svg/>');
    put(files, 'two-picture.svg', '<svg/>');
  },
  bytes: zip => bytesOf(latin(zip).replaceAll(right, wrong)),
  place,
});

/** A field in the entry of a file in the directory. */
const field = (rule: string, at: number, value: number, place: RegExp): Plant => ({
  rule,
  format: 'web',
  bytes: zip => {
    const copy = zip.slice();
    const name = latin(copy).lastIndexOf('neutral.html');
    new DataView(copy.buffer).setUint16(name - 46 + at, value, true);
    return copy;
  },
  place,
});

/** Faults in the zip itself, and of what it holds whatever its standard. */
export const zipPlants: readonly Plant[] = [
  { rule: 'zip-whole', format: 'web', bytes: zip => zip.subarray(0, zip.length - 30), place: /the zip/ },
  { rule: 'zip-whole', format: 'web', bytes: () => bytesOf('<html>Not found</html>'), place: /the zip/ },
  { rule: 'zip-whole', format: 'web', bytes: () => new Uint8Array(), place: /the zip/ },
  field('zip-entry', 8, 1, /neutral\.html/),
  field('zip-entry', 10, 12, /neutral\.html/),
  field('zip-entry', 16, 0x1234, /neutral\.html/),
  field('zip-bomb', 24, 3, /neutral\.html/),
  {
    rule: 'zip-bomb',
    format: 'web',
    files: files => void files.set('zeros.bin', new Uint8Array(150e6)),
    place: /the zip/,
  },
  added('name-outside', '../up.html'),
  added('name-outside', '/etc/up.html'),
  added('name-outside', 'C:/up.html'),
  added('name-outside', 'a\\up.html'),
  field('name-link', 40, 0o120777, /neutral\.html/),
  patched('name-twice', 'two-picture', 'one-picture', /one-picture\.svg/),
  patched('name-capitals', 'two-picture', 'One-picture', /picture\.svg/),
  added('name-encoding', 'pictures/été.svg'),
  added('name-windows', 'pictures/a?.svg', 'web', 'pictures'),
  added('name-windows', 'aux.svg'),
  added('file-runs', 'api/index.php'),
  added('file-runs', '.htaccess'),
  added('file-runs', 'tools/measure.jar'),
  added('file-type', 'engine.wasm'),
  added('file-type', 'engine.mjs'),
  { rule: 'size', format: 'web', pack: pack => ({ ...pack, size: 201e6 }), place: /the zip/ },
  {
    rule: 'manifest-place',
    format: 'cmi5',
    files: files => {
      for (const [name, bytes] of [...files]) {
        files.delete(name);
        files.set(`course/${name}`, bytes);
      }
    },
    place: /course\/cmi5\.xml/,
  },
  {
    rule: 'manifest-place',
    format: 'xapi',
    files: files => {
      files.set('TinCan.xml', files.get('tincan.xml') ?? new Uint8Array());
      files.delete('tincan.xml');
    },
    place: /TinCan\.xml/,
  },
  { rule: 'manifest-missing', format: 'web', files: files => void files.delete('index.html'), place: /the zip/ },
  { rule: 'manifest-missing', format: 'web', files: files => files.clear(), place: /the zip/ },
  {
    rule: 'manifest-xml',
    format: 'cmi5',
    files: files => void files.set('cmi5.xml', randomBytes(17e6)),
    place: /cmi5\.xml/,
  },
  edited('manifest-xml', 'scorm12', '</item>', '', /imsmanifest\.xml:\d+/),
  edited('manifest-xml', 'cmi5', 'Care of', 'Care & of', /cmi5\.xml:\d+/),
];

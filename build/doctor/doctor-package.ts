import { fileURLToPath } from 'node:url';
import { LAUNCH, whole } from '@throughline/standards/internal/manifest.js';
import { manifest as scorm2004, plainSchemaFiles } from '@throughline/standards/scorm2004/manifest.js';
import type { Locale, Outline } from '@throughline/tracking';
import { doctorScript, onTokens, ownFile } from '../bundle.js';
import { utf8 } from '../core/bytes.js';
import { escape, pageHtml } from '../core/document.js';
import { formatOf, type Format, type FormatName } from '../core/formats.js';
import { doctorOf, type Package } from '../core/package-course.js';
import { byCodePoint } from '../core/zip.js';
import { readSchemas } from '../schemas.js';
import { doctorWords } from '../words.js';

const sheet = fileURLToPath(new URL('./doctor.css', import.meta.url));

/** The doctor as a platform lists it: a course of nothing but itself. */
const outlineOf = (locale: Locale, title: string, version: string): Outline => ({
  id: 'platform-check',
  version,
  base: 'https://throughline.example',
  title: { [locale]: title },
  description: { [locale]: title },
  locales: [locale],
  privacy: 'outcome',
  neutral: false,
  help: [],
  exit: 'neutral.html',
  modules: [],
});

/** Without sequencing the nine schemas of it are not needed, which are half of what the package may have. */
const plainly = (format: Format): Format =>
  format.schemas && format.standard === 'scorm2004'
    ? {
        ...format,
        schemas: { ...format.schemas, files: plainSchemaFiles },
        manifest: {
          name: 'imsmanifest.xml',
          write: packaged =>
            scorm2004(packaged, { edition: format.name === 'scorm2004-3' ? '3rd' : '4th', plain: true }),
        },
      }
    : format;

/**
 * A package of nothing but the doctor, to be imported before a course: what it finds is what a course would meet there.
 * `version` stands in its manifest.
 */
export async function doctorPackage(name: FormatName, locale: Locale, version = '1.0.0'): Promise<Package> {
  const format = plainly(formatOf(name));
  const words = doctorWords([locale], format.standard);
  const [, spoken = {}] = words[0] ?? [];
  const title = spoken['doctor.title'] ?? '';
  const outline = outlineOf(locale, title, version);
  const css = await onTokens([sheet]);
  const page = await pageHtml(
    { locale, title, css, scripts: ['doctor.js'], lrs: format.lrs },
    [],
    [`<header><h1>${escape(title)}</h1></header>`, '<main class="doctor"></main>'],
  );
  const files = new Map([
    ['index.html', utf8(page)],
    ['doctor.js', utf8(doctorOf(await doctorScript(format.standard), outline, words, 'alone'))],
    ['notices.txt', utf8(ownFile('LICENSE'))],
  ]);
  const declared = [...files.keys()].sort(byCodePoint);
  for (const [schema, bytes] of await readSchemas(format)) files.set(schema, bytes);
  if (format.manifest) files.set(format.manifest.name, utf8(format.manifest.write(whole(outline, declared))));
  return {
    name: `${outline.id}-${name}.zip`,
    ...(format.manifest && { manifest: format.manifest.name }),
    files,
    large: new Map(),
    launch: LAUNCH,
  };
}

/** Prints the SHA-256 of the fixture's SCORM 1.2 zip, for runs in other time zones and languages. */
import { createHash } from 'node:crypto';
import { packageCourse } from '../core/package-course.js';
import { zip } from '../core/zip.js';
import { partsOf } from './parts.js';

const { files, manifest } = await packageCourse(partsOf('scorm12'));
console.log(createHash('sha256').update(zip(files, manifest)).digest('hex'));

import { formatOf, type FormatName } from '../core/formats.js';
import type { PackageParts } from '../core/package-course.js';
import { course } from './course.js';

/** Parts of a package without the work of bundling. */
export const partsOf = (format: FormatName, own: Partial<PackageParts> = {}): PackageParts => ({
  course,
  format: formatOf(format),
  bundle: {
    course: 'go(__OUTLINE__)',
    late: 'tl.late()',
    qr: 'tl.qr',
    check: 'check()',
    doctor: 'doctor(__DOCTOR__)',
    lrs: 'tl.lrs()',
  },
  css: ':root{--paper:#fff}',
  words: new Map([['ar', { leave: 'غادر', check: 'تحقق' }]]),
  neutralTitle: 'Lesson',
  floor: 'A newer browser, please.',
  notBegun: 'Not yet. & then:',
  checkPlatform: 'Look at it',
  doctorWords: [],
  notices: 'MIT',
  schemas: format === 'scorm12' ? new Map([['adlcp.xsd', new Uint8Array([60])]]) : new Map(),
  units: 'course',
  ...own,
});

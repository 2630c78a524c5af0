/** What tests and other tools use of the packager; people use the `throughline` command. */
export { formatNames, formatOf, type Format, type FormatName } from './core/formats.js';
export { packageCourse, type Package, type PackageParts } from './core/package-course.js';
export { zip } from './core/zip.js';
export { readCourseFolder, type CourseReading, type ReadingOptions } from './course.js';
export { inLocales, makePackage, zipOf } from './make.js';
export { openPreview, type OpenPreview, type PreviewOptions } from './preview/open.js';

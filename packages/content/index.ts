export { readCourse, type CourseReading } from './course.js';
export type { ReadOptions } from './checked.js';
export { fixCourse } from './fix.js';
export { readReleases, releaseOf, withRelease, type Release } from './releases.js';
export { formatProblem } from './format.js';
export type { Problem } from './problem.js';
export type { Files } from './folder.js';
export { isPseudo, pseudo, type PseudoLocale } from './pseudo.js';
export { servedIn, lackOf, type CourseMap } from './course-map.js';

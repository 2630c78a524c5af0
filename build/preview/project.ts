import type { FormatName } from '../core/formats.js';
import type { Package } from '../core/package-course.js';
import { inLocales, makePackage } from '../make.js';
import { troubleFrom } from '../trouble.js';
import { pseudoLocales, readCourseFolder, type CourseReading } from '../course.js';

/** A course that is being written: the last good version of it, and what is wrong with the present one. */
export interface Project {
  readonly folder: string;
  readonly reading: CourseReading;
  /** Reads the course again. */
  refresh(): Promise<void>;
  /** A package of the last good version, made when it is first asked for; null when there never was a good one. */
  package(format: FormatName, locale: string | undefined): Promise<Package | null>;
}

export async function openProject(folder: string): Promise<Project> {
  let reading: CourseReading = { course: null, trouble: [] };
  const packages = new Map<string, Promise<Package | null>>();

  const make = async (format: FormatName, locale: string | undefined): Promise<Package | null> => {
    const { course } = reading;
    if (locale === undefined || !course) return course && makePackage(course, folder, format);
    if (course.outline.locales.includes(locale)) return makePackage(inLocales(course, [locale]), folder, format);
    if (!pseudoLocales.some(name => name === locale)) return null;
    const spoken = await readSafely(folder, [locale]);
    return spoken.course && makePackage(inLocales(spoken.course, [locale]), folder, format);
  };

  const project: Project = {
    folder,
    get reading() {
      return reading;
    },
    async refresh() {
      const next = await readSafely(folder);
      reading = { course: next.course ?? reading.course, trouble: next.trouble };
      packages.clear();
    },
    package(format, locale) {
      const key = `${format}/${locale ?? ''}`;
      const made = packages.get(key) ?? make(format, locale);
      packages.set(key, made);
      made.catch(() => packages.delete(key));
      return made;
    },
  };
  await project.refresh();
  return project;
}

/** A fault while reading (a file that vanishes while it is saved) is shown like any other trouble: the preview stays up. */
async function readSafely(folder: string, locales?: readonly string[]): Promise<CourseReading> {
  try {
    return await readCourseFolder(folder, { preview: true, ...(locales && { locales }) });
  } catch (error) {
    return { course: null, trouble: [troubleFrom(error)] };
  }
}

import type { Activity, Course, Id, ModuleOutline, Page, PageOutline } from '@throughline/tracking';

/** Slots of a page that comes from another module begin here, further up for each module: no module has so many. */
const SLOTS = 4096;

/**
 * One module as a course of its own (decision 22): its id, journal, score and completion are its own, the IRIs of all
 * that is in it stay those of the whole. Pages that it carries from other modules become pages of it. Pure.
 */
export function moduleCourse(course: Course, id: Id): Course {
  const { outline, carried = {} } = course;
  const index = outline.modules.findIndex(module => module.id === id);
  const own = outline.modules[index];
  if (!own) throw new Error(`There is no module “${id}”.`);
  const brings = (page: PageOutline): boolean => carried[page.id]?.includes(id) ?? false;
  const parts = outline.modules.map(module => (module === own ? own : broughtBy(module, brings)));
  const module: ModuleOutline = {
    ...own,
    pages: parts.flatMap(({ pages }) => pages),
    items: parts.flatMap(({ items }) => items),
  };
  const { locales, description } = outline;
  const pages = pagesIn(course, module);
  const ids = new Set(module.pages.flatMap(page => [page.id, ...page.items, ...page.activities]));
  module.items.forEach(item => ids.add(item.id));
  const shown = <File>(files: Readonly<Record<string, File>>): Readonly<Record<string, File>> =>
    Object.fromEntries(Object.entries(files).filter(([name]) => pages.some(({ html }) => html.includes(name))));
  return {
    outline: {
      ...outline,
      id: `${outline.id}-${id}`,
      part: { of: outline.id, number: index + 1 },
      title: own.title,
      // What the course is and who wrote it is true of each of its modules.
      description: Object.fromEntries(
        locales.map(locale => [locale, [own.description[locale], description[locale]].filter(Boolean).join(' ')]),
      ),
      modules: [module],
    },
    ...(course.kilobytes && { kilobytes: course.kilobytes }),
    ...(course.unread && { unread: course.unread }),
    pages,
    activities: course.activities.filter((activity: Activity) => ids.has(activity.id)),
    files: shown(course.files),
    ...(course.large && { large: shown(course.large) }),
  };
}

/** What a module gives to another: some of its pages, with the questions on them, at slots that no own page can have. */
function broughtBy({ slot, pages, items }: ModuleOutline, brings: (page: PageOutline) => boolean) {
  const kept = pages.filter(brings);
  const from = SLOTS * (slot + 1);
  const questions = new Set(kept.flatMap(page => page.items));
  return {
    pages: kept.map(page => ({ ...page, slot: from + page.slot })),
    items: items.filter(item => questions.has(item.id)).map(item => ({ ...item, slot: from + item.slot })),
  };
}

/** The words of its pages and of its bank, and what stands outside the modules (the About page). */
function pagesIn({ outline, pages }: Course, { id, pages: kept }: ModuleOutline): readonly Page[] {
  const keys = ({ id: page, check }: PageOutline): readonly Id[] => [page, ...(check ? [`bank:${check.id}`] : [])];
  const all = new Set(outline.modules.flatMap(module => module.pages.flatMap(keys)));
  const here = new Set(kept.flatMap(keys));
  return pages
    .filter(page => here.has(page.id) || !all.has(page.id))
    .map(page => ({ ...page, module: id, html: withoutLinks(page.html, to => all.has(to) && !here.has(to)) }));
}

/** A link to a page that is not here becomes its words. */
const withoutLinks = (html: string, isGone: (id: Id) => boolean): string =>
  html.replace(/<a\b[^>]*?\bhref="#([^"]*)"[^>]*>([^]*?)<\/a>/g, (link, to: Id, words: string) =>
    isGone(to) ? words : link,
  );

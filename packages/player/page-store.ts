import type { Env, Id, Locale, ModuleOutline, Outline } from '@throughline/tracking';

/** Words of pages, as the scripts of the package deliver them (decision 23). */
export interface PageStore {
  /** Called by the package's scripts, as `tl.page`: `<locale>/<page id>`, or `<locale>/bank:<check id>` for a bank. */
  readonly put: (key: string, html: string) => void;
  /** The markup of a page, fetched with its module's script; null where that could not be loaded. Try again later. */
  page(id: Id, locale: Locale): Promise<string | null>;
  /** The markup of all questions of a check. */
  bank(check: Id, locale: Locale): Promise<string | null>;
  /** The course's own About page (`<locale>/about`), from a script of its own: it is long, and seldom opened. */
  about(locale: Locale): Promise<string | null>;
  /** Fetches the words of a module quietly, so that its pages open without a line. */
  ahead(module: Id, locale: Locale): Promise<boolean>;
}

/** Loads a classic script of the package by its file name; false when it could not be loaded. */
export type LoadScript = (file: string) => Promise<boolean>;

/** The module whose script carries a page or the bank of a check. */
export function moduleOf(outline: Outline, id: Id): ModuleOutline | undefined {
  return outline.modules.find(({ pages }) => pages.some(page => page.id === id || page.check?.id === id));
}

export function pageFile(module: Id, locale: Locale): string {
  return `${module}-${locale}.js`;
}

export function openPageStore(outline: Outline, load: LoadScript): PageStore {
  const words = new Map<string, string>();
  const find = async (owner: Id, key: string, locale: Locale) => {
    const module = moduleOf(outline, owner);
    if (!words.has(key) && module) await load(pageFile(module.id, locale));
    return words.get(key) ?? null;
  };
  return {
    put: (key, html) => void words.set(key, html),
    page: (id, locale) => find(id, `${locale}/${id}`, locale),
    bank: (check, locale) => find(check, `${locale}/bank:${check}`, locale),
    about: async locale => {
      const [first] = outline.modules;
      const key = `${locale}/about`;
      if (!words.has(key) && first) await load(pageFile(`${first.id}_about`, locale));
      return words.get(key) ?? null;
    },
    ahead: (module, locale) => load(pageFile(module, locale)),
  };
}

/**
 * Loads each file once; a file that failed may be asked for again (an expired session, a line that came back).
 * Classic scripts because neither fetch nor modules work on `file://`.
 */
export function scriptLoader(document: Document, env: Pick<Env, 'note'>): LoadScript {
  const loading = new Map<string, Promise<boolean>>();
  const add = (file: string) =>
    new Promise<boolean>(resolve => {
      const script = document.createElement('script');
      script.src = file;
      script.onload = () => {
        // What goes on with it has a task of its own: together they would hold up a slow phone (decision 40).
        setTimeout(resolve, 0, true);
      };
      script.onerror = () => {
        script.remove();
        loading.delete(file);
        env.note?.('F1');
        resolve(false);
      };
      document.head.append(script);
    });
  return file => {
    const known = loading.get(file) ?? add(file);
    loading.set(file, known);
    return known;
  };
}

/** The only parser of markup in the product: markup that the build sanitised, never a learner's or an LMS's words. */
export function parsePage(html: string, document: Document): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return document.importNode(template.content, true);
}

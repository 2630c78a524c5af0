/** The path in a reference: without query and fragment, and as the zip has the name. */
export function pathIn(href: string): string {
  const path = href.replace(/[?#].*$/u, '').replace(/^(?:\.\/)+/u, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An address with a host of its own. */
export const isElsewhere = (href: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(href);

/** What `call` gives, or undefined where the platform denies it: any touch of a window or a store may throw. */
export const attempt = <T>(call: () => T): T | undefined => {
  try {
    return call();
  } catch {
    return undefined;
  }
};

/** `object[name]`, or undefined where it is absent or denied. */
export const property = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null ? attempt((): unknown => Reflect.get(object, name)) : undefined;

const isStorage = (store: unknown): store is Storage =>
  typeof property(store, 'getItem') === 'function' && typeof property(store, 'setItem') === 'function';

/** The tab's own store, which a reload survives; undefined where it is denied. */
export const tabStore = (window: unknown): Storage | undefined => {
  const store = property(window, 'sessionStorage');
  return isStorage(store) ? store : undefined;
};

/** The address of the page; undefined where there is none. */
export const addressOf = (window: unknown): URL | undefined => {
  const href = property(property(window, 'location'), 'href');
  return typeof href === 'string' ? attempt(() => new URL(href)) : undefined;
};

/** Shows another address without leaving the page. */
export const showAddress = (window: unknown, url: URL): void => {
  const history = property(window, 'history');
  attempt(() => {
    if (typeof history === 'object' && history !== null) (history as History).replaceState(null, '', url.href);
  });
};

/**
 * An address that may be called or gone to: https, and http from a page that is not https itself (E5). Relative ones are
 * resolved against the page.
 */
export const webAddress = (text: string | undefined, window: unknown): string | undefined => {
  const page = addressOf(window);
  const url = text === undefined ? undefined : attempt(() => new URL(text, page));
  const allowed = page?.protocol === 'https:' ? ['https:'] : ['https:', 'http:'];
  return url && allowed.includes(url.protocol) ? url.href : undefined;
};

/** The value where it is an object and no list; undefined otherwise. */
export const objectOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

/** What JSON text holds, when that is an object; undefined otherwise. */
export const jsonObject = (text: string | undefined): Readonly<Record<string, unknown>> | undefined =>
  text === undefined ? undefined : objectOf(attempt((): unknown => JSON.parse(text)));

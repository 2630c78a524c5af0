import type { Page } from 'playwright-core';

/** Something that a browser keeps of an origin. */
export interface Kept {
  /** `IndexedDB` is the course's own journal; another store of a database goes by both names. */
  readonly where: string;
  readonly name: string;
  /** What is kept, as text; empty of what has no value that a page could read. */
  readonly value: string;
}

/** Everything that the page's origin keeps beyond the page, in every kind of store that a browser has. */
export const keptIn = (page: Page): Promise<readonly Kept[]> =>
  page.evaluate(async () => {
    // Neither is there in a page from a folder.
    const cached = await Promise.resolve()
      .then(() => caches.keys())
      .catch(() => []);
    const workers =
      'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations().catch(() => []) : [];
    const state = JSON.stringify(history.state);
    const kept = [
      ...Object.entries(localStorage).map(([name, value]) => ({ where: 'localStorage', name, value: String(value) })),
      ...Object.entries(sessionStorage).map(([name, value]) => ({
        where: 'sessionStorage',
        name,
        value: String(value),
      })),
      ...cached.map(name => ({ where: 'caches', name, value: '' })),
      ...workers.map(({ scope }) => ({ where: 'workers', name: scope, value: '' })),
      ...document.cookie
        .split('; ')
        .flatMap(each => (each === '' ? [] : [{ where: 'cookies', name: each, value: each }])),
      ...(state === 'null' ? [] : [{ where: 'history', name: 'state', value: state }]),
    ];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '');
      await new Promise(resolve => (opening.onsuccess = resolve));
      for (const store of opening.result.objectStoreNames) {
        const objects = opening.result.transaction(store).objectStore(store);
        const [keys, values] = [objects.getAllKeys(), objects.getAll()];
        await new Promise(resolve => (values.onsuccess = resolve));
        const where = name === 'throughline' && store === 'journal' ? 'IndexedDB' : `${name ?? ''} ${store}`;
        kept.push(
          ...keys.result.map((key, n) => ({
            where,
            name: typeof key === 'string' ? key : JSON.stringify(key),
            value: JSON.stringify(values.result[n]),
          })),
        );
      }
      opening.result.close();
    }
    return kept;
  });

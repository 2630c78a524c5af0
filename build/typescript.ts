import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { register, type NamespacedUnregister } from 'tsx/esm/api';

let loader: NamespacedUnregister | undefined;

/**
 * A module of TypeScript that is no part of this program, such as an element of a course's own. It is kept by its
 * address: one that was saved again gets another, and is loaded again.
 */
export function importTypeScript(file: string): Promise<unknown> {
  loader ??= register({ namespace: 'throughline' });
  return loader.import(`${pathToFileURL(file).href}?${statSync(file).mtimeMs}`, import.meta.url);
}

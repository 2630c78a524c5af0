import type { Standard } from '@throughline/tracking';
import { unconnected } from '../internal/unconnected.js';

/** No LMS: a folder, a web page, a memory stick. The journal on the device is all there is. */
export const standard: Standard<never> = {
  name: 'standalone',
  join: () => Promise.resolve(unconnected()),
  append: () => [],
  snapshot: () => [],
};

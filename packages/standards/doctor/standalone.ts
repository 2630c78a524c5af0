import type { Look } from './look.js';

/** There is no platform to look at. */
export const look: Look = () => Promise.resolve({});

import type { Look } from './doctor.js';

/** There is no platform to look at. */
export const look: Look = () => Promise.resolve({});

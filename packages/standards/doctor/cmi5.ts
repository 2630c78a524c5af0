import type { Look } from './look.js';
import { readCmi5 } from './launches.js';
import { lookAtStoreOf } from './lrs.js';

export const look: Look = asked => lookAtStoreOf(readCmi5, asked);

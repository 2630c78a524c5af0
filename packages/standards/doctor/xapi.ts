import type { Look } from './look.js';
import { readXapi } from './launches.js';
import { lookAtStoreOf } from './lrs.js';

export const look: Look = asked => lookAtStoreOf(readXapi, asked);

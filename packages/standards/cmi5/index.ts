import type { Standard } from '@throughline/tracking';
import type { Message } from '../lrs/types.js';
import { append, snapshot } from './append.js';
import { join } from './session.js';

/** cmi5, first edition (Quartz). */
export const standard: Standard<Message> = { name: 'cmi5', join, append, snapshot };

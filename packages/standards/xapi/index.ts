import type { Standard } from '@throughline/tracking';
import type { Message } from '../lrs/types.js';
import { append, snapshot } from './append.js';
import { join } from './session.js';

/** Plain xAPI with a Tin Can launch. */
export const standard: Standard<Message> = { name: 'xapi', join, append, snapshot };

import type { Standard } from '@throughline/tracking';
import type { ScormMessage } from '../internal/scorm-message.js';
import { append } from './append.js';
import { join } from './session.js';
import { snapshot } from './snapshot.js';

export const standard: Standard<ScormMessage> = { name: 'scorm2004', join, append, snapshot };

import type { ElementStates } from '../internal/states.js';

export const states = { kind: 'part' } satisfies ElementStates;

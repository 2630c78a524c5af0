import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['drafted', 'answered'],
  samples: {
    'a story to read': {
      markdown: `:::case-file{fictional}
### A morning at the bakery

The baker comes before dawn. The dough of the evening waits under its cloth.
:::`,
      readable: ['A morning at the bakery', 'The dough of the evening'],
    },
    'a story with passages to mark': {
      markdown: `:::case-file{#old-oven fictional}
### The old oven

Tom found that :mark[the door did not close]{#door}. The shelf was clean.

Mark each passage that shows something to mend.

> A door that gapes lets the heat out.
:::`,
      readable: ['The old oven', 'the door did not close', 'Mark each passage'],
      hidden: ['A door that gapes lets the heat out.'],
      states: {
        marked: { acts: [{ press: 'tl-mark-the-text input' }] },
        checked: { acts: [{ press: 'tl-mark-the-text input' }, { press: '.row > button' }] },
      },
    },
  },
} satisfies ElementStates;

import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['answered'],
  samples: {
    'what to do, and what was collected': {
      markdown: `:::action-plan{#this-week}
What will you do this week?

### At home {#at-home}
- Feed the starter {#feed}
- Clean the oven {#clean}

### What else {#else}
One line will do.
:::`,
      readable: ['What will you do this week?', 'Feed the starter', 'What else', 'One line will do.'],
      states: {
        kept: { given: { kept: true } },
        saved: { given: { kept: true, saved: true } },
        collected: { given: { kept: true, collected: [{ name: 'loaf', label: '١', text: '٢\n٣' }] } },
        written: { acts: [{ fill: 'textarea', with: '١٢٣' }] },
        ticked: { acts: [{ press: 'input' }] },
        review: { given: { response: { type: 'choice', ids: ['feed'] }, tries: 1, readonly: true } },
      },
    },
  },
} satisfies ElementStates;

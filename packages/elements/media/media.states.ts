import type { ElementStates } from '../internal/states.js';

const CAPTIONS = `WEBVTT

00:00.000 --> 00:02.000
She folds the dough.

00:02.000 --> 00:04.000
It rests until noon.
`;

export const states = {
  kind: 'block',
  tells: ['experienced'],
  samples: {
    'a film': {
      markdown: `:::media{#folding src="media/folding.webm" title="How dough is folded" captions="media/folding.vtt"}
The baker folds the dough twice and covers it with a cloth.
:::`,
      files: { 'media/folding.webm': 'No film, and none is loaded.', 'media/folding.vtt': CAPTIONS },
      readable: ['How dough is folded', 'The baker folds the dough twice'],
      states: {
        faster: { acts: [{ fill: 'select', with: '1.5' }] },
        'transcript open': { acts: [{ press: 'summary' }] },
        'cannot be loaded': {
          acts: [(element: HTMLElement) => element.querySelector('video')?.dispatchEvent(new Event('error'))],
        },
      },
    },
    'a recording': {
      markdown: `:::media{#crackle src="media/crackle.ogg" title="The crust of a loaf crackles" speed="1 2"}
The crust crackles while the loaf cools.
:::`,
      files: { 'media/crackle.ogg': 'No recording, and none is loaded.' },
      readable: ['The crust of a loaf crackles', 'The crust crackles while'],
      states: { 'transcript open': { acts: [{ press: 'summary' }] } },
    },
  },
} satisfies ElementStates;

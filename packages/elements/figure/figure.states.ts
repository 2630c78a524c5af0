import type { ElementStates } from '../internal/states.js';

const OVEN = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="240" viewBox="0 0 400 240"><rect width="400" height="240" fill="#f4e3c8"/><path d="M60 220v-90a140 90 0 0 1 280 0v90z" fill="#b3764a"/><path d="M150 220v-60a50 40 0 0 1 100 0v60z" fill="#3b2a20"/></svg>`;

/** Twice as high as a screen. */
const TOWER = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="1500" viewBox="0 0 300 1500"><rect width="300" height="1500" fill="#f4e3c8"/><path d="M60 1480V200l90-160 90 160v1280z" fill="#b3764a"/></svg>`;

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'a picture': {
      markdown: `:::figure{source="The bakers of the coast"}
![An oven from the front, with its door open](pictures/oven.svg)

The oven of the bakery.
:::`,
      files: { 'pictures/oven.svg': OVEN },
      readable: ['The oven of the bakery.', 'The bakers of the coast'],
    },
    'a picture to enlarge': {
      markdown: `:::figure{zoom}
![The door of an oven](pictures/oven.svg)

Look at the door.
:::`,
      files: { 'pictures/oven.svg': OVEN },
      readable: ['Look at the door.'],
      states: {
        large: { acts: [{ press: 'button' }] },
        'small again': { acts: [{ press: 'button' }, { press: 'button' }] },
      },
    },
    'a high picture': {
      markdown: `:::figure
![A chimney](pictures/tower.svg)

The chimney of the bakery.
:::`,
      files: { 'pictures/tower.svg': TOWER },
      readable: ['The chimney of the bakery.'],
    },
  },
} satisfies ElementStates;

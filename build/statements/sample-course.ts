import type { Course, Item, PageOutline } from '@throughline/tracking';

const en = (text: string) => ({ en: text });

const choice = (id: string, slot: number, check?: string): Item => ({
  id,
  slot,
  revision: 1,
  type: 'choice',
  points: 1,
  options: [
    { id: 'the-chain', slot: 0 },
    { id: 'the-saddle', slot: 1 },
  ],
  key: { type: 'choice', ids: ['the-chain'] },
  ...(check !== undefined && { check }),
});

const page = (id: string, slot: number, title: string, more: Partial<PageOutline>): PageOutline => ({
  id,
  slot,
  title: en(title),
  minutes: 5,
  required: true,
  items: [],
  activities: [],
  ...more,
});

const words = (id: string, name: string) => ({
  id,
  name: en(name),
  options: { 'the-chain': en('The chain'), 'the-saddle': en('The saddle') },
});

/** A course small enough to show each of its statements in a catalogue; with `tries`, one that can be failed. */
export const sampleCourse = (tries?: number): Course => ({
  outline: {
    id: 'bicycle-care',
    version: '1.0.0',
    base: 'https://courses.example.org',
    title: en('Care of the bicycle'),
    description: en('Two short pages.'),
    locales: ['en'],
    privacy: 'full',
    neutral: false,
    help: [],
    exit: 'neutral.html',
    modules: [
      {
        id: 'oiling',
        slot: 1,
        title: en('Oiling'),
        description: en('What to oil.'),
        items: [
          choice('first-oil', 1),
          choice('bank-squeak', 2, 'oiling-check'),
          choice('bank-rust', 3, 'oiling-check'),
        ],
        pages: [
          page('chain', 1, 'The chain', { items: ['first-oil'], activities: ['first-oil', 'links-of-a-chain'] }),
          page('oiling-end', 2, 'Module check', {
            activities: ['oiling-check'],
            check: {
              id: 'oiling-check',
              draw: 2,
              pass: 0.5,
              bank: ['bank-squeak', 'bank-rust'],
              ...(tries !== undefined && { tries }),
            },
          }),
        ],
      },
    ],
  },
  pages: [],
  activities: [
    words('first-oil', 'What is oiled first?'),
    words('bank-squeak', 'What squeaks without oil?'),
    words('bank-rust', 'What rusts without oil?'),
  ],
  files: {},
});

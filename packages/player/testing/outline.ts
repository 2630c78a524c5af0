import type { Check, Item, Outline, PageOutline } from '@throughline/tracking';

const words = (text: string) => ({ en: text, 'ar-XB': `[${text}]` });

export const item = (id: string, slot: number, check?: string): Item => ({
  id,
  slot,
  revision: 1,
  type: 'choice',
  points: 1,
  options: [
    { id: 'yes', slot: 1 },
    { id: 'no', slot: 2 },
  ],
  key: { type: 'choice', ids: ['yes'] },
  ...(check !== undefined && { check }),
});

export const page = (id: string, slot: number, more: Partial<PageOutline> = {}): PageOutline => ({
  id,
  slot,
  title: words(id),
  minutes: 5,
  required: true,
  items: [],
  activities: [],
  ...more,
});

export const check: Check = { id: 'knots-check', draw: 2, pass: 0.7, bank: ['bank-a', 'bank-b', 'bank-c'] };

/** A course about knots: two lessons with a question, a check page; then a module without a check. */
export const outlineOf = (change: Partial<Outline> = {}, checkChange: Partial<Check> = {}): Outline => ({
  id: 'knots',
  version: '1.0.0',
  base: 'https://example.org/x',
  title: words('Tying knots'),
  description: words('A course for tests.'),
  locales: ['en', 'ar-XB'],
  privacy: 'checks',
  neutral: false,
  help: [],
  exit: 'neutral.html',
  modules: [
    {
      id: 'basics',
      slot: 1,
      title: words('Basics'),
      description: words(''),
      items: [
        item('first-question', 1),
        item('second-question', 2),
        ...check.bank.map((id, at) => item(id, 10 + at, check.id)),
      ],
      pages: [
        page('rope', 1, { items: ['first-question'], activities: ['first-question', 'look-closer'] }),
        page('loop', 2, { items: ['second-question'], activities: ['second-question'] }),
        page('basics-end', 3, { activities: [check.id], check: { ...check, ...checkChange } }),
      ],
    },
    {
      id: 'record',
      slot: 2,
      title: words('Your record'),
      description: words(''),
      items: [],
      pages: [page('farewell', 4, { required: false })],
    },
  ],
  ...change,
});

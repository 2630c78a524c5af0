import type { Course, Locale, Page } from '@throughline/tracking';

const words = (en: string, ar: string): Record<Locale, string> => ({ en, ar });

const page = (id: string, locale: Locale, html: string, elements: readonly string[] = []): Page => ({
  id,
  module: 'oiling',
  locale,
  elements,
  html: `<article id="${id}" data-page><h1>${id}</h1>${html}</article>`,
});

const question =
  '<section class="knot" data-activity="first-oil"><tl-choice id="first-oil"><p slot="question">Which part?</p>' +
  '<p slot="chain">The chain</p><p slot="saddle">The saddle</p></tl-choice></section>';

/** A course of one module, two pages and two languages, small enough to read in a failing test. */
export const course: Course = {
  outline: {
    id: 'bicycle-care',
    version: '1.0.0',
    base: 'https://courses.example.org',
    title: words('Care of the bicycle', 'العناية بالدراجة'),
    description: words('Two short pages.', 'صفحتان قصيرتان.'),
    locales: ['en', 'ar'],
    privacy: 'checks',
    neutral: false,
    help: [],
    exit: 'neutral.html',
    modules: [
      {
        id: 'oiling',
        slot: 1,
        title: words('Oiling & cleaning', 'التزييت'),
        description: words('What to oil.', 'ماذا نزيّت.'),
        items: [
          {
            id: 'first-oil',
            slot: 1,
            revision: 1,
            type: 'choice',
            points: 1,
            options: [
              { id: 'chain', slot: 0 },
              { id: 'saddle', slot: 1 },
            ],
            key: { type: 'choice', ids: ['chain'] },
          },
        ],
        pages: [
          {
            id: 'the-chain',
            slot: 1,
            title: words('The chain', 'السلسلة'),
            minutes: 5,
            required: true,
            items: ['first-oil'],
            activities: ['first-oil'],
          },
          {
            id: 'the-end',
            slot: 2,
            title: words('The end', 'النهاية'),
            minutes: 1,
            required: true,
            items: [],
            activities: [],
          },
        ],
      },
    ],
  },
  pages: [
    page('the-chain', 'en', `<p>Oil it. It's "dry".</p>${question}`, ['tl-choice']),
    page('the-end', 'en', '<p>Ride.</p>'),
    page('the-chain', 'ar', `<p>زيّتها.</p>${question}`, ['tl-choice']),
    page('the-end', 'ar', '<p>اركب.</p>'),
  ],
  activities: [
    {
      id: 'first-oil',
      name: words('Which part?', 'أي جزء؟'),
      options: { chain: words('The chain', 'السلسلة'), saddle: words('The saddle', 'السرج') },
    },
  ],
  files: { 'pictures/chain.svg': new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>') },
};

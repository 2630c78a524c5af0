import { lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Lrs } from '@throughline/lms/lrs/index.js';
import type { Context, Launch } from '@throughline/tracking';
import { answered, answers, context } from '../../internal/testing/course.js';
import { hostIn, tab, world } from '../../lrs/testing/world.js';
import { standard } from '../index.js';

export const registration = '11111111-2222-4333-8444-555555555555';
export const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'one' } };

export const address = (changes: Readonly<Record<string, string>> = {}): string =>
  `https://course.example/index.html?own=1&${new URLSearchParams({
    endpoint: 'https://lrs.example/xapi',
    auth: 'Basic c2VjcmV0',
    actor: JSON.stringify(actor),
    registration,
    ...changes,
  }).toString()}`;

/** A learner's tab, and the LRS their course speaks to. */
export const launched = async (
  lrs: Lrs,
  page = tab(address()),
  options: Parameters<typeof lrsFetch>[1] = {},
  random = 1,
) => {
  const time = world(lrsFetch(lrs, options), random);
  const session = await time.run(standard.join(hostIn(page.window, time)));
  return { page, time, session };
};

export const during = (launch: Launch, changes: Partial<Context> = {}): Context => context({ launch, ...changes });

export const answerAll = (launch: Launch) =>
  answers.flatMap(([item, response], index) =>
    standard.append(
      { ...answered(item, response), id: `00000000-0000-4000-8000-00000000000${index}`, seq: index + 1 },
      during(launch),
    ),
  );

export const verbs = (lrs: Lrs): readonly string[] =>
  lrs.statements.map(({ verb }) => JSON.stringify(verb).replace(/.*verbs\/(\w+)".*/, '$1'));

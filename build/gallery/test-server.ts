import type { IncomingMessage } from 'node:http';
import type { SampleSource } from '@throughline/elements/internal/states.js';
import type { Locale } from '@throughline/tracking';
import { body } from '../preview/body.js';
import { markupOf } from './markup.js';

/** What we use of the test runner's own. */
interface Context {
  readonly path: string;
  readonly req: IncomingMessage;
  body: unknown;
  status: number;
}

/** Answers the tests of elements: a sample and a locale in, its markup out; what is wrong with it as text. */
export async function answerSample(context: Context, next: () => Promise<void>): Promise<void> {
  if (context.path !== '/sample') {
    await next();
    return;
  }
  const { sample, locale } = JSON.parse(await body(context.req)) as { sample: SampleSource; locale: Locale };
  try {
    context.body = markupOf(sample, locale);
  } catch (error) {
    context.status = 422;
    context.body = String(error);
  }
}

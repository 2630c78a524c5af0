import type { IncomingMessage } from 'node:http';
import type { SampleSource } from '@throughline/elements/internal/states.js';
import type { Locale } from '@throughline/tracking';
import { esModules } from '../embedding/modules.js';
import { ALL, classicScript } from '../embedding/scripts.js';
import { body } from '../preview/body.js';
import { markupOf } from './markup.js';

/** What we use of the test runner's own. */
interface Context {
  readonly path: string;
  readonly req: IncomingMessage;
  body: unknown;
  status: number;
  type: string;
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

let script: Promise<string> | undefined;

/** Answers the tests of frames: the script that brings all elements to a page. */
export async function answerScript(context: Context, next: () => Promise<void>): Promise<void> {
  if (context.path !== '/throughline-elements.js') {
    await next();
    return;
  }
  script ??= esModules().then(modules => classicScript(modules, ALL));
  context.type = 'js';
  context.body = await script;
}

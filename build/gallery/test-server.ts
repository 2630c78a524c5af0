import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Directive } from '@throughline/elements/internal/directive.js';
import type { SampleSource } from '@throughline/elements/internal/states.js';
import type { Locale } from '@throughline/tracking';
import { ownDirectives } from '../course.js';
import { esModules } from '../embedding/modules.js';
import { ALL, classicScript } from '../embedding/scripts.js';
import { body } from '../preview/body.js';
import { elementsFor, fileOf } from './elements.js';
import { markupOf, type SampleMarkup } from './markup.js';

/** What we use of the test runner's own. */
interface Context {
  readonly path: string;
  readonly req: IncomingMessage;
  body: unknown;
  status: number;
  type: string;
}

/**
 * Answers the tests of elements, those of a course's own too: a sample and a locale in, its markup out; what is wrong with
 * it as text.
 */
export const answerSample = (course: string) => {
  // Every engine asks for the same: it is made once, until a directive of the course is saved again.
  let known: readonly Directive[] = [];
  const made = new Map<string, SampleMarkup>();
  const make = async (asked: string): Promise<SampleMarkup> => {
    const { directives } = await ownDirectives(course);
    if (directives.length !== known.length || directives.some((each, n) => each !== known[n])) made.clear();
    known = directives;
    const { sample, locale } = JSON.parse(asked) as { sample: SampleSource; locale: Locale };
    const markup = made.get(asked) ?? markupOf(sample, locale, directives);
    made.set(asked, markup);
    return markup;
  };
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    if (context.path !== '/sample') {
      await next();
      return;
    }
    const asked = await body(context.req);
    try {
      context.body = await make(asked);
    } catch (error) {
      context.status = 422;
      context.body = String(error);
    }
  };
};

/** Answers with the sheet of an element, of the house or of the course: `/sheets/choice.css`; an element may have none. */
export const answerSheet =
  (course: string) =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
    const name = /^\/sheets\/([a-z0-9-]+)\.css$/u.exec(context.path)?.[1];
    if (name === undefined) {
      await next();
      return;
    }
    const element = elementsFor(course).find(each => each.name === name);
    const file = element && fileOf(element, 'css');
    context.type = 'css';
    context.body = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : '';
  };

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

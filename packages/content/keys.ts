import type { Activity, Course, Id, Item, Locale, Page } from '@throughline/tracking';
import { trueOption } from '@throughline/tracking/true-option.js';
import { toHtml } from 'hast-util-to-html';
import { h, text } from './markup.js';
import { speaker } from './render.js';
import { strings } from './strings.js';

/** The right answer to a question in words, a line each; empty where any answer is right. */
export function rightAnswer({ key, options }: Item, activity: Activity, locale: Locale): readonly string[] {
  const say = (id: Id): string => activity.options[id]?.[locale] ?? id;
  switch (key?.type) {
    case 'choice':
    case 'sequencing':
      return key.ids.map(say);
    case 'matching':
      return key.pairs.map(([source, target]) => `${say(source)}: ${say(target)}`);
    case 'performance':
      return key.steps.map(([step, answer]) => `${say(step)}: ${say(answer)}`);
    case 'true-false': {
      const yes = trueOption(options);
      return options.filter(option => (option === yes) === key.value).map(({ id }) => say(id));
    }
    case 'fill-in':
      return key.texts;
    case 'numeric':
      return [[...new Set(key.range.split('[:]'))].join(' – ')];
    case 'likert':
    case 'other':
      return [say(key.id)];
    default:
      return [];
  }
}

/** The keys of the questions on a page, and of the bank that its check draws from, as they stand at its end. */
function keysOf(questions: readonly Item[], activities: ReadonlyMap<Id, Activity>, locale: Locale): string {
  const say = speaker(locale);
  const entries = questions.flatMap(item => {
    const activity = activities.get(item.id);
    const right = activity ? rightAnswer(item, activity, locale) : [];
    if (!activity || right.length === 0) return [];
    return [h('dt', {}, [text(activity.name[locale] ?? '')]), ...right.map(words => h('dd', {}, [text(words)]))];
  });
  if (entries.length === 0) return '';
  return toHtml(h('aside', { className: ['facilitator'], ariaLabel: say(strings.keys) }, [h('dl', {}, entries)]));
}

/** The course with the right answers at the end of each page: for the facilitator edition alone (decision 34). */
export function withKeys(course: Course): Course {
  const activities = new Map(course.activities.map(activity => [activity.id, activity]));
  const items = new Map(course.outline.modules.flatMap(module => module.items.map(item => [item.id, item] as const)));
  const asked = new Map(
    course.outline.modules.flatMap(({ pages }) =>
      pages.map(({ id, items: own, check }) => [id, check?.bank ?? own] as const),
    ),
  );
  const keyed = (page: Page): Page => {
    const questions = (asked.get(page.id) ?? []).flatMap(id => items.get(id) ?? []);
    const keys = keysOf(questions, activities, page.locale);
    return { ...page, html: page.html.replace(/<\/article>$/u, () => `${keys}</article>`) };
  };
  return { ...course, pages: course.pages.map(keyed) };
}

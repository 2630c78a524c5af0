import { wholePercent } from '@throughline/elements/internal/percent.js';
import { fill } from '@throughline/elements/internal/words.js';
import { guarded } from '../browser-env.js';
import type { AllWords } from '../late.strings.js';
import { inLocale } from '../route.js';
import type { Came } from './bring.js';
import type { Id, Locale, Outline } from '@throughline/tracking';

interface Speech {
  readonly words: AllWords;
  readonly outline: Outline;
  readonly locale: Locale;
}

/** Things one after the other, as the language lists them. */
function listed(things: readonly string[], locale: Locale): string {
  return guarded(() => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(things), things.join(', '));
}

/** What has come, in sentences: one announcement (decision 13). `partly`: this edition has no place for some of it. */
export function toldOf(
  { modules, scores, pages, answers }: Came,
  partly: boolean,
  { words, outline, locale }: Speech,
): string {
  const title = (id: Id): string => {
    const module = outline.modules.find(each => each.id === id);
    return module ? inLocale(module.title, locale, outline) : id;
  };
  const list = (key: 'bring.modules' | 'bring.scores', things: readonly string[]): readonly string[] =>
    things.length > 0 ? [fill(words[key], { list: listed(things, locale) })] : [];
  const number = (key: 'bring.pages' | 'bring.answers', n: number): readonly string[] =>
    n > 0 ? [fill(words[key], { n })] : [];
  const news = [
    ...list('bring.modules', modules.map(title)),
    ...list(
      'bring.scores',
      scores.map(([id, score]) => fill(words['bring.score'], { title: title(id), n: wholePercent(score) })),
    ),
    ...number('bring.pages', pages),
    ...number('bring.answers', answers),
  ];
  const rest = partly ? [words['bring.partly']] : [];
  if (news.length > 0) return [words['bring.done'], ...news, ...rest].join(' ');
  return partly ? [words['bring.left'], ...rest].join(' ') : words['bring.nothing'];
}

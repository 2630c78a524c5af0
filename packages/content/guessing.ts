import type { Choice } from '@throughline/elements/internal/directive.js';
import type { Blocks, Understood } from './blocks.js';
import * as errors from './errors.js';
import type { ReadModule } from './module.js';
import { blockFilesOf } from './named.js';
import { firstPlace, wordsOf } from './nodes.js';
import type { Fault, Report } from './problem.js';

/** What a learner could find without knowing anything: by the length of an option, by its place, by its words. */

/** Fewer questions say nothing of a habit. */
const ENOUGH = 10;

/** Of so many questions the right option may be the longest. */
const MOST_LONGEST = 0.3;

/** How seldom a place would hold so many right options if each had been put by lot. */
const BY_CHANCE = 0.001;

/** Options that speak of the others; on the screen they are shuffled, so that none stands above. By language. */
const OF_OTHERS: Readonly<Record<string, RegExp>> = {
  ar: /^(?:كل|جميع|لا شيء) (?:من )?(?:ما|مما) (?:سبق|ذكر)|^جميع الإجابات/u,
  en: /^(?:(?:all|none|both|neither|any|either|two) (?:of )?(?:(?:the|these|those) )?(?:above|options|answers|others)\b|(?:both |neither |only )?[a-d] (?:and|nor|or) [a-d]$)/iu,
  es: /^(?:tod[ao]s|ningun[ao]|ninguna de|amb[ao]s) (?:l[ao]s )?(?:anteriores|opciones|respuestas)|^todo lo anterior|^nada de lo anterior|^[a-d] y [a-d]$/iu,
  fr: /^(?:toutes|aucune|les deux|aucun) (?:de )?(?:(?:ces|les) )?(?:réponses|options|propositions)|ci-dessus$|^tout ce qui précède|^rien de ce qui précède|^[a-d] et [a-d]$/iu,
  ru: /^(?:вс[её]|ничего|ни один) (?:из )?(?:(?:выше)?перечисленн|вышеназванн|вариант)|^все (?:ответы|варианты)|^[а-г] и [а-г]$/iu,
  zh: /^以上(?:都|皆|全|均)|^(?:甲和乙|[A-D]和[A-D])$/iu,
};

/** A question with one right option. */
interface Asked {
  readonly id: string;
  readonly options: readonly Choice[];
  /** Place of the right option among them, from 0. */
  readonly key: number;
}

/** Questions that are judged together, and whoever hears of it. */
interface Group {
  readonly questions: readonly Asked[];
  readonly of: string;
  readonly tell: (fault: Fault) => void;
}

const optionsOf = ({ block }: Understood): readonly Choice[] =>
  block.name === 'choice' && block.body.shape === 'tasks' ? block.body.options : [];

const askedIn = (blocks: Blocks): readonly Asked[] =>
  [...blocks.values()].flatMap(question => {
    const options = optionsOf(question);
    const key = options.findIndex(({ right }) => right);
    return options.filter(({ right }) => right).length === 1 ? [{ id: question.block.id, options, key }] : [];
  });

/** By how many characters the right option is longer than any other one; below 1 it is not the longest. */
const lead = ({ options, key }: Asked): number => {
  const lengths = options.map(({ words }) => wordsOf(words).length);
  return (lengths[key] ?? 0) - Math.max(...lengths.filter((_, index) => index !== key));
};

function checkLengths({ questions, of, tell }: Group): void {
  const longest = questions.filter(one => lead(one) > 0).sort((a, b) => lead(b) - lead(a));
  const most = Math.floor(questions.length * MOST_LONGEST);
  if (longest.length <= most) return;
  const first = longest.slice(0, Math.min(5, longest.length - most)).map(({ id }) => id);
  tell(errors.longestKeys(of, longest.length, questions.length, first));
}

/** The probability that at least `hits` of independent chances come true. */
function atLeast(hits: number, chances: readonly number[]): number {
  let exactly = [1];
  for (const chance of chances) {
    exactly = [...exactly, 0].map((one, n) => one * (1 - chance) + (exactly[n - 1] ?? 0) * chance);
  }
  return exactly.slice(hits).reduce((sum, one) => sum + one, 0);
}

function checkPlaces({ questions, of, tell }: Group): void {
  const places = Math.max(...questions.map(({ options }) => options.length));
  for (let place = 0; place < places; place += 1) {
    const having = questions.filter(({ options }) => options.length > place);
    const hits = having.filter(({ key }) => key === place);
    const chances = having.map(({ options }) => 1 / options.length);
    if (atLeast(hits.length, chances) >= BY_CHANCE) continue;
    const fair = Math.round(chances.reduce((sum, one) => sum + one, 0));
    tell(errors.samePlace(of, place + 1, hits.length, { of: having.length, fair }));
  }
}

/** Every bank, and all questions of the course where they are more than those of one bank. */
function groupsOf(modules: readonly ReadModule[], report: Report): readonly Group[] {
  const banks = modules.flatMap(({ bank }): readonly Group[] =>
    bank === undefined
      ? []
      : [{ questions: askedIn(bank.blocks), of: 'this bank', tell: fault => bank.report(bank.top, fault) }],
  );
  const all = modules.flatMap(blockFilesOf).flatMap(({ blocks }) => askedIn(blocks));
  const whole: Group = {
    questions: all,
    of: 'the course',
    tell: fault => report({ line: 1, column: 1 }, fault),
  };
  return [...banks, whole].filter(
    ({ questions, of }) =>
      questions.length >= ENOUGH && (of !== whole.of || banks.every(bank => bank.questions.length < all.length)),
  );
}

/** What could be guessed in the questions of a course. `report`: of course.yaml; `locale`: the language of its pages. */
export function checkGuessing(modules: readonly ReadModule[], report: Report, locale: string): void {
  const ofOthers = OF_OTHERS[locale.split('-')[0] ?? ''];
  for (const file of modules.flatMap(blockFilesOf)) {
    for (const { words } of [...file.blocks.values()].flatMap(optionsOf)) {
      const at = firstPlace(words);
      if (at !== undefined && ofOthers?.test(wordsOf(words))) file.report(at, errors.optionOnOthers(wordsOf(words)));
    }
  }
  for (const group of groupsOf(modules, report)) {
    checkLengths(group);
    checkPlaces(group);
  }
}

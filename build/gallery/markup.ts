import { formatProblem } from '@throughline/content';
import { readSample, SAMPLE_FILE } from '@throughline/content/sample.js';
import type { Directive } from '@throughline/elements/internal/directive.js';
import type { SampleSource } from '@throughline/elements/internal/states.js';
import type { Locale } from '@throughline/tracking';
import { interfaceWords } from '../words.js';

/** A sample as a browser gets it, and the words of the interface in its language. */
export interface SampleMarkup {
  readonly page: string;
  readonly bank: string;
  readonly words: Readonly<Record<string, string>>;
}

/** Markup of a sample in a language. Throws with every problem that an author would be told. */
export function markupOf(sample: SampleSource, locale: Locale, directives: readonly Directive[] = []): SampleMarkup {
  const { page, bank, problems } = readSample(sample, locale, directives);
  const told = problems.map(problem =>
    formatProblem(problem, problem.file === SAMPLE_FILE ? undefined : (sample.bank ?? sample.glossary)),
  );
  if (told.length > 0) throw new Error(`The sample has problems:\n${sample.markdown}\n\n${told.join('\n\n')}`);
  return { page, bank, words: interfaceWords([locale]).get(locale) ?? {} };
}

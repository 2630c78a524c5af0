import type { Activity } from '@throughline/tracking';
import { taskId, type Understood } from './blocks.js';
import type { ReadModule } from './module.js';
import { wordsOf } from './nodes.js';
import { speaker } from './render.js';

/** The words of every question, for statements and the code book. */
export function activitiesOf(modules: readonly ReadModule[], locales: readonly string[]): readonly Activity[] {
  const words = (text: string) => Object.fromEntries(locales.map(locale => [locale, speaker(locale)(text)]));
  const questions = modules.flatMap(module => [
    ...module.pages.flatMap(page => page.body.tasks.filter(({ item }) => item !== undefined)),
    ...(module.bank?.questions ?? []),
  ]);
  return questions.map((question): Activity => {
    const { block } = asked(question);
    return {
      id: taskId(question),
      // A plan may begin with its first field: then it is known by its title alone.
      name: words(wordsOf(promptOf(block)) || (block.attributes.title ?? '')),
      options: Object.fromEntries(choicesOf(block.body).map(choice => [choice.id, words(wordsOf(choice.words))])),
    };
  });
}

/** What is asked; where all of it is prose, its first words. */
const promptOf = ({ prompt, body }: Understood['block']) =>
  body.shape === 'prose' ? body.children.slice(0, 1) : prompt;

/** A case with marks is asked by the question in it. */
const asked = (question: Understood): Understood => question.question ?? question;

type Choices = readonly { readonly id: string; readonly words: Parameters<typeof wordsOf>[0] }[];

function choicesOf(body: Understood['block']['body']): Choices {
  switch (body.shape) {
    case 'tasks':
    case 'steps':
    case 'list':
      return body.options;
    case 'pairs':
      return [...body.sources, ...body.targets];
    case 'sections':
      return body.sections.map(({ heading }) => heading);
    case 'groups':
      return body.groups.flatMap(({ heading, items }) => [heading, ...items]);
    case 'fields':
      return body.fields.flatMap(({ heading, items }) => [heading, ...items]);
    case 'marked':
      return body.marks;
    case 'scenes':
      return body.scenes.flatMap(({ heading, links }) => [heading, ...links]);
    case 'matrix':
      return [...body.rows, ...body.columns];
    case 'answer':
    case 'number':
    case 'prose':
    case 'table':
      return [];
  }
}

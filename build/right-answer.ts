import type { Item, Response } from '@throughline/tracking';

/** The right answer to a question, and some answer where none is wrong. */
export const rightAnswer = (item: Item): Response => {
  const { key = anyAnswer(item) } = item;
  return key.type === 'numeric' ? { type: key.type, value: key.value } : key;
};

function anyAnswer({ type, options, targets = [] }: Item): Response {
  const ids = options.map(({ id }) => id);
  const [first = ''] = ids;
  const goals = targets.map(({ id }) => id);
  const pairs = goals.length === 0 ? [] : ids.map((id, n) => [id, goals[n % goals.length] ?? ''] as const);
  switch (type) {
    case 'true-false':
      return { type, value: true };
    case 'choice':
      return { type, ids: ids.slice(0, 1) };
    case 'fill-in':
      return { type, texts: [] };
    case 'long-fill-in':
      return { type, written: true };
    case 'matching':
      return { type, pairs };
    case 'performance':
      return { type, steps: pairs };
    case 'sequencing':
      return { type, ids };
    case 'likert':
    case 'other':
      return { type, id: first };
    case 'numeric':
      return { type, value: 0 };
  }
}

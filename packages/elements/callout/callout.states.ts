import type { ElementStates } from '../internal/states.js';

const saying = (kind: string, words: string) => ({
  markdown: `:::callout{kind=${kind}}\n${words}\n:::`,
  readable: [words],
});

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'a key point': saying('key', 'Warm dough rises sooner.'),
    'an example': saying('example', 'A bowl beside the oven is warm enough.'),
    'what to do in practice': saying('practice', 'Press the dough with a finger.'),
    'what to take care of': saying('care', 'A hot bowl kills the yeast.'),
    'a story that was made up': {
      markdown: ':::callout{kind=example fictional}\nIn a cold winter the dough of a baker rose by the stove.\n:::',
      readable: ['rose by the stove'],
    },
  },
} satisfies ElementStates;

import type { ElementStates } from '../internal/states.js';

const SERIES = `Rye grows, wheat does not.

| Season | Rye | Wheat | Oat | Spelt |
| --- | --- | --- | --- | --- |
| Spring | 8 | 31 | 5 | 2 |
| Summer | 9 | 28 | 5 | 3 |
| Autumn | 12 | 30 | 7 | 4 |`;

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    bars: {
      markdown: `:::chart{type=bar unit="loaves" year=2021 source="Bakers of the Coast"}
Most of it is bought.

| Who bakes it | Loaves |
| --- | --- |
| Bakeries | 12.5 |
| Homes | 4.2 |

Homes were asked once.
:::`,
      readable: ['Most of it is bought.', 'Bakeries', '12.5', 'Bakers of the Coast'],
      states: { 'as a table': { acts: [{ press: 'summary' }] } },
    },
    'bars of several series': {
      markdown: `:::chart{unit="loaves" year=2021 source="Bakers of the Coast"}
${SERIES}
:::`,
      readable: ['Rye grows, wheat does not.', 'Oat', '12'],
    },
    'stacked bars': {
      markdown: `:::chart{type=stacked unit="loaves" year=2021 source="Bakers of the Coast"}
${SERIES}
:::`,
      readable: ['Rye grows, wheat does not.', 'Wheat 30'],
    },
    lines: {
      markdown: `:::chart{type=line unit="loaves" year=2021 source="Bakers of the Coast"}
${SERIES}
:::`,
      readable: ['Rye grows, wheat does not.', 'Spring', '12'],
      states: { 'as a table': { acts: [{ press: 'summary' }] } },
    },
    'one line': {
      markdown: `:::chart{type=line unit="degrees" year=2021 source="Bakers of the Coast"}
It froze in the night.

| Hour | Degrees |
| --- | --- |
| Evening | 6 |
| Night | -2 |
| Morning | 3 |
:::`,
      readable: ['It froze in the night.', 'Night', '-2'],
    },
  },
} satisfies ElementStates;

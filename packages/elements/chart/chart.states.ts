import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    bars: {
      markdown: `:::chart{type=bar unit="loaves" year="(year)" source="Bakers of the Coast"}
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
  },
} satisfies ElementStates;

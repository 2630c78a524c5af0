import { expect } from '@open-wc/testing';
import { describeQuestion, type QuestionRow } from '../internal/testing/describe-question.js';
import { block, choices, prose, rendered } from '../internal/testing/markup.js';
import { stage } from '../internal/testing/stage.js';
import { directive } from './sorting.directive.js';
import { TlSorting } from './sorting.js';

const shelves =
  (attributes: Readonly<Record<string, string>>): QuestionRow['block'] =>
  wording => {
    const [cold, dry, milk, yeast, rye] = choices(
      wording,
      ['cold', 'Cold', true],
      ['dry', 'Dry', true],
      ['milk', 'Milk', true, 'Milk turns sour in the warm.'],
      ['yeast', 'Fresh yeast', true],
      ['rye', 'Rye flour', true],
    );
    if (!cold || !dry || !milk || !yeast || !rye) throw new Error('A choice is missing.');
    return block(
      'sorting',
      'q',
      {
        shape: 'groups',
        groups: [
          { heading: cold, children: [], items: [milk, yeast] },
          { heading: dry, children: [], items: [rye] },
        ],
      },
      {
        prompt: [prose(wording('Where does it go?'))],
        explanation: [prose(wording('Flour draws water.'))],
        attributes,
      },
    );
  };

describeQuestion({
  tag: 'tl-sorting',
  element: TlSorting,
  directive,
  block: shelves({ fixed: '' }),
  right: {
    type: 'matching',
    pairs: [
      ['milk', 'cold'],
      ['yeast', 'cold'],
      ['rye', 'dry'],
    ],
  },
  wrong: {
    type: 'matching',
    pairs: [
      ['milk', 'dry'],
      ['yeast', 'dry'],
      ['rye', 'cold'],
    ],
  },
  partly: [
    {
      type: 'matching',
      pairs: [
        ['milk', 'cold'],
        ['yeast', 'dry'],
        ['rye', 'cold'],
      ],
    },
    1 / 3,
    'Partly right: 1 of 3',
  ],
  feedback: 'Milk turns sour in the warm.',
  explanation: 'Flour draws water.',
  readable: ['Where does it go?', 'Milk', 'Rye flour', 'Dry'],
  names: ['radio Cold', 'radio Dry', 'radio Cold', 'radio Dry', 'radio Cold', 'radio Dry'],
  keys: ['Tab', ' ', 'Tab', ' ', 'Tab', 'ArrowDown', 'Tab', 'Enter'],
  check: 'Check my answer',
  missing: 'Choose an answer for each row first.',
});

describe('what is sorted', () => {
  const orderIn = async (attributes: Readonly<Record<string, string>>, seed: string) => {
    const question = rendered<TlSorting>(
      directive,
      shelves(attributes)(words => words),
    );
    question.seed = seed;
    await stage('tl-sorting', question);
    await question.updateComplete;
    return [...question.querySelectorAll<HTMLElement>('[data-source]')].map(({ dataset }) => dataset['source']).join();
  };
  const seeds = ['a', 'b', 'c', 'd', 'e'];

  it('stands in an order of the seed, whatever the author wrote', async () => {
    const orders = [];
    for (const seed of seeds) orders.push(await orderIn({}, seed));
    expect(new Set(orders).size).to.be.above(1);
  });

  it('keeps the order of the author where it is fixed', async () => {
    for (const seed of seeds) expect(await orderIn({ fixed: '' }, seed)).to.equal('milk,yeast,rye');
  });

  it('asks each thing for its group by its name', async () => {
    await orderIn({ fixed: '' }, '');
    const groups = [...document.querySelectorAll('tl-sorting fieldset fieldset > legend')];
    expect(groups.map(({ textContent }) => textContent)).to.deep.equal(['Milk', 'Fresh yeast', 'Rye flour']);
  });
});

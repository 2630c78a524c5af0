import type { Block, Choice, Directive, Flow, RenderTools } from '../internal/directive.js';
import { groupOf, h, hostOf, plain, promptMissing, templatesOf, triesAttribute } from '../internal/hast.js';
import { passagesOf } from '../internal/passages.js';

const textOf = ({ body }: Block): { readonly children: Flow; readonly marks: readonly Choice[] } =>
  body.shape === 'marked' ? body : { children: [], marks: [] };

/** At most ten answers may be typed into one interaction (SCORM 2004 RTE 4.2.9.1). */
const MOST = 10;

/** Every right answer to a blank: its words, and what its `accept` lists. */
const answersOf = ({ words, attributes: { accept = '' } }: Choice): readonly Flow[] => [
  words,
  ...accept
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')
    .map((value): Flow => [{ type: 'paragraph', children: [{ type: 'text', value }] }]),
];

/** `blank=answer` for each right answer, without a space in it; the first one is in the language of the page. */
const keyOf = (blanks: readonly Choice[], tools: RenderTools): string =>
  blanks
    .flatMap(blank => {
      const answers = answersOf(blank).flatMap(words => [tools.text(words), ...tools.texts(words)]);
      return [...new Set(answers)].map(answer => `${blank.id}=${encodeURIComponent(answer)}`);
    })
    .join(' ');

/** `:::fill-in`: a text with blanks. Each `:blank` is a native field that stands in its sentence. */
export const directive: Directive = {
  name: 'fill-in',
  kind: 'question',
  shape: 'marked',
  attributes: {
    ...triesAttribute,
    'match-case': { type: 'flag', doc: 'Capitals and small letters are told apart.' },
  },
  check: block => [
    ...promptMissing(block),
    ...textOf(block)
      .marks.filter(({ words }) => plain(words) === '')
      .map(({ words }) => ({
        what: 'A blank has no words.',
        why: 'No answer would be right.',
        cure: 'Write the right words between the brackets: :blank[the words]{#an-id}.',
        at: words,
      })),
    ...(textOf(block).marks.length <= MOST
      ? []
      : [
          {
            what: `There are ${textOf(block).marks.length} blanks.`,
            why: `A platform keeps at most ${MOST} typed answers of one question.`,
            cure: 'Make two questions of it.',
            at: textOf(block).marks[MOST]?.words ?? [],
          },
        ]),
  ],
  item: block => ({
    type: 'fill-in',
    options: [],
    key: { type: 'fill-in', texts: textOf(block).marks.map(({ words }) => plain(words)) },
  }),
  render: (block, tools) => {
    const said = textOf(block);
    return h(
      'tl-fill-in',
      { ...hostOf(block, 'in-place'), ...('match-case' in block.attributes && { 'match-case': true }) },
      [
        groupOf(block, tools, [
          h(
            'div',
            { dataBlanks: '' },
            passagesOf(said, tools, ({ id }) =>
              h('span', { dataOption: id }, [
                h('input', { autoComplete: ['off'], autoCapitalize: 'none', maxLength: 250 }),
              ]),
            ),
          ),
        ]),
        ...templatesOf(block, tools, { key: keyOf(said.marks, tools), choices: said.marks }),
      ],
    );
  },
};

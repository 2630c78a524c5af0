/** What must stand in an element: where, how often at least, what it is, and markup that mends it. */
type Need = readonly [selector: string, least: number, what: string, markup: string];

/** How a key says what is right. */
type KeyForm = 'ids' | 'pairs' | 'texts' | 'number';

export interface Rule {
  readonly needs: readonly Need[];
  /** Its events carry its id. */
  readonly tells?: true;
  /** Answers are right or wrong. */
  readonly key?: KeyForm;
  /** The parts that key and feedback name: the attribute with their ids. */
  readonly parts?: 'data-option' | 'data-source';
  /** What the second half of a pair may name. */
  readonly targets?: (host: Element) => readonly string[];
  /** Attributes that must be there. */
  readonly attributes?: readonly string[];
}

const prompt: Need = ['[slot="prompt"]', 1, 'question', '<div slot="prompt">…</div>'];
const options: Need = ['[data-option][slot]', 2, 'options', '<div slot="option-ID" data-option="ID">…</div>'];
const group: Need = ['fieldset > legend', 1, 'question', '<fieldset><legend>…</legend>…</fieldset>'];
const words: Need = ['*', 1, 'words', '<p>…</p>'];
const field: Need = [
  'tl-own-words > [data-paper] > textarea',
  1,
  'field to write in',
  '<tl-own-words name="ID"><label for="x">…</label><div data-paper><textarea id="x"></textarea></div></tl-own-words>',
];
const list: Need = [
  'fieldset[data-list] input',
  1,
  'list to choose from',
  '<fieldset data-list><legend>…</legend><label><input type="checkbox" value="ID"> …</label></fieldset>',
];
const form: Need = ['textarea, input', 1, 'field', 'a <tl-own-words> or a <fieldset data-list>'];
const boxes: Need = [
  'label[data-option] input',
  1,
  'control',
  '<label data-option="ID"><input type="checkbox">…</label>',
];

const valuesOf = (host: Element, selector: string, attribute: string): readonly string[] => [
  ...new Set([...host.querySelectorAll(selector)].map(node => node.getAttribute(attribute) ?? '')),
];
const named = (host: Element): readonly string[] => valuesOf(host, '[data-target]', 'data-target');
const chosen = (host: Element): readonly string[] => valuesOf(host, '[data-source] input', 'value');

const question = { tells: true, parts: 'data-option' } as const;
const rows = { tells: true, parts: 'data-source', key: 'pairs' } as const;

/** A row an element: one without its row does not pass the tests. */
export const RULES: Readonly<Record<string, Rule>> = {
  accordion: {
    tells: true,
    needs: [[':scope > details > summary', 1, 'part', '<details><summary>…</summary>…</details>']],
  },
  'action-plan': { tells: true, needs: [form] },
  assessment: {
    needs: [['[slot="intro"]', 1, 'introduction', '<div slot="intro">…</div>']],
    attributes: ['draw', 'pass'],
  },
  bands: { needs: [['[slot][data-from]', 1, 'band', '<div slot="band-ID" data-from="0">…</div>']] },
  callout: { needs: [words] },
  'case-file': { needs: [words] },
  chart: {
    needs: [
      ['[slot="figure"]', 1, 'drawing', '<figure slot="figure">…</figure>'],
      ['[slot="table"]', 1, 'table of the same numbers', '<table slot="table">…</table>'],
    ],
  },
  checklist: { tells: true, needs: [list] },
  choice: { ...question, key: 'ids', needs: [prompt, options] },
  document: {
    needs: [
      ['cite', 1, 'title', '<figure><figcaption><cite>…</cite></figcaption>…</figure>'],
      ['blockquote', 1, 'excerpt', '<blockquote>…</blockquote> in the <figure>'],
    ],
  },
  figure: {
    needs: [
      ['.picture > img[alt]', 1, 'picture with words', '<figure><div class="picture"><img alt="…"></div></figure>'],
    ],
  },
  'fill-in': {
    ...question,
    key: 'texts',
    needs: [group, ['[data-option] > input', 1, 'blank', '<span data-option="ID"><input></span>']],
  },
  'flash-cards': {
    tells: true,
    needs: [['[slot="card"] > h3', 1, 'card', '<section slot="card"><h3>…</h3><div>…</div></section>']],
  },
  'glossary-term': {
    needs: [
      ['dfn', 1, 'term', '<dfn>…</dfn>'],
      ['template', 1, 'meaning', '<template>…</template>'],
    ],
  },
  hotspot: {
    ...question,
    key: 'ids',
    needs: [
      group,
      ['[data-picture] img[alt]', 1, 'picture with words', '<div data-picture><img alt="…"></div>'],
      [
        'label[data-option][data-at] input',
        2,
        'places',
        '<label data-option="ID" data-at="X Y"><input type="radio" value="ID">…</label>',
      ],
    ],
  },
  likert: { ...question, needs: [prompt, options] },
  'long-answer': { tells: true, needs: [field] },
  'mark-the-text': { ...question, key: 'ids', needs: [group, boxes] },
  matching: {
    ...rows,
    targets: named,
    needs: [
      group,
      ['tr[data-source] select', 2, 'rows', '<tr data-source="ID"><th>…</th><td><select>…</select></td></tr>'],
      [
        'tr[data-source] option + option',
        2,
        'choices',
        '<option value=""></option><option value="ID"></option> in each row',
      ],
      ['[data-targets] > li[data-target]', 2, 'matches', '<ol data-targets><li data-target="ID">…</li></ol>'],
    ],
  },
  matrix: {
    ...rows,
    targets: named,
    needs: [
      group,
      [
        '[data-source] input',
        2,
        'cells',
        '<tr data-source="ID"><th data-words>…</th><td><input type="radio" value="ID"></td></tr>',
      ],
    ],
  },
  media: {
    tells: true,
    attributes: ['bytes'],
    needs: [
      ['video, audio', 1, 'film or sound', '<video slot="media" controls preload="none" src="…"></video>'],
      ['[slot="transcript"]', 1, 'transcript', '<div slot="transcript">…</div>'],
    ],
  },
  numeric: { tells: true, key: 'number', needs: [prompt] },
  planner: { tells: true, needs: [form] },
  poll: {
    needs: [group, ['label > input', 2, 'answers', '<label><input type="radio" name="…" value="ID"> …</label>']],
  },
  'pre-check': { needs: [words] },
  quotation: { needs: [['blockquote', 1, 'quotation', '<figure><blockquote>…</blockquote></figure>']] },
  reflection: { tells: true, needs: [field] },
  reveal: {
    tells: true,
    needs: [[':scope > details > summary', 1, 'part to open', '<details><summary>…</summary>…</details>']],
  },
  rubric: { tells: true, needs: [list] },
  scenario: {
    ...question,
    needs: [
      group,
      ['section[data-scene] > :is(h2, h3, h4)', 2, 'scenes', '<section data-scene="ID"><h3>…</h3>…</section>'],
      ['a[data-option][data-to]', 1, 'choice', '<a data-option="ID" data-to="SCENE" href="#…">…</a>'],
    ],
  },
  sequencing: {
    ...question,
    key: 'ids',
    needs: [
      group,
      [
        '[data-steps] > li[data-option] > [id]',
        3,
        'steps',
        '<ol data-steps><li data-option="ID"><div id="…">…</div></li></ol>',
      ],
    ],
  },
  sorting: {
    ...rows,
    targets: chosen,
    needs: [
      group,
      [
        '[data-source] input',
        2,
        'groups',
        '<fieldset data-source="ID"><legend data-words>…</legend><input type="radio" value="GROUP"></fieldset>',
      ],
    ],
  },
  steps: { needs: [[':scope > ol > li', 1, 'step', '<ol><li>…</li></ol>']] },
  tabs: { tells: true, needs: [[':scope > section[id] > h3', 2, 'parts', '<section id="…"><h3>…</h3>…</section>']] },
  timeline: { needs: [[':scope > ol > li', 1, 'event', '<ol><li><h3>…</h3>…</li></ol>']] },
  'true-false': { ...question, key: 'ids', attributes: ['true-option'], needs: [prompt, options] },
};

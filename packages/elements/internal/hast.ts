import type { Element, ElementContent, Properties } from 'hast';
import type { Block, Body, Choice, Complaint, Flow, RenderTools } from './directive.js';

/** One element of the markup that a directive makes. */
export const h = (tagName: string, properties: Properties = {}, children: readonly ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
});

export const text = (value: string): ElementContent => ({ type: 'text', value });

/** The plain words of the author, in the language they are written in; of a picture those that stand for it. */
export const plain = (words: Flow): string => words.map(plainOf).join(' ').replace(/\s+/gu, ' ').trim();

const plainOf = (node: unknown): string => {
  const { value, alt, children } = node as {
    readonly value?: string;
    readonly alt?: string | null;
    readonly children?: readonly unknown[];
  };
  return value ?? alt ?? (children ?? []).map(plainOf).join('');
};

/** What is in no state readable before it is due (decision 25): the elements clone it when its time has come. */
export const template = (properties: Properties, children: readonly ElementContent[]): Element => ({
  ...h('template', properties),
  content: { type: 'root', children: [...children] },
});

/**
 * Attributes that every question carries on its host. `light`: what it shares with others of its kind where its words
 * stand in the light (`light.css`).
 */
export const hostOf = (
  { id, slot, revision, fictional, attributes }: Block,
  light?: 'in-place' | 'filled',
): Properties => ({
  id,
  ...(light && { className: [light] }),
  dataSlot: String(slot),
  ...(revision > 1 && { dataRevision: String(revision) }),
  ...(fictional && { fictional: true }),
  ...(attributes.tries !== undefined && { 'max-tries': attributes.tries }),
  ...('confidence' in attributes && { confidence: true }),
  ...(attributes.mode === 'practice' && { dataPractice: '' }),
  ...(attributes.twin !== undefined && { dataTwin: attributes.twin }),
});

/** Attributes of the host of a block to read. */
export const blockHost = ({ id, fictional }: Block): Properties => ({
  ...(id !== '' && { id }),
  ...(fictional && { fictional: true }),
});

/** Attributes of the host of what is printed of the learner's work. */
export const achievedHost = (block: Block, { draft }: RenderTools): Properties => ({
  ...blockHost(block),
  ...(draft && { draft: true }),
});

/** Everything that stands in a block of prose. */
export const proseOf = ({ prompt, body, explanation }: Block): Flow => [
  ...prompt,
  ...(body.shape === 'prose' ? body.children : []),
  ...explanation,
];

/** What stands in a block under headings. */
export const sectionsOf = ({ body }: Block): Extract<Body, { shape: 'sections' }>['sections'] =>
  body.shape === 'sections' ? body.sections : [];

/** The question itself, in the slot of that name. */
export const promptOf = (block: Block, tools: RenderTools): readonly ElementContent[] =>
  block.prompt.length > 0 ? [h('div', { slot: 'prompt' }, tools.inline(block.prompt))] : [];

/** The question and its markup as one native group, for elements that are enhanced in place. */
export const groupOf = (block: Block, tools: RenderTools, children: readonly ElementContent[]): Element =>
  h('fieldset', {}, [h('legend', {}, tools.inline(block.prompt)), ...children]);

/**
 * What stands in templates: the key, hints, what is said of the outcome and of each choice, the explanation. `key` is the right answer as a list
 * of ids, in the notation of the element.
 */
export const templatesOf = (
  block: Block,
  tools: RenderTools,
  { key, choices }: { readonly key: string; readonly choices: readonly Pick<Choice, 'id' | 'feedback'>[] },
): readonly ElementContent[] => [
  template({ dataKey: '' }, [text(key)]),
  ...block.hints.map(words => template({ dataHint: '' }, tools.html(words))),
  ...Object.entries(block.remarks).map(([outcome, words]) => template({ dataRemark: outcome }, tools.html(words))),
  ...choices
    .filter(({ feedback }) => feedback.length > 0)
    .map(({ id, feedback }) => template({ dataFeedback: id }, tools.html(feedback))),
  ...(block.explanation.length > 0 ? [template({ dataExplanation: '' }, tools.html(block.explanation))] : []),
];

/** The tries that may be taken; absent: as many as the learner likes. */
export const triesAttribute = {
  tries: { type: 'whole', doc: 'How many tries may be taken; left out, as many as the learner likes.' },
} as const;

/** Every question asks something. */
export const promptMissing = ({ prompt }: Block): readonly Complaint[] =>
  prompt.length > 0
    ? []
    : [
        {
          what: 'The question is missing.',
          why: 'Without it nobody knows what to answer; a screen reader has no name for the group.',
          cure: 'Write the question as a paragraph before the list.',
        },
      ];

/**
 * An order for the page before scripts run, in which the author's order (often the key) cannot be read. The same in
 * every build and language: it depends on the slots alone.
 */
export const disguised = <T extends { readonly slot: number }>(choices: readonly T[]): readonly T[] => {
  const mixed = [...choices].sort((a, b) => ((a.slot * 7 + 3) % 11) - ((b.slot * 7 + 3) % 11) || b.slot - a.slot);
  const unchanged = mixed.length > 1 && mixed.every((choice, n) => choice === choices[n]);
  return unchanged ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
};

import type { Element, ElementContent } from 'hast';
import type { Block, Directive, RenderTools, Scene, SceneLink } from '../internal/directive.js';
import { h, hostOf, templatesOf, text, triesAttribute } from '../internal/hast.js';
import { strings } from './paper.strings.js';
import { complaintsOf } from './scenario.checks.js';
import { headingsOf, isDebrief, linksOf, neededOf, pointsOf, scenesOf, walked } from './story.js';

/**
 * What is enough, then what each choice brings: first those of the best way, in its order. Empty where no end is right or
 * wrong.
 */
const keyOf = (block: Block): string => {
  const { best } = walked(block) ?? {};
  const needed = neededOf(block, best ?? null);
  if (needed === null) return '';
  const points = new Map(linksOf(block).map(link => [link.id, pointsOf(link)]));
  const ids = new Set([...(best?.steps ?? []).map(([, way]) => way), ...points.keys()]);
  return [needed, ...[...ids].map(id => `${id}=${points.get(id) ?? 0}`)].join(' ');
};

/** The number of a scene, for paper and for a page without scripts. */
const numbered = (n: number, className: string): Element =>
  h('span', { className: [className] }, [text(String(n + 1))]);

/** What a choice depends on, in the words of the choices that make it true. */
const conditions = (block: Block, { attributes }: SceneLink, tools: RenderTools): readonly string[] =>
  (
    [
      ['if', strings.ifChosen],
      ['unless', strings.unlessChosen],
    ] as const
  ).flatMap(([name, words]) => {
    const setting = linksOf(block).filter(
      other => attributes[name] !== undefined && other.attributes.set === attributes[name],
    );
    const chosen = setting.map(other => tools.text(other.words)).join(' / ');
    return setting.length === 0 ? [] : [tools.say(words).replace('{words}', () => chosen)];
  });

const line = (block: Block, link: SceneLink, tools: RenderTools): ElementContent => {
  const { set, if: when, unless } = link.attributes;
  const to = scenesOf(block).findIndex(({ heading }) => heading.id === link.to);
  return h('li', {}, [
    h(
      'a',
      {
        href: `#${block.id}-${link.to}`,
        dataOption: link.id,
        dataTo: link.to,
        ...(set !== undefined && { dataSet: set }),
        ...(when !== undefined && { dataIf: when }),
        ...(unless !== undefined && { dataUnless: unless }),
      },
      tools.inline(link.words),
    ),
    text(' '),
    numbered(to, 'leads'),
    ...conditions(block, link, tools).flatMap(words => [text(' '), h('span', { className: ['given'] }, [text(words)])]),
  ]);
};

const section = (block: Block, { heading, children, links }: Scene, n: number, tools: RenderTools): Element =>
  h('section', { dataScene: heading.id }, [
    h('h3', { id: `${block.id}-${heading.id}`, tabIndex: -1 }, [
      numbered(n, 'number'),
      text(' '),
      ...tools.inline(heading.words),
    ]),
    ...tools.html(children),
    ...(links.length > 0
      ? [
          h(
            'ul',
            {},
            links.map(link => line(block, link, tools)),
          ),
        ]
      : []),
  ]);

/**
 * `:::scenario`: headings are scenes, the links under them lead from one to the next. The markup is the whole story, with
 * real links: so it is read without scripts and on paper, where numbers say what leads where, and words on which condition.
 */
export const directive: Directive = {
  name: 'scenario',
  kind: 'question',
  shape: 'scenes',
  attributes: {
    ...triesAttribute,
    pass: {
      type: 'number',
      doc: 'From how many per cent of the points of the best way it is passed; left out, no end is right or wrong.',
    },
  },
  check: complaintsOf,
  item: block => {
    const best = block.attributes.pass === undefined ? null : walked(block)?.best;
    return {
      type: 'performance',
      options: scenesOf(block).map(({ heading: { id, slot } }) => ({ id, slot })),
      targets: linksOf(block).map(({ id, slot }) => ({ id, slot })),
      ...(best && { key: { type: 'performance', steps: best.steps } }),
    };
  },
  render: (block, tools) => {
    const debrief = headingsOf(block).find(isDebrief);
    return h('tl-scenario', hostOf(block, 'in-place'), [
      h('fieldset', debrief ? { dataDebrief: tools.text(debrief.heading.words) } : {}, [
        h('legend', {}, tools.inline(block.prompt)),
        ...scenesOf(block).map((scene, n) => section(block, scene, n, tools)),
      ]),
      ...templatesOf({ ...block, explanation: debrief?.children ?? [] }, tools, {
        key: keyOf(block),
        choices: linksOf(block),
      }),
    ]);
  },
};

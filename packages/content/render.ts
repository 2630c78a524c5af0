import type { NamedFile, RenderTools } from '@throughline/elements/internal/directive.js';
import type { Locale } from '@throughline/tracking';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { rulesOf } from './attributes.js';
import { taskId, type Blocks, type Understood } from './blocks.js';
import { direction } from './direction.js';
import { mirroredName } from './drawing.js';
import { below, h, inlineMarkup, markup, plainText, template, text, type Voice } from './markup.js';
import { isContainer, wordsOf, type ContainerDirective, type Flow, type TextDirective } from './nodes.js';
import type { Body, Knot } from './page.js';
import { isPseudo, pseudo } from './pseudo.js';
import { findTerm, type Glossary } from './reference-data.js';
import { fill, strings } from './strings.js';

/** What one page is rendered with. */
export interface Setting {
  readonly locale: Locale;
  /** Every language of the course. */
  readonly locales: readonly Locale[];
  readonly blocks: Blocks;
  readonly glossary: Glossary;
  readonly facilitator: boolean;
  /** Not everybody has read the course who should. */
  readonly draft: boolean;
  resolve(url: string): string;
  file(url: string): NamedFile;
}

export interface PageWords {
  readonly id: string;
  readonly title: string;
  readonly care: string | undefined;
  /** Number of the module, 0 where it has none, number of the lesson in it, minutes; absent for a page outside the modules. */
  readonly place?: { readonly module: number; readonly lesson: number; readonly minutes: number };
  readonly check: boolean;
  /** What the build adds before and after the author's words. */
  readonly before?: readonly ElementContent[];
  readonly after?: readonly ElementContent[];
}

export interface Rendered {
  readonly html: string;
  readonly elements: readonly string[];
}

export const speaker =
  (locale: Locale) =>
  (words: string): string =>
    isPseudo(locale) ? pseudo(locale, words) : words;

/** The markup of a page: an article with its heading and its knots. */
export function renderPage(page: PageWords, body: Body, setting: Setting): Rendered {
  const say = speaker(setting.locale);
  const voice = voiceOf(setting);
  const lesson = page.place?.module === 0 ? strings.kickerAround : strings.kicker;
  const kicker = page.check ? strings.checkKicker : lesson;
  const lead = body.lead === undefined ? [] : [h('p', { className: ['lead'] }, inlineMarkup([body.lead], voice))];
  const round = body.knots.find(knot => knot.kind === 'way-round');
  const article = h('article', { id: page.id, dataPage: '' }, [
    ...(page.place === undefined ? [] : [h('p', { className: ['kicker'] }, [text(fill(say(kicker), page.place))])]),
    h('h1', {}, [text(say(page.title))]),
    ...lead,
    ...(page.before ?? []),
    ...(page.care === undefined ? [] : [careNote('lesson', page.care, round?.id, say)]),
    h(
      'div',
      { className: ['thread'] },
      body.knots.map(knot => renderKnot(knot, setting, voice)),
    ),
    ...(page.after ?? []),
  ]);
  return rendered([article]);
}

/** Markup of the questions of a bank, one after the other. */
export const renderBank = (questions: readonly Understood[], setting: Setting): Rendered =>
  rendered(questions.map(question => renderBlock(question, setting)));

export const rendered = (nodes: readonly ElementContent[]): Rendered => {
  const root: Root = { type: 'root', children: [...nodes] };
  return { html: toHtml(root), elements: [...new Set(tagsIn(root))].sort() };
};

function tagsIn(node: Nodes): string[] {
  const inside = 'children' in node ? node.children.flatMap(tagsIn) : [];
  const kept = node.type === 'element' && node.content !== undefined ? tagsIn(node.content) : [];
  const own = node.type === 'element' && node.tagName.startsWith('tl-') ? [node.tagName] : [];
  return [...own, ...inside, ...kept];
}

/** Before a lesson it is a landmark; before its parts a `note`, as landmarks of one name could not be told apart. */
const careNote = (
  of: 'lesson' | 'part',
  words: string,
  round: string | undefined,
  say: (words: string) => string,
): Element =>
  h('aside', { className: ['careful'], ...(of === 'part' && { role: 'note' }), ariaLabel: say(strings.careful) }, [
    h('p', {}, [text(say(words))]),
    ...(round === undefined || round === '' ? [] : [h('a', { href: `#${round}` }, [text(say(strings.wayRound))])]),
  ]);

function renderKnot(knot: Knot, setting: Setting, voice: Voice): Element {
  const words = markup(knot.nodes, voice);
  const say = speaker(setting.locale);
  if (knot.kind === 'task') {
    const made = [...words, renderBlock(knot.task, setting)];
    return h('section', { className: ['knot'], dataActivity: taskId(knot.task) }, made);
  }
  if (knot.kind === 'careful') {
    const heading = markup(knot.heading, voice);
    return h('section', { className: ['knot', 'part'] }, [
      ...heading,
      careNote('part', knot.note, knot.round, say),
      ...words,
    ]);
  }
  if (knot.kind === 'way-round') {
    const title = h('p', { className: ['kicker'] }, [text(say(strings.wayRoundHere))]);
    return h('section', { className: ['knot', 'way-round'], id: knot.id, tabIndex: -1 }, [title, ...words]);
  }
  return h('section', { className: ['knot'] }, words);
}

/** Markup of one block, by its element. */
export function renderBlock({ directive, block }: Understood, setting: Setting): ElementContent {
  const say = speaker(setting.locale);
  const rules = rulesOf(directive);
  const attributes = Object.fromEntries(
    Object.entries(block.attributes).map(([name, value]) => [name, rules[name]?.type === 'text' ? say(value) : value]),
  );
  return directive.render({ ...block, attributes }, toolsOf(setting));
}

const toolsOf = (setting: Setting): RenderTools => {
  const voice = voiceOf(setting);
  return {
    locale: setting.locale,
    draft: setting.draft,
    html: words => below(markup(words, voice)),
    inline: words => below(inlineMarkup(words, voice)),
    directed: words => below(inlineMarkup(words, direction(setting.locale) === 'rtl' ? turned(voice) : voice)),
    text: words => plainText(words, voice),
    say: words => voice.say(words),
    file: url => setting.file(url),
    texts: words => [...new Set(setting.locales.map(locale => plainText(words, { say: speaker(locale) })))],
  };
};

const turned = (voice: Voice): Voice => ({ ...voice, resolve: url => mirroredName(voice.resolve(url)) });

function voiceOf(setting: Setting): Voice {
  const say = speaker(setting.locale);
  const voice: Voice = {
    say,
    resolve: url => setting.resolve(url),
    render: node => (isContainer(node) ? container(node, setting, voice) : inline(node, setting, voice)),
  };
  return voice;
}

function container(node: ContainerDirective, setting: Setting, voice: Voice): ElementContent[] {
  const understood = setting.blocks.get(node);
  if (understood !== undefined) return [renderBlock(understood, setting)];
  const frame = (label: string): ElementContent[] => [
    h('aside', { className: [node.name], ariaLabel: voice.say(label) }, below(markup(node.children, voice))),
  ];
  if (node.name === 'note') return frame(strings.note);
  return node.name === 'facilitator' && setting.facilitator ? frame(strings.facilitator) : [];
}

function inline(node: TextDirective, setting: Setting, voice: Voice): ElementContent[] | undefined {
  if (node.name !== 'term') return undefined;
  const term = findTerm(setting.glossary, wordsOf(node), node.attributes?.of ?? undefined);
  if (term === undefined) return undefined;
  const words: Flow = [{ type: 'paragraph', children: node.children }];
  return [
    h('tl-glossary-term', {}, [h('dfn', {}, inlineMarkup(words, voice)), template(markup(term.definition, voice))]),
  ];
}

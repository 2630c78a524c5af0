import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Id, InteractionType, Key, Locale, Option } from '@throughline/tracking';

/** Words of the author: flow content, its inline directives still in it. */
export type Flow = readonly RootContent[];

/** One choice, source, target or step: what the author wrote under one bullet, in one cell or between brackets. */
export interface Choice extends Option {
  readonly words: Flow;
  /** The quotation under the item; empty where there is none. */
  readonly feedback: Flow;
  /** Ticked (`[x]`), or the right one by the rule of the shape. */
  readonly right: boolean;
  /** What else stands between its braces; `content` has checked the names (the grammar's `parts`). */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What stood between the question and the explanation, cut by the one grammar (docs/authoring.md). */
export type Body =
  /** Nothing but prose: callout, reveal, note, glossary entry. */
  | { readonly shape: 'prose'; readonly children: Flow }
  /** A task list: choice, true-false, checklist. */
  | { readonly shape: 'tasks'; readonly options: readonly Choice[] }
  /** A two-column table: matching. Row n's right target is `pairs[n]`. Equal target words are one target. */
  | {
      readonly shape: 'pairs';
      readonly heads: readonly [Flow, Flow];
      readonly sources: readonly Choice[];
      readonly targets: readonly Choice[];
      readonly pairs: readonly (readonly [Id, Id])[];
      /** Cells beyond the second column. */
      readonly beyond: readonly Flow[];
    }
  /** An ordered list in its right order: sequencing, steps. */
  | { readonly shape: 'steps'; readonly options: readonly Choice[] }
  /** Headings with words under them: accordion, tabs, timeline, flash-cards. */
  | {
      readonly shape: 'sections';
      readonly sections: readonly { readonly heading: Choice; readonly children: Flow }[];
    }
  /** Headings with lists under them: sorting. */
  | {
      readonly shape: 'groups';
      readonly groups: readonly {
        readonly heading: Choice;
        readonly children: Flow;
        readonly items: readonly Choice[];
      }[];
    }
  /** Headings, a field each; a list under one is chosen from: planner, action-plan, rubric. */
  | {
      readonly shape: 'fields';
      readonly fields: readonly {
        readonly heading: Choice;
        /** Words beside the list. */
        readonly children: Flow;
        /** Empty: a field to write in. */
        readonly items: readonly Choice[];
      }[];
    }
  /** A plain list: likert, poll. */
  | { readonly shape: 'list'; readonly options: readonly Choice[] }
  /** Prose with `:mark[...]{#id}` or `:blank[...]` in it: mark-the-text, fill-in. */
  | { readonly shape: 'marked'; readonly children: Flow; readonly marks: readonly Choice[] }
  /** A table of numbers: chart. */
  | { readonly shape: 'table'; readonly heads: readonly Flow[]; readonly rows: readonly (readonly Flow[])[] }
  /** A table: matrix. `right` holds row and column of each cell with an `x`. */
  | {
      readonly shape: 'matrix';
      readonly corner: Flow;
      readonly rows: readonly Choice[];
      readonly columns: readonly Choice[];
      readonly right: readonly (readonly [Id, Id])[];
      /** Cells that hold something else. */
      readonly strange: readonly Flow[];
    }
  /** What stands after a line `---`: long-answer. */
  | { readonly shape: 'answer'; readonly model: Flow }
  /** A question whose answer stands in its attributes: numeric. */
  | {
      readonly shape: 'number';
      /** Wrong numbers that are expected, as they are written, and what is said of each. */
      readonly wrong: readonly Pick<Choice, 'words' | 'feedback'>[];
    }
  /** Headings linked to each other: scenario. */
  | { readonly shape: 'scenes'; readonly scenes: readonly Scene[] };

/** A heading, the words under it, and the list of links in its end. */
export interface Scene {
  readonly heading: Choice;
  readonly children: Flow;
  /** None: the story ends here. */
  readonly links: readonly SceneLink[];
}

/** A line of the list under a scene. */
export interface SceneLink extends Choice {
  /** The id of the scene it leads to, as it is written; empty where the line is not one link and nothing else. */
  readonly to: Id;
}

export type Shape = Body['shape'];

/** One container directive, understood. */
export interface Block {
  readonly name: string;
  readonly id: Id;
  readonly slot: number;
  readonly revision: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fictional: boolean;
  /** What stood before the body: the question. */
  readonly prompt: Flow;
  readonly body: Body;
  /** What stood after the body. */
  readonly explanation: Flow;
  /** Questions: help that may be opened before answering, one after the other. */
  readonly hints: readonly Flow[];
  /** Questions: what is said of an answer as a whole. */
  readonly remarks: Readonly<Partial<Record<Outcome, Flow>>>;
}

/** How an answer came out. */
export type Outcome = 'right' | 'partly' | 'wrong';

export interface AttributeRule {
  readonly type: 'text' | 'number' | 'whole' | 'flag' | 'id' | 'file' | readonly string[];
  /** Of a whole number: the least and the greatest; left out: 1, and none. */
  readonly from?: number;
  readonly to?: number;
  /** Of a number: it may be below zero. */
  readonly negative?: boolean;
  /** Of an id: the kind of block that it names. */
  readonly names?: string;
  /** The block it names stands on the same page. */
  readonly beside?: boolean;
  /** Of a file: the ends that its name may have. */
  readonly ends?: readonly string[];
  /**
   * Of a file whose words go into the page instead of the file itself: whether it can be understood. Left out: the file is
   * packed.
   */
  readonly understood?: (text: string) => boolean;
  readonly required?: boolean;
  readonly fallback?: string;
  /** One line for docs/authoring.md. */
  readonly doc: string;
}

/** A problem with the block, said by the directive; content gives it place, code and caret. */
export interface Complaint {
  readonly what: string;
  readonly why: string;
  readonly cure: string;
  /** The words it stands at; left out, where the block begins. */
  readonly at?: Flow;
  /** The attribute that it is about, of those words or of the block. */
  readonly attribute?: string;
  /** It can stay as it is: a warning, which stops no build. */
  readonly advice?: true;
}

/** A file of the course. */
export interface NamedFile {
  /** Where it lies in the package. */
  readonly src: string;
  /** Its size. */
  readonly bytes: number;
  /** What is written in it. */
  text(): string;
}

/** What `content` lends a directive while it renders. */
export interface RenderTools {
  readonly locale: Locale;
  /** Not everybody has read the course who should: it says so where it is shown to others. */
  readonly draft: boolean;
  /** Markup of the author's words, sanitised. */
  html(words: Flow): ElementContent[];
  /** As `html`, without the paragraph around a single one: for legends, labels, cells. */
  inline(words: Flow): ElementContent[];
  /** As `inline`, with drawings turned round where words run from right to left. */
  directed(words: Flow): ElementContent[];
  /** The plain words, for attributes and `<option>`. */
  text(words: Flow): string;
  /** Words that stand between the braces of a part, in the language of the page. */
  say(words: string): string;
  /** A file of the course that stands in an attribute. */
  file(url: string): NamedFile;
  /** The plain words in every language of the course, each once: for typed answers, which are right in any of them. */
  texts(words: Flow): readonly string[];
}

/**
 * What Markdown may stand inside an element, and the markup it becomes. Folder name = directive name = tag suffix.
 * No DOM and no Node here: `content` imports this file at build time.
 */
export interface Directive {
  readonly name: string;
  readonly kind: 'question' | 'block';
  readonly shape: Shape;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** True where the learner does something with a block that the thread shows as done (reveal). */
  readonly activity?: boolean;
  /** Everything wrong with the block that the grammar alone cannot see; empty when all is well. */
  check(block: Block): readonly Complaint[];
  /** Questions: how it is reported. Absent for blocks. */
  item?(block: Block): {
    readonly type: InteractionType;
    readonly options: readonly Option[];
    readonly targets?: readonly Option[];
    readonly key?: Key;
  };
  render(block: Block, tools: RenderTools): ElementContent;
}

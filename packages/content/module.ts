import type { Directive } from '@throughline/elements/internal/directive.js';
import type { Check, Item, ModuleOutline, PageOutline } from '@throughline/tracking';
import { readBlock, taskId, type Blocks, type Reading, type Understood } from './blocks.js';
import * as errors from './errors.js';
import { readFields, sayingsOf, type Saying } from './fields.js';
import type { Content, ModuleFiles } from './folder.js';
import { claim, namesIn, type Claims } from './names.js';
import { isContainer, placeOf } from './nodes.js';
import { readBody, type Body } from './page.js';
import { parse, parseData, textOf, type Source } from './parse.js';
import type { Place, Report } from './problem.js';
import { readFront } from './reference-data.js';
import { moduleFields, pageFields } from './schema.js';
import { readSlots, slotOf, type Slots } from './slots.js';
import { idLike } from './text.js';
import { checkRemarks } from './remarks.js';
import { checkStructure } from './structure.js';

/** A page or a bank, read. `facts`: the ids it lists. */
export interface ReadFile {
  readonly source: Source;
  readonly report: Report;
  readonly facts: readonly { readonly text: string; readonly at: Place }[];
  /** Where a fault of the whole file is shown. */
  readonly top: Place;
}

export interface ReadPage extends ReadFile {
  readonly body: Body;
  readonly outline: Omit<PageOutline, 'title' | 'check'>;
  readonly title: string;
  readonly said: readonly Saying[];
  /** Ids of the objectives that it serves, as they were written. */
  readonly objectives: readonly { readonly text: string; readonly at: Place }[];
  readonly care: string | undefined;
  readonly check: Understood | undefined;
  /** Modules whose packages carry it too, as they were written. */
  readonly also: readonly { readonly text: string; readonly at: Place }[];
}

export interface ReadBank extends ReadFile {
  readonly questions: readonly Understood[];
  readonly blocks: Blocks;
}

/** The words of a data file. `lines`: the file as it was mended. */
export interface Said {
  readonly said: readonly Saying[];
  readonly lines: readonly string[];
  readonly report: Report;
}

export interface ReadModule {
  readonly yaml: Said;
  readonly files: ModuleFiles;
  /** All of its slots, and the file they stand in. */
  readonly slots: Slots;
  readonly slotsFile: string;
  readonly id: string;
  readonly slot: number;
  readonly title: string;
  readonly description: string;
  readonly pages: readonly ReadPage[];
  readonly bank: ReadBank | undefined;
}

/** What modules are read with. */
export interface Shelf {
  readonly files: ReadonlyMap<string, Content>;
  readonly directives: ReadonlyMap<string, Directive>;
  readonly claims: Claims;
  reportIn(file: string, source?: Pick<Source, 'mended'>): Report;
}

export function readModule(files: ModuleFiles, shelf: Shelf): ReadModule {
  const path = `${files.path}module.yaml`;
  const content = shelf.files.get(path);
  const data = parseData(textOf(content ?? ''));
  const report = shelf.reportIn(path, data);
  if (content === undefined) report(TOP, errors.missingFile(path, 'id, title and description of the module'));
  const fields = readFields(data.text, content === undefined ? {} : moduleFields, report);
  const slotsFile = `${files.path}slots.json`;
  const slots = readSlots(textOf(shelf.files.get(slotsFile) ?? ''), shelf.reportIn(slotsFile));
  const id = fields.text('id') ?? '';
  if (id !== '') claim(shelf.claims, id, path, fields.at('id'), report);
  const slot = id === '' ? 0 : slotOf(slots, `module:${id}`, fields.at('id'), report);
  for (const stray of files.stray) shelf.reportIn(stray)(TOP, errors.strayFile(stray, pageName(stray)));
  if (files.pages.length === 0) report(TOP, errors.emptyFolder('page'));
  const pages = files.pages.map(page => readPage(page, slots, shelf));
  const objectives = pages.flatMap(page => page.objectives.map(({ text }) => text));
  const bank = files.bank === undefined ? undefined : readBank(files.bank, slots, shelf, objectives);
  const title = fields.text('title') ?? '';
  const description = fields.text('description') ?? '';
  const yaml = { said: sayingsOf(fields, ['title', 'description']), lines: data.text.split('\n'), report };
  return { yaml, files, slots, slotsFile, id, slot, title, description, pages, bank };
}

/** “31_My page.md” as “31-my-page.md”; undefined where no number begins it. */
function pageName(path: string): string | undefined {
  const [, number, words = ''] = /(?:^|\/)(\d+)[^/]*?(\p{L}[^/]*)\.md$/u.exec(path) ?? [];
  return number === undefined ? undefined : `${number}-${idLike(words) ?? 'page'}.md`;
}

const TOP: Place = { line: 1, column: 1 };

function readPage(path: string, slots: Slots, shelf: Shelf): ReadPage {
  const source = parse(path, textOf(shelf.files.get(path) ?? ''));
  const report = shelf.reportIn(path, source);
  if (source.front === undefined) report(TOP, errors.noFront(source.lines[0]?.startsWith('---') ?? false));
  const fields = readFields(source.front ?? '', source.front === undefined ? {} : pageFields, report, 2);
  const id = fields.text('id') ?? '';
  if (id !== '') claim(shelf.claims, id, path, fields.at('id'), report);
  else if (source.front !== undefined && !fields.names.includes('id'))
    report(fields.at('id'), errors.missingId('This page'));
  const objectives = fields.list('objectives');
  checkStructure(source, report);
  checkRemarks(source.children, report);
  const body = readBody({
    source,
    report,
    directives: shelf.directives,
    names: namesIn(path, slots, shelf.claims, report),
    objectives: objectives.map(({ text }) => text),
    defaults: {},
  });
  const check = body.tasks.find(task => task.block.name === 'assessment');
  return {
    source,
    report,
    facts: fields.list('facts'),
    top: fields.at('title'),
    body,
    check,
    objectives,
    title: fields.text('title') ?? '',
    said: sayingsOf(fields, ['title', 'care']),
    care: fields.text('care'),
    also: fields.list('also'),
    outline: {
      id,
      slot: id === '' ? 0 : slotOf(slots, id, fields.at('id'), report),
      minutes: fields.number('minutes') ?? 0,
      required: fields.flag('required') ?? true,
      items: body.tasks.flatMap(({ item }) => (item === undefined ? [] : [item.id])),
      activities: body.tasks.map(taskId),
    },
  };
}

function readBank(path: string, slots: Slots, shelf: Shelf, objectives: readonly string[]): ReadBank {
  const source = parse(path, textOf(shelf.files.get(path) ?? ''));
  const report = shelf.reportIn(path, source);
  const fields = readFront(source, report);
  checkStructure(source, report);
  checkRemarks(source.children, report);
  const blocks: Blocks = new Map();
  const reading: Reading = {
    source,
    report,
    directives: shelf.directives,
    names: namesIn(path, slots, shelf.claims, report),
    objectives,
    // In a check an answer stands; the check itself can be taken again.
    defaults: { tries: '1' },
  };
  const questions = source.children.flatMap(node => {
    const question = isContainer(node) ? readBlock(node, reading, blocks) : null;
    const silent = isContainer(node) && question === null;
    if (question?.item === undefined && !silent && node.type !== 'html') report(placeOf(node), errors.notInBank());
    return question?.item === undefined ? [] : [question];
  });
  return { source, report, facts: fields.list('facts'), top: fields.at('facts'), questions, blocks };
}

/** The check of a module; what cannot work is reported. */
export function checkOf(module: ReadModule, page: ReadPage): Check | undefined {
  const { check, report } = page;
  if (check === undefined) return undefined;
  const { id, attributes } = check.block;
  const bank = module.bank?.questions.map(taskId) ?? [];
  const draw = Number(attributes.draw ?? '0');
  if (module.pages.find(one => one.check !== undefined) !== page) {
    report(check.at, errors.checkTrouble('The module has a check already.', 'Leave one check in each module.'));
  } else if (draw > bank.length) {
    const what = `The check draws ${draw} questions and the bank holds ${bank.length}.`;
    report(check.at, errors.checkTrouble(what, 'Write more questions in bank.md, or draw fewer.'));
  }
  return {
    id,
    draw,
    pass: Number(attributes.pass ?? '0') / 100,
    bank,
    ...(attributes.tries !== undefined && { tries: Number(attributes.tries) }),
  };
}

/** A module as the map knows it, and its questions. */
export function outlineOf(
  module: ReadModule,
  words: (text: string) => Readonly<Record<string, string>>,
): ModuleOutline {
  const { id, slot, title, description, bank } = module;
  const pages = module.pages.map((page): PageOutline => {
    const check = checkOf(module, page);
    return { ...page.outline, title: words(page.title), ...(check !== undefined && { check }) };
  });
  const check = pages.find(page => page.check !== undefined)?.check;
  const items = [
    ...module.pages.flatMap(page => page.body.tasks.flatMap(({ item }): readonly Item[] => (item ? [item] : []))),
    ...(bank?.questions ?? []).flatMap(({ item }): readonly Item[] =>
      item ? [{ ...item, ...(check !== undefined && { check: check.id }) }] : [],
    ),
  ];
  return { id, slot, title: words(title), description: words(description), pages, items };
}

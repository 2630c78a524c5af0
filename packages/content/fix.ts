import type { Directive } from '@throughline/elements/internal/directive.js';
import { openingWords, readBlock, type Blocks, type Names } from './blocks.js';
import type { Part } from './cut.js';
import { directives as ownDirectives } from './directives.js';
import { openFolder, type Files, type ModuleFiles } from './folder.js';
import { needsId } from './names.js';
import { isContainer, placeOf, walk, wordsOf } from './nodes.js';
import { parse, parseData, textOf, type Source } from './parse.js';
import { moduleSlots, readSlots, withSlots, writeSlots, type Slots } from './slots.js';
import { idFrom, isId } from './text.js';

/** Words put into a line of the mended text. */
interface Edit {
  readonly line: number;
  readonly column: number;
  readonly insert: string;
}

/** What one file needs: edits, and the keys that want slots, in order. */
interface Mending {
  readonly text: string;
  readonly keys: readonly string[];
}

/**
 * Writes missing ids and slots and mends what was pasted. Returns the files that change, by path, as text. Fixing what
 * was fixed changes nothing.
 */
export function fixCourse(
  files: Files,
  options: { readonly directives?: readonly Directive[] } = {},
): ReadonlyMap<string, string> {
  const folder = openFolder(files);
  const own = (options.directives ?? []).map(directive => [directive.name, directive] as const);
  const directives = new Map([...ownDirectives, ...own]);
  const read = (path: string) => textOf(folder.files.get(path) ?? '');
  const fixed = new Map<string, string>();
  const put = (path: string, text: string) => {
    if (folder.files.has(path) ? read(path) !== text : text !== '{}\n') fixed.set(path, text);
  };
  const pages = folder.modules.flatMap(module => [
    ...module.pages,
    ...(module.bank === undefined ? [] : [module.bank]),
  ]);
  const taken = new Set(pages.flatMap(path => idsIn(parse(path, read(path)))));
  for (const name of [
    'course.yaml',
    ...folder.modules.map(module => `${module.path.slice(folder.path.length)}module.yaml`),
  ]) {
    const path = `${folder.path}${name}`;
    if (folder.files.has(path)) put(path, parseData(read(path)).text);
    const id = idOf(read(path));
    if (id !== undefined) taken.add(id);
  }
  for (const name of ['about.md', 'glossary.md']) {
    const path = `${folder.path}${name}`;
    if (folder.files.has(path)) put(path, parse(path, read(path)).mended.text);
  }
  let modules = moduleSlots(folder.modules.map(module => slotsOf(module, read)));
  for (const module of folder.modules) {
    const keys: string[] = [];
    for (const path of [...module.pages, ...(module.bank === undefined ? [] : [module.bank])]) {
      const mending = fixPage(parse(path, read(path)), directives, taken, path !== module.bank);
      put(path, mending.text);
      keys.push(...mending.keys);
    }
    const id = idOf(read(`${module.path}module.yaml`));
    const key = id === undefined ? [] : [`module:${id}`];
    modules = withSlots(modules, key);
    const own = new Map([...slotsOf(module, read), ...key.map(one => [one, modules.get(one) ?? 0] as const)]);
    put(`${module.path}slots.json`, writeSlots(withSlots(own, keys)));
  }
  return fixed;
}

const slotsOf = (module: ModuleFiles, read: (path: string) => string): Slots =>
  readSlots(read(`${module.path}slots.json`), () => undefined);

const idOf = (yaml: string): string | undefined => /^id: *"?([a-z0-9-]+)"? *$/mu.exec(parseData(yaml).text)?.[1];

/** Ids that stand in a file already. */
function idsIn(source: Source): readonly string[] {
  const ids = [idOf(source.front ?? '') ?? []].flat();
  for (const top of source.children) {
    walk(top, node => {
      const id = isContainer(node) ? node.attributes?.id : undefined;
      if (typeof id === 'string') ids.push(id);
      return undefined;
    });
  }
  return ids;
}

function fixPage(
  source: Source,
  directives: ReadonlyMap<string, Directive>,
  taken: Set<string>,
  isPage: boolean,
): Mending {
  const edits: Edit[] = [];
  const keys: string[] = [];
  if (isPage) {
    const id = idOf(source.front ?? '');
    if (id !== undefined) keys.push(id);
    else if (source.front !== undefined) {
      const title = /^title: *(.*)$/mu.exec(source.front)?.[1] ?? '';
      const made = take(
        idFrom(title, 'page', one => taken.has(one)),
        taken,
      );
      edits.push({ line: 2, column: 1, insert: `id: ${made}\n` });
      keys.push(made);
    }
  }
  const names = fixingNames(source, edits, keys, taken);
  const reading = { source, report: () => undefined, directives, names, objectives: [], defaults: {} };
  const blocks: Blocks = new Map();
  for (const top of source.children) {
    walk(top, node => {
      if (!isContainer(node)) return undefined;
      // Frames hold blocks; every other block is read with all that is in it.
      if (!directives.has(node.name)) return undefined;
      readBlock(node, reading, blocks);
      return false;
    });
  }
  return { text: applied(source, edits), keys };
}

const take = (id: string, taken: Set<string>): string => {
  taken.add(id);
  return id;
};

function fixingNames(source: Source, edits: Edit[], keys: string[], taken: Set<string>): Names {
  const text = source.lines.join('\n');
  return {
    block(node, directive) {
      const given = node.attributes?.id ?? '';
      if (!needsId(directive)) return { id: given, slot: 0 };
      const id =
        given !== ''
          ? given
          : take(
              idFrom(openingWords(node), directive.name, one => taken.has(one)),
              taken,
            );
      if (given === '') edits.push(intoFence(source, placeOf(node).line, id));
      if (isId(id)) keys.push(id);
      return { id, slot: 0 };
    },
    part(block, part, parts) {
      const given = part.tail?.id ?? '';
      const used = (one: string) => parts.has(one) || text.includes(`{#${one}}`) || text.includes(`{#${one} `);
      const id = given !== '' ? given : idFrom(wordsOf(part.words), 'item', used);
      if (given === '') edits.push(intoPart(source, part, id));
      if (block !== '' && isId(id)) keys.push(`${block}/${id}`);
      return { id, slot: 0 };
    },
  };
}

/** `:::choice` or `:::choice{objective=x}`. */
function intoFence(source: Source, line: number, id: string): Edit {
  const text = source.lines[line - 1] ?? '';
  const brace = text.indexOf('{');
  const empty =
    brace !== -1 &&
    text
      .slice(brace + 1)
      .trimStart()
      .startsWith('}');
  return brace === -1
    ? { line, column: text.trimEnd().length + 1, insert: `{#${id}}` }
    : { line, column: brace + 2, insert: empty ? `#${id}` : `#${id} ` };
}

function intoPart(source: Source, part: Part, id: string): Edit {
  const { line, column } = part.at;
  const text = source.lines[line - 1] ?? '';
  if (part.insert === 'mark') {
    const before = text.slice(0, column - 1);
    const brace = before.endsWith('}') ? before.lastIndexOf('{') : -1;
    return brace === -1 ? { line, column, insert: `{#${id}}` } : { line, column: brace + 2, insert: `#${id} ` };
  }
  if (part.tail !== undefined) return { line, column: column + 1, insert: `#${id} ` };
  return { line, column, insert: ` {#${id}}` };
}

/** Edits from the end to the start, so that places stay right. */
function applied(source: Source, edits: readonly Edit[]): string {
  const lines = [...source.lines];
  const order = edits.map((edit, index) => ({ ...edit, index }));
  order.sort((a, b) => b.line - a.line || b.column - a.column || b.index - a.index);
  for (const { line, column, insert } of order) {
    const text = lines[line - 1] ?? '';
    lines[line - 1] = text.slice(0, column - 1) + insert + text.slice(column - 1);
  }
  return lines.join('\n');
}

import type { Paragraph } from 'mdast';
import { checkAttributes } from './attributes.js';
import { readBlock, taskId, type Blocks, type Reading, type Understood } from './blocks.js';
import * as errors from './errors.js';
import { commonAttributes, frameAttributes } from './grammar.js';
import { isContainer, placeOf, walk, type ContainerDirective, type Flow } from './nodes.js';
import { within, type Source } from './parse.js';
import type { Report } from './problem.js';

/** A stretch of a page: what the thread shows as one knot. */
export type Knot =
  | { readonly kind: 'prose'; readonly nodes: Flow }
  /** `nodes`: a heading that stands directly before the task. */
  | { readonly kind: 'task'; readonly nodes: Flow; readonly task: Understood; readonly node: ContainerDirective }
  /** `heading`: as the nodes of a task. */
  | {
      readonly kind: 'careful';
      readonly heading: Flow;
      readonly nodes: Flow;
      readonly note: string;
      readonly round: string;
    }
  | { readonly kind: 'way-round'; readonly nodes: Flow; readonly id: string };

export interface Body {
  readonly lead: Paragraph | undefined;
  readonly knots: readonly Knot[];
  readonly blocks: Blocks;
  /** Questions and other tasks, in order. */
  readonly tasks: readonly Understood[];
}

/** Cuts a page into knots; reports what stands where it may not. */
export function readBody(reading: Reading): Body {
  const blocks: Blocks = new Map();
  const knots: Knot[] = [];
  let prose: Flow = [];
  const close = () => {
    if (prose.length > 0) knots.push({ kind: 'prose', nodes: prose });
    prose = [];
  };
  /** Closes what went before; a heading that stands alone goes to what follows it. */
  const headingFor = (): Flow => {
    const alone = prose.length === 1 && prose[0]?.type === 'heading' ? prose : [];
    if (alone.length === 0) close();
    prose = [];
    return alone;
  };
  const [first, ...others] = reading.source.children;
  const lead = first?.type === 'paragraph' ? first : undefined;
  const nodes = lead === undefined ? reading.source.children : others;
  checkFrames(nodes, reading);
  nodes.forEach((node, index) => {
    if (node.type === 'heading' && node.depth === 2) close();
    if (!isContainer(node) || isUnclosed(node, reading.source)) {
      if (isContainer(node)) return;
      prose = [...prose, node];
      return;
    }
    const next = nodes[index + 1];
    if (node.name === 'careful') {
      const heading = headingFor();
      const round = next !== undefined && isContainer(next) && next.name === 'way-round' ? roundId(next, nodes) : '';
      knots.push({ ...careful(node, reading, blocks), heading, round });
    } else if (node.name === 'way-round') {
      close();
      knots.push({ kind: 'way-round', nodes: readFrame(node, reading, blocks), id: roundId(node, nodes) });
    } else if (isFrame(node)) {
      readFrame(node, reading, blocks);
      prose = [...prose, node];
    } else {
      const task = readBlock(node, reading, blocks);
      if (task === null) return;
      if (!task.task) {
        prose = [...prose, node];
        return;
      }
      knots.push({ kind: 'task', nodes: headingFor(), task, node });
    }
  });
  close();
  const tasks = knots.flatMap(knot => (knot.kind === 'task' ? [knot.task] : []));
  reportTwice(tasks, reading.report);
  return { lead, knots, blocks, tasks };
}

const FRAMES = new Set(['note', 'facilitator', 'careful', 'way-round']);
export const isFrame = (node: ContainerDirective): boolean => FRAMES.has(node.name);

const isUnclosed = (node: ContainerDirective, source: Source): boolean =>
  !/^[\s>]*:{3,}\s*$/u.test(source.lines[(node.position?.end.line ?? 1) - 1] ?? '');

/** Its own id, or one after the careful part; the same as long as that keeps its name or place among the others. */
function roundId(node: ContainerDirective, nodes: Flow): string {
  const rounds = nodes.filter(other => isContainer(other) && other.name === 'way-round');
  const before = nodes[nodes.indexOf(node) - 1];
  const careful = before !== undefined && isContainer(before) ? before.attributes?.id : undefined;
  return node.attributes?.id ?? `round-${careful ?? rounds.indexOf(node) + 1}`;
}

function careful(node: ContainerDirective, reading: Reading, blocks: Blocks) {
  const nodes = readFrame(node, reading, blocks);
  return { kind: 'careful', nodes, note: node.attributes?.note ?? '' } as const;
}

/** A careful part and its way round are a pair. */
function checkFrames(nodes: Flow, { report }: Reading): void {
  const nameOf = (node: Flow[number] | undefined) => (node !== undefined && isContainer(node) ? node.name : '');
  nodes.forEach((node, index) => {
    const name = nameOf(node);
    const paired =
      (name !== 'careful' || nameOf(nodes[index + 1]) === 'way-round') &&
      (name !== 'way-round' || nameOf(nodes[index - 1]) === 'careful');
    if (!paired) report(placeOf(node), errors.noWayRound());
  });
}

/** What stands in a frame: words and blocks to read. A part that can be gone round holds nothing that is recorded. */
function readFrame(frame: ContainerDirective, reading: Reading, blocks: Blocks): Flow {
  const at = within(reading.source, placeOf(frame).line, `:${frame.name}`, placeOf(frame).column);
  checkAttributes(frame, frame.name, { ...frameAttributes[frame.name], ...commonAttributes }, reading, at);
  if (frame.children.length === 0) reading.report(at, errors.noWords());
  for (const child of frame.children) {
    walk(child, node => {
      if (!isContainer(node)) return undefined;
      if (node.name === 'note' && frame.name !== 'note') {
        readFrame(node, reading, blocks);
      } else if (isFrame(node)) {
        reading.report(placeOf(node), errors.misplacedBlock(node.name, `in “${frame.name}”`));
      } else {
        const inner = readBlock(node, reading, blocks);
        if (inner?.task === true) {
          const round = frame.name === 'careful' || frame.name === 'way-round';
          const fault = round
            ? errors.taskInCareful(node.name)
            : errors.misplacedBlock(node.name, `in “${frame.name}”`);
          reading.report(inner.at, fault);
        }
      }
      return false;
    });
  }
  return frame.children;
}

/** A check stands alone on its page, and once. */
function reportTwice(tasks: readonly Understood[], report: Report): void {
  const checks = tasks.filter(task => task.block.name === 'assessment');
  if (checks.length > 0 && tasks.length > 1) {
    const other = tasks.find(task => task !== checks[0]);
    if (other !== undefined) {
      report(
        other.at,
        errors.checkTrouble(`“${taskId(other)}” stands on the page of a check.`, 'Move it to another page.'),
      );
    }
  }
}

import type { AttributeRule, Directive } from '@throughline/elements/internal/directive.js';
import * as errors from './errors.js';
import { resolvePath, type Content } from './folder.js';
import { isContainer, walk, type ContainerDirective, type Flow } from './nodes.js';
import { textOf } from './parse.js';
import type { Fault } from './problem.js';

type Files = ReadonlyMap<string, Content>;
type Directives = ReadonlyMap<string, Directive>;

/** A file that a block names between its braces. */
export interface Named {
  readonly url: string;
  readonly rule: AttributeRule;
}

export const filesNamed = (node: ContainerDirective, directives: Directives): readonly Named[] =>
  Object.entries(directives.get(node.name)?.attributes ?? {}).flatMap(([name, rule]) => {
    const url = node.attributes?.[name] ?? '';
    return rule.type === 'file' && url !== '' ? [{ url, rule }] : [];
  });

/** Every file that is packed because a page shows it: pictures, and what blocks name. */
export function filesIn(flow: Flow, directives: Directives): readonly string[] {
  const urls: string[] = [];
  for (const top of flow) {
    walk(top, node => {
      if (node.type === 'image') urls.push(node.url);
      if (isContainer(node)) {
        const packed = filesNamed(node, directives).filter(({ rule }) => rule.understood === undefined);
        urls.push(...packed.map(({ url }) => url));
      }
      return undefined;
    });
  }
  return urls;
}

/** The pictures that are turned round where words run from right to left. */
export function directedIn(flow: Flow): readonly string[] {
  const urls: string[] = [];
  for (const top of flow) {
    walk(top, node => {
      if (!isContainer(node) || !('directed' in (node.attributes ?? {}))) return undefined;
      walk(node, inner => {
        if (inner.type === 'image') urls.push(inner.url);
        return undefined;
      });
      return false;
    });
  }
  return urls;
}

/** It lies on another site. */
export const isElsewhere = (url: string): boolean => /^[a-z][a-z\d+.-]+:\/\//iu.test(url);

/** Letters that every platform unpacks. */
const SAFE = /^[A-Za-z0-9/._-]+$/u;

/** What is wrong with a file that is named in a page. */
export function faultOf(
  { url, rule: { ends = [], understood } }: Named,
  from: string,
  files: Files,
): Fault | undefined {
  if (isElsewhere(url)) return errors.fileElsewhere(url);
  const path = resolvePath(from, url);
  if (!SAFE.test(path) || !ends.some(end => path.endsWith(`.${end}`))) return errors.wrongFile(url, ends);
  const content = files.get(path);
  if (content === undefined) return errors.noFile(url);
  return understood?.(textOf(content)) === false ? errors.strangeFile(url) : undefined;
}

const TYPES = /\.(svg|png|jpe?g|webp)$/u;

/** Where a file lies in the package: by its kind, then as in the course. */
export const packed = (path: string, course: string): string =>
  `${TYPES.test(path) ? 'pictures' : 'media'}/${path.slice(course.length).replace(/(^|\/)(?:pictures|media)\//u, '$1')}`;

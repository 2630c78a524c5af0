import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Choice, Flow, RenderTools } from './directive.js';

/** Private-use characters hold the place of a passage while the prose around it is rendered; authors never type them. */
const FIRST = 0xe100;
const PLACE = /[\ue100-\ue17f]/u;

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly children?: readonly Node[];
}

const placed = (node: Node, next: () => string): Node =>
  node.type === 'textDirective' && (node.name === 'mark' || node.name === 'blank')
    ? ({ type: 'text', value: next() } as Node)
    : node.children
      ? { ...node, children: node.children.map(child => placed(child, next)) }
      : node;

const filled = (node: ElementContent, put: (place: string) => ElementContent): readonly ElementContent[] => {
  if (node.type === 'element') return [{ ...node, children: node.children.flatMap(child => [...filled(child, put)]) }];
  if (node.type !== 'text') return [node];
  return node.value
    .split(/([\ue100-\ue17f])/u)
    .filter(part => part !== '')
    .map(part => (PLACE.test(part) ? put(part) : { type: 'text', value: part }));
};

/** The prose with a control for each mark or blank in it; the nth of the prose is the nth of `marks`. */
export const passagesOf = (
  { children, marks }: { readonly children: Flow; readonly marks: readonly Choice[] },
  tools: RenderTools,
  control: (mark: Choice, n: number) => ElementContent,
): readonly ElementContent[] => {
  let count = 0;
  const next = (): string => String.fromCharCode(FIRST + count++);
  const flow = children.map(node => placed(node as Node, next) as RootContent);
  return tools.html(flow).flatMap(node => [
    ...filled(node, place => {
      const n = place.charCodeAt(0) - FIRST;
      const mark = marks[n];
      return mark ? control(mark, n) : { type: 'text', value: '' };
    }),
  ]);
};

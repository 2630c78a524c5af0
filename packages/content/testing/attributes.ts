import { checkRules, rulesOf } from '../attributes.js';
import { directives } from '../directives.js';
import { frameAttributes, inlineForms, type Form, type Rules } from '../grammar.js';
import { isContainer, isHeading, takeTail, walk, type Flow } from '../nodes.js';
import { parse } from '../parse.js';

/** Every attribute that the grammar gives a block, whether or not its element reads it yet. */
const rules = ({ name, kind, attributes }: Form): Rules => ({
  ...(kind === 'frame'
    ? frameAttributes[name]
    : rulesOf({ name, kind, attributes: directives.get(name)?.attributes ?? {} })),
  ...attributes,
});

/** `code attribute`, or `code block` where one is missing, of everything between braces in a sample of the block. */
export function attributeFaults(form: Form, sample: string): readonly string[] {
  const faults: string[] = [];
  const check = (given: Readonly<Record<string, string | null | undefined>>, name: string, of: Rules) => {
    let key = name;
    const at = { line: 1, column: 1 };
    const place = (attribute: string) => {
      key = attribute;
      return at;
    };
    const report = (_: unknown, { code }: { readonly code: string }) => {
      faults.push(`${code} ${key}`);
      key = name;
    };
    checkRules(given, name, of, report, { at, place });
  };
  const checkTail = (words: Flow, of: Rules) => {
    const tail = takeTail(words as Parameters<typeof takeTail>[0]).tail;
    if (tail !== undefined) check(tail.attributes, form.name, of);
  };
  for (const top of parse('sample.md', sample).children) {
    walk(top, node => {
      // A block within has its own row.
      if (isContainer(node) && node.name !== form.name) return false;
      if (isContainer(node)) check(node.attributes ?? {}, node.name, rules(form));
      if (isHeading(node) || node.type === 'tableCell') checkTail(node.children, form.parts);
      const [first] = node.type === 'listItem' ? node.children : [];
      if (first?.type === 'paragraph') checkTail(first.children, form.parts);
      if (node.type === 'textDirective') {
        check(node.attributes ?? {}, node.name, inlineForms.find(({ name }) => name === node.name)?.attributes ?? {});
      }
      return undefined;
    });
  }
  return faults;
}

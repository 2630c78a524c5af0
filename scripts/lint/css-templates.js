/**
 * ESLint reads the style sheets in css`...` as it reads a file: a processor hands them out under a name that ends in
 * `.css`, so that the rules for such files hold for them as well.
 */
import { parser } from 'typescript-eslint';

/** Where each css`...` of a module begins and ends, without its backticks. */
function sheets(node, found = []) {
  if (Array.isArray(node)) node.forEach(child => sheets(child, found));
  else if (typeof node?.type === 'string') {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css')
      found.push([node.quasi.range[0] + 1, node.quasi.range[1] - 1]);
    Object.values(node).forEach(child => sheets(child, found));
  }
  return found;
}

/** White space of the same shape: what follows keeps its line and column. */
const blank = text => text.replace(/[^\r\n]/gu, ' ');

/** All style sheets of a module at the places they have in it; a hole is white space, as the sheets are fixed texts. */
function styleSheets(code) {
  let end = 0;
  const parts = sheets(parser.parseForESLint(code, { range: true }).ast).map(([from, to]) => {
    const before = blank(code.slice(end, from));
    end = to;
    return before + code.slice(from, to).replace(/\$\{[^}]*\}/gu, blank);
  });
  return parts.join('');
}

export const cssTemplates = {
  meta: { name: 'css-templates' },
  preprocess: text => (text.includes('css`') ? [text, { text: styleSheets(text), filename: 'sheets.css' }] : [text]),
  postprocess: messages => messages.flat(),
  supportsAutofix: true,
};

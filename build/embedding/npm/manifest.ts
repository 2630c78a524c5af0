import type * as schema from 'custom-elements-manifest';
import { className } from '../../bundle.js';
import type { Api, ElementApi, Says } from '../api/api.js';
import { pageTokens } from '../sheets.js';

const described = ({ says }: Says): { readonly description?: string } =>
  says === undefined ? {} : { description: says };

const named = (rows: Readonly<Record<string, Says>>): { name: string; description?: string }[] =>
  Object.entries(rows).map(([name, row]) => ({ name, ...described(row) }));

/** What an element needs, in words: the schema has no place for it. */
const needsOf = ({ needs, required }: ElementApi): string =>
  [
    ...(required.length > 0 ? [`Attributes that it needs: ${required.join(', ')}.`] : []),
    ...Object.values(needs).map(({ least, markup }) => `It needs ${least > 1 ? `${least} times ` : ''}\`${markup}\`.`),
  ].join('\n');

/** Tokens are the same for all: they are the theme. */
const cssProperties = (): schema.CssCustomProperty[] =>
  pageTokens().map(({ name, light, dark }) => ({
    name,
    default: light,
    ...(dark !== undefined && { description: `In dark colours: ${dark}` }),
  }));

function declaration(tag: string, element: ElementApi, api: Api): schema.CustomElementDeclaration {
  const { attributes, events, properties, says = '', slots } = element;
  return {
    kind: 'class',
    customElement: true,
    name: className(tag),
    tagName: tag,
    superclass: { name: 'HTMLElement', package: 'global:' },
    description: [says, needsOf(element)].filter(words => words !== '').join('\n\n'),
    members: Object.entries(properties).map(([name, { type, attribute, reflects, ...words }]) => ({
      kind: 'field',
      name,
      type: { text: type },
      ...described(words),
      ...(attribute !== undefined && { attribute }),
      ...(reflects && { reflects }),
    })),
    attributes: [
      ...Object.entries(attributes).map(([name, { type, ...words }]) => ({
        name,
        type: { text: type },
        ...described(words),
      })),
      ...Object.entries(properties).flatMap(([fieldName, { type, attribute, ...words }]) =>
        attribute === undefined ? [] : [{ name: attribute, fieldName, type: { text: type }, ...described(words) }],
      ),
    ],
    events: Object.entries(events).map(([name, verbs]) => {
      const { type = 'Event', says: words = '' } = api.events[name] ?? {};
      const may = verbs.length > 0 ? `Here its verb is ${verbs.join(' or ')}.` : '';
      return { name, type: { text: type }, description: [words, may].filter(part => part !== '').join(' ') };
    }),
    slots: named(slots),
    cssParts: named(api.parts),
    cssProperties: cssProperties(),
  };
}

/** `custom-elements.json`: what editors, documentation and other tools know of the elements. */
export const manifestOf = (api: Api): schema.Package => ({
  schemaVersion: '2.1.0',
  readme: 'README.md',
  modules: Object.entries(api.elements).map(([tag, element]) => ({
    kind: 'javascript-module',
    path: `${tag.replace('tl-', '')}.js`,
    declarations: [declaration(tag, element, api)],
    exports: [
      { kind: 'js', name: className(tag), declaration: { name: className(tag) } },
      { kind: 'custom-element-definition', name: tag, declaration: { name: className(tag) } },
    ],
  })),
});

import { attribute, childrenOf, type Tag } from '../xml.js';
import { isIri, isLanguage } from './values.js';

/** What cmi5.xml and tincan.xml have in common. */

/** What is wrong with an id; nothing where it is one. */
export const idFault = (tag: Tag): string | false => {
  const id = attribute(tag, 'id');
  if (id === undefined) return 'It has no id.';
  return !isIri(id) && `"${id}" is not an absolute IRI.`;
};

/** Languages that stand twice, or are none, among elements that say the same in several. */
export function languageFault(words: readonly Tag[]): string | false {
  const languages = words.flatMap(word => attribute(word, 'lang') ?? []);
  const wrong = languages.find(language => !isLanguage(language));
  if (wrong !== undefined) return `"${wrong}" is not a language.`;
  const twice = languages.find((language, at) => languages.indexOf(language) < at);
  return twice !== undefined && `"${twice}" stands twice.`;
}

/** A content model as in a DTD, its names apart by spaces: `title (au | block)+ note?`. */
const expression = (model: string): RegExp =>
  new RegExp(`^${model.replace(/[a-z]+/giu, '(?:$&,)').replace(/\s/gu, '')}$`, 'u');

/** What an element of the document's own namespace holds instead of what it should. */
export function contentFault(tag: Tag, namespace: string, model: string): string | false {
  const names = tag.children.filter(child => child.namespace === namespace).map(({ name }) => name);
  return (
    !expression(model).test(names.map(name => `${name},`).join('')) &&
    `It holds ${names.join(' ') || 'nothing'}, not ${model || 'nothing'}.`
  );
}

export const wordsIn = (tag: Tag, name: string): readonly Tag[] =>
  childrenOf(tag, name).filter(({ text }) => text !== '');

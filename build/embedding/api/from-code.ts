import path from 'node:path';
import type ts from 'typescript';
import { RULES } from '@throughline/embed/rules.js';
import { className, packagesFolder } from '../../bundle.js';
import { fileOf, houseElements, readStates, type ElementFolder } from '../../gallery/elements.js';
import { hasCode, pageElements, tagOf, versionHere, type PageElement } from '../page-elements.js';
import { elementWords } from '../../words.js';
import { pageTokens } from '../sheets.js';
import type { Api, ElementApi, NamedType, Typed } from './api.js';
import { chainOf, declarationOf, dispatchedIn, propertiesIn, slotsIn, type Dispatched } from './classes.js';
import { docOf, exported, readCode, said, tagsOf, type Code } from './code.js';
import { namedType, typesNamed } from './types.js';

const LEARNING_EVENT = 'learning-event';
const FRAME = path.join(packagesFolder, 'embed/frame.ts');
const WORDS = path.join(packagesFolder, 'elements/internal/words.ts');

const byName = <T>(rows: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));

const chainFor = (code: Code, element: ElementFolder): readonly ts.ClassDeclaration[] =>
  hasCode(element) ? chainOf(code, exported(code, fileOf(element, 'ts'), className(tagOf(element)))) : [];

/** What an element tells: verbs of `learning-event` as its states say them, and what its classes and parts dispatch. */
async function eventsOf(
  code: Code,
  element: PageElement,
  dispatched: readonly Dispatched[],
): Promise<ElementApi['events']> {
  const states = await readStates(element);
  const verbs = states.kind === 'question' ? ['answered', 'drafted'] : states.kind === 'block' ? states.tells : [];
  const classes = [element, ...element.parts].flatMap(each => chainFor(code, each));
  const others = dispatched.filter(each => each.in && classes.includes(each.in) && each.name !== LEARNING_EVENT);
  return byName<readonly string[]>([
    ...(verbs.length > 0 ? [[LEARNING_EVENT, verbs.toSorted()] as const] : []),
    ...others.map(({ name }): readonly [string, readonly string[]] => [name, []]),
  ]);
}

async function elementOf(code: Code, element: PageElement, dispatched: readonly Dispatched[]): Promise<ElementApi> {
  const { tells, attributes = [], needs } = RULES[element.name] ?? { needs: [] };
  const chain = chainFor(code, element);
  return {
    ...docOf(code, exported(code, fileOf(element, 'ts'), className(tagOf(element)))),
    properties: byName(Object.entries(propertiesIn(code, chain))),
    attributes: tells ? { id: { type: 'Id', says: 'What its events name it by: one of its own in the page.' } } : {},
    required: [...(tells ? ['id'] : []), ...attributes],
    events: await eventsOf(code, element, dispatched),
    slots: slotsIn(code, chain),
    needs: Object.fromEntries(needs.map(([selector, least, , markup]) => [selector, { least, markup }])),
  };
}

/** Of what is dispatched under a name, that which holds all others. */
function widest({ checker }: Code, found: readonly Dispatched[]): Dispatched {
  const wide = found.find(({ type }) => found.every(other => checker.isTypeAssignableTo(other.type, type)));
  if (!wide) throw new Error(`${found[0]?.name ?? ''} is dispatched with details that none of their types holds.`);
  return wide;
}

const detailOf = ({ type }: Dispatched): ts.Symbol | undefined =>
  (type as ts.TypeReference).typeArguments?.[0]?.aliasSymbol;

const eventOf = (code: Code, event: Dispatched): Typed => ({
  type: code.checker.typeToString(event.type),
  ...docOf(code, detailOf(event)),
  ...docOf(code, event.constant),
});

/** What is filled in between the braces of some words. */
const filledIn = (says: string): readonly string[] =>
  [...new Set([...says.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name))].toSorted();

/** All that a page may rely on, as the code has it now. */
export async function apiFromCode(): Promise<Api> {
  const elements = await pageElements();
  const folders = elements.flatMap(element => [element, ...element.parts]).filter(hasCode);
  const code = readCode([...folders.map(folder => fileOf(folder, 'ts')), FRAME, WORDS]);
  const sources = code.program
    .getSourceFiles()
    .filter(({ fileName }) => path.normalize(fileName).startsWith(houseElements));
  const dispatched = sources.flatMap(source => dispatchedIn(code, source));
  const rows = await Promise.all(
    elements.map(async element => [tagOf(element), await elementOf(code, element, dispatched)] as const),
  );
  const declared = elements.flatMap((element, at) => {
    const chain = chainFor(code, element);
    return Object.keys(rows[at]?.[1].properties ?? {}).flatMap(name => declarationOf(chain, name) ?? []);
  });
  const names = [...new Set(dispatched.map(({ name }) => name))];
  const events = names.map(name =>
    widest(
      code,
      dispatched.filter(each => each.name === name),
    ),
  );
  const details = events.flatMap(event => detailOf(event)?.declarations ?? []);
  const register = exported(code, WORDS, 'registerWords');
  const types = [...typesNamed(code, [...declared, ...details])];
  return {
    version: versionHere(),
    elements: byName(rows),
    events: byName(events.map(event => [event.name, eventOf(code, event)])),
    types: byName<NamedType>(types.map(symbol => [symbol.name, namedType(code, symbol)])),
    functions: {
      registerWords: {
        type: code.checker.typeToString(code.checker.getTypeOfSymbol(register)),
        ...docOf(code, register),
      },
    },
    parts: byName(tagsOf(code, exported(code, FRAME, 'framed'), 'csspart').map(([name, says]) => [name, said(says)])),
    tokens: pageTokens().map(({ name }) => name),
    words: byName(Object.entries(elementWords).map(([key, says]) => [key, filledIn(says)])),
  };
}

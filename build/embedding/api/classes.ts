import ts from 'typescript';
import type { Property, Says } from './api.js';
import { below, docOf, isOurs, said, tagsOf, type Code } from './code.js';

/** A class and those it extends, nearest first, as far as they are ours. */
export function chainOf({ checker }: Code, symbol: ts.Symbol): readonly ts.ClassDeclaration[] {
  const chain: ts.ClassDeclaration[] = [];
  let next: ts.Symbol | undefined = symbol;
  while (next) {
    const declared: ts.ClassDeclaration | undefined = next.declarations?.find(ts.isClassDeclaration);
    if (!declared || !isOurs(declared)) break;
    chain.push(declared);
    const base: ts.ExpressionWithTypeArguments | undefined = declared.heritageClauses?.find(
      ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
    )?.types[0];
    next = base && checker.getTypeAtLocation(base).symbol;
  }
  return chain;
}

const nameOf = (member: ts.ObjectLiteralElementLike | ts.ClassElement): string => member.name?.getText() ?? '';

/** The rows of an object that is written down, by their names. */
const rowsIn = (object: ts.Expression | undefined): readonly (readonly [string, ts.Expression])[] =>
  object && ts.isObjectLiteralExpression(object)
    ? object.properties.filter(ts.isPropertyAssignment).map(row => [nameOf(row), row.initializer] as const)
    : [];

/** What `static properties` of a class says, by property; values are literals. */
function optionsIn({ members }: ts.ClassDeclaration): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const stated = members.filter(ts.isPropertyDeclaration).find(member => nameOf(member) === 'properties');
  return new Map(
    rowsIn(stated?.initializer).map(([name, options]) => [
      name,
      new Map(rowsIn(options).map(([option, value]) => [option, value.getText()])),
    ]),
  );
}

/** The declaration of a property with its type, nearest first. */
export const declarationOf = (
  chain: readonly ts.ClassDeclaration[],
  name: string,
): ts.PropertyDeclaration | undefined =>
  chain
    .flatMap(({ members }) => members.filter(ts.isPropertyDeclaration))
    .find(member => nameOf(member) === name && member.type !== undefined);

/** What Lit makes of it: an attribute in small letters, another by name, or none. */
const attributeOf = (name: string, said: string | undefined): string | undefined =>
  said === 'false' ? undefined : (said?.replaceAll(/^['"]|['"]$/gu, '') ?? name.toLowerCase());

/** The properties that a page may set; those an element keeps for itself are marked as state. */
export function propertiesIn(code: Code, chain: readonly ts.ClassDeclaration[]): Readonly<Record<string, Property>> {
  const options = new Map(chain.toReversed().flatMap(declared => [...optionsIn(declared)]));
  return Object.fromEntries(
    [...options]
      .filter(([, said]) => said.get('state') !== 'true')
      .map(([name, said]) => {
        const declared = declarationOf(chain, name);
        const attribute = attributeOf(name, said.get('attribute'));
        return [
          name,
          {
            type: declared?.type?.getText() ?? 'unknown',
            ...(attribute !== undefined && { attribute }),
            ...(said.get('reflect') === 'true' && { reflects: true as const }),
            ...(declared && docOf(code, code.checker.getSymbolAtLocation(declared.name))),
          },
        ];
      }),
  );
}

/** The slots that a class names; those of the class it extends where it names none. */
export function slotsIn(code: Code, chain: readonly ts.ClassDeclaration[]): Readonly<Record<string, Says>> {
  for (const { name } of chain) {
    const symbol = name && code.checker.getSymbolAtLocation(name);
    const slots = symbol ? tagsOf(code, symbol, 'slot') : [];
    if (slots.length > 0) return Object.fromEntries(slots.map(([slot, says]) => [slot, said(says)]));
  }
  return {};
}

/** An event that is dispatched somewhere. */
export interface Dispatched {
  readonly name: string;
  /** The class in which it is; absent in a function that many use. */
  readonly in: ts.ClassDeclaration | undefined;
  readonly type: ts.Type;
  /** The constant that names it. */
  readonly constant: ts.Symbol | undefined;
}

/** `dispatchEvent(new CustomEvent(NAME, …))` below a node. */
export const dispatchedIn = ({ checker }: Code, node: ts.Node): readonly Dispatched[] =>
  [...below(node)].flatMap(call => {
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
    const [made] = call.arguments;
    if (call.expression.name.text !== 'dispatchEvent' || !made || !ts.isNewExpression(made)) return [];
    const [named] = made.arguments ?? [];
    const name = named && checker.getTypeAtLocation(named);
    if (!named || !name?.isStringLiteral()) return [];
    const constant = checker.getSymbolAtLocation(named);
    return [
      {
        name: name.value,
        in: ts.findAncestor(call, ts.isClassDeclaration),
        type: checker.getTypeAtLocation(made),
        constant: constant && constant.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(constant) : constant,
      },
    ];
  });

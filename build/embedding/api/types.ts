import ts from 'typescript';
import type { NamedType, Typed } from './api.js';
import { below, docOf, isOurs, type Code } from './code.js';

const text = (node: ts.Node | undefined): string => (node?.getText() ?? 'unknown').replace(/\s+/gu, ' ');

const isNamed = (node: ts.Node): node is ts.TypeAliasDeclaration | ts.InterfaceDeclaration =>
  ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);

/** The types of ours that a node names, with those that these name in turn. */
export function typesNamed(code: Code, nodes: readonly ts.Node[]): ReadonlySet<ts.Symbol> {
  const found = new Set<ts.Symbol>();
  const look = (symbol: ts.Symbol | undefined): void => {
    const real = symbol && symbol.flags & ts.SymbolFlags.Alias ? code.checker.getAliasedSymbol(symbol) : symbol;
    const declared = real?.declarations?.find(isNamed);
    if (!real || !declared || !isOurs(declared) || found.has(real)) return;
    found.add(real);
    for (const node of below(declared))
      if (ts.isTypeReferenceNode(node)) look(code.checker.getSymbolAtLocation(node.typeName));
  };
  for (const node of nodes.flatMap(each => [...below(each)]))
    if (ts.isTypeReferenceNode(node)) look(code.checker.getSymbolAtLocation(node.typeName));
    else if (isNamed(node)) look(code.checker.getSymbolAtLocation(node.name));
  return found;
}

const fieldsIn = (code: Code, members: ts.NodeArray<ts.TypeElement>): Readonly<Record<string, Typed>> =>
  Object.fromEntries(
    members
      .filter(ts.isPropertySignature)
      .map(field => [
        text(field.name),
        { type: text(field.type), ...docOf(code, code.checker.getSymbolAtLocation(field.name)) },
      ]),
  );

/** A type as the list holds it: its fields, its variants by their first field, or its text. */
export function namedType(code: Code, symbol: ts.Symbol): NamedType {
  const says = docOf(code, symbol);
  const declared = symbol.declarations?.find(isNamed);
  if (!declared) throw new Error(`${symbol.name} is not a named type.`);
  if (ts.isInterfaceDeclaration(declared)) return { fields: fieldsIn(code, declared.members), ...says };
  const { type } = declared;
  if (!ts.isUnionTypeNode(type) || !type.types.every(ts.isTypeLiteralNode)) return { type: text(type), ...says };
  const variants = type.types.filter(ts.isTypeLiteralNode).map(({ members }) => fieldsIn(code, members));
  return {
    oneOf: Object.fromEntries(
      variants.map(fields => [Object.values(fields)[0]?.type.replaceAll(/['"]/gu, '') ?? '', fields]),
    ),
    ...says,
  };
}

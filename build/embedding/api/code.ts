import path from 'node:path';
import ts from 'typescript';
import { packagesFolder } from '../../bundle.js';
import type { Says } from './api.js';

/** The code of the elements, and what the compiler knows of it. */
export interface Code {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
}

/** Reads files, and all that they import. The compiler comes with the test tools: nothing else may need this. */
export function readCode(files: readonly string[]): Code {
  const config = path.join(packagesFolder, 'embed/tsconfig.json');
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    { noEmit: true, composite: false, emitDeclarationOnly: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic({ messageText }) {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  const program = ts.createProgram({ rootNames: files, options: parsed?.options ?? {} });
  return { program, checker: program.getTypeChecker() };
}

/** What a module exports under a name. */
export function exported({ program, checker }: Code, file: string, name: string): ts.Symbol {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const found = module && checker.getExportsOfModule(module).find(symbol => symbol.name === name);
  if (!found) throw new Error(`${file} exports no ${name}.`);
  return found;
}

/** Files of the house. */
export const isOurs = (node: ts.Node): boolean =>
  node.getSourceFile().fileName.startsWith(packagesFolder.replaceAll('\\', '/'));

/** Words, where there are any. */
export const said = (words: string): Says => (words === '' ? {} : { says: words });

/** What stands above a declaration: lines become one, paragraphs stay. */
export const docOf = ({ checker }: Code, symbol: ts.Symbol | undefined): Says =>
  said(plain(ts.displayPartsToString(symbol?.getDocumentationComment(checker))));

const plain = (text: string): string =>
  text
    .replace(/\r/gu, '')
    .replace(/(?<!\n)\n(?!\n)/gu, ' ')
    .trim();

/** Tags of a name above a declaration, each its name and its words: `@slot prompt - The question.` */
export const tagsOf = ({ checker }: Code, symbol: ts.Symbol, tag: string): readonly (readonly [string, string])[] =>
  symbol
    .getJsDocTags(checker)
    .filter(({ name }) => name === tag)
    .map(({ text }) => {
      const [, name = '', says = ''] = /^(\S*?)\s*-\s+([^]*)$/u.exec(ts.displayPartsToString(text)) ?? [];
      return [name, plain(says)] as const;
    });

/** Everything below a node, the node too. */
export function* below(node: ts.Node): Iterable<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild(child => void children.push(child));
  for (const child of children) yield* below(child);
}

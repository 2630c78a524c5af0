import { existsSync } from 'node:fs';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { Plugin } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { floor, minifyTemplates, tsconfigRaw } from '../minify.js';

/** What makes code for the floor of TypeScript; `sources` are modules that exist in memory only, by their place. */
export function compiled(sources: Readonly<Record<string, string>>): Plugin[] {
  return [
    inMemory(sources),
    typescript(),
    nodeResolve({ exportConditions: ['production'], extensions: ['.ts', '.js'] }),
    esbuild({ target: floor, tsconfig: false, tsconfigRaw }),
    smallTemplates(),
  ];
}

function inMemory(sources: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'in-memory',
    resolveId: id => (Object.hasOwn(sources, id) ? id : null),
    load: id => sources[id] ?? null,
  };
}

/** Our own imports end in `.js`, as the platform wants them; the file beside is TypeScript. */
function typescript(): Plugin {
  return {
    name: 'typescript-beside',
    resolveId(id, importer) {
      if (importer === undefined || !id.startsWith('.') || !id.endsWith('.js')) return null;
      const file = path.resolve(path.dirname(importer), `${id.slice(0, -3)}.ts`);
      return existsSync(file) ? file : null;
    },
  };
}

function smallTemplates(): Plugin {
  return {
    name: 'minify-templates',
    async transform(code, id) {
      const small = id.endsWith('.ts') ? await minifyTemplates(code) : code;
      return small === code ? null : { code: small, map: null };
    },
  };
}

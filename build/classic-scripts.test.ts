import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { twoScripts } from './classic-scripts.js';

test('hands code from one script to the other, whatever short names the bundle gave its own', async () => {
  // So many that each name of two letters is taken, the one of the global among them.
  const names = Array.from({ length: 4000 }, (_, n) => `v${n}`);
  const code = names.map((name, n) => `export function ${name}() { return ${n} + all.length; }`).join('\n');
  const shared = JSON.stringify(`data:text/javascript,${encodeURIComponent(`${code}\nexport const all = [];`)}`);
  const scripts = await twoScripts(
    `import { all, ${names.join(', ')} } from ${shared};\nall.push(${names.join(', ')});`,
    `import 'entry:first';\nimport { v7 } from ${shared};\nglobalThis.sum = v7();`,
  );
  assert.match(scripts[0], /function tl\(/u);
  const page = createContext({});
  for (const script of scripts) runInContext(script, page);
  assert.equal(page['sum'], 4007);
});

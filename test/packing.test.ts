import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readApi } from '@throughline/build/embedding/api/api.js';
import { build } from 'esbuild';
import { closeBrowser } from './harness/browser.js';
import { watched } from './harness/watched.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixture = path.join(root, 'test/fixtures/packing');
const folder = mkdtempSync(path.join(tmpdir(), 'throughline-packing-'));
const project = path.join(folder, 'project');

/** Runs a command line as a person does; what it prints when it fails is why. */
const run = async (line: string, cwd: string): Promise<string> =>
  (await promisify(execFile)(line, { cwd, shell: true, env: { ...process.env, NODE_TEST_CONTEXT: '' } })).stdout;

interface Installed {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packageOf = (name: string): Installed =>
  JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as Installed;

/** A package of this project and all that it needs: what a registry would give, without one. */
const withNeeds = (name: string): readonly string[] => [
  name,
  ...Object.keys(packageOf(name).dependencies ?? {}).flatMap(withNeeds),
];

/** One classic script of what a module imports, as a bundler makes it. */
const bundle = (name: string): Promise<unknown> =>
  build({
    entryPoints: [path.join(project, `${name}.mts`)],
    outfile: path.join(project, `${name}.js`),
    bundle: true,
    format: 'iife',
    loader: { '.json': 'json' },
    logLevel: 'silent',
  });

describe('The elements as a package', () => {
  before(async () => {
    await run(`npm run elements -- --out "${path.join(folder, 'dist/elements')}"`, root);
    await run('npm pack ./dist/elements/npm', folder);
    cpSync(fixture, project, { recursive: true });
    const readme = readFileSync(path.join(root, 'packages/embed/README.md'), 'utf8');
    const [, lines = ''] = /```ts bundler\n([^]*?)```/u.exec(readme) ?? [];
    assert.ok(lines.includes('import'), 'the lines of the README');
    writeFileSync(path.join(project, 'readme.mts'), lines);
    const local = [...new Set(withNeeds('lit'))].map(name => `"${path.join(root, 'node_modules', name)}"`);
    await run(`npm install --offline --no-audit --no-fund ../throughline-elements-*.tgz ${local.join(' ')}`, project);
  });
  after(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has types that a strict project compiles against, and that refuse what is wrong', async () => {
    await run(`node "${path.join(root, 'node_modules/typescript/bin/tsc')}" -p . --pretty false`, project);
  });

  test('works in a page that a bundler made, with what was imported and no more', async () => {
    await bundle('page');
    const { page, said, thrown } = await watched();
    await page.goto(pathToFileURL(path.join(project, 'index.html')).href);
    const cloth = page.locator('main > tl-choice').first();
    await cloth.getByRole('radio', { name: 'C’est une habitude' }).check();
    await cloth.getByRole('button', { name: 'Vérifier ma réponse' }).click();
    await cloth.getByText('You have 2 tries left.').waitFor();
    // In the box of another element it is alive too, though its module came after.
    await page.locator('tl-pre-check').getByRole('radio', { name: 'Hot' }).check();
    await page.locator('tl-pre-check').getByRole('button', { name: 'Check my answer' }).click();
    await page.locator('tl-choice#salt').getByText('Not right yet').waitFor();
    assert.equal(await page.locator('output').textContent(), 'cloth incorrect 1;oven correct 1;');
    const defined = await page.evaluate(() =>
      ['tl-choice', 'tl-pre-check', 'tl-numeric'].map(tag => customElements.get(tag) !== undefined),
    );
    assert.deepEqual(defined, [true, true, false]);
    assert.deepEqual([said, thrown], [[], []]);
  });

  test('can be imported where pages are made without a browser', async () => {
    writeFileSync(
      path.join(project, 'server.mjs'),
      `import { TlChoice } from 'throughline-elements/choice.js';
       import { TlMatrix } from 'throughline-elements';
       import { registerWords } from 'throughline-elements/words.js';
       registerWords('fr', {});
       console.log(typeof TlChoice, typeof TlMatrix);`,
    );
    assert.equal((await run('node server.mjs', project)).trim(), 'function function');
  });

  test('carries licences, of what its scripts hold too, words and a manifest', () => {
    const installed = path.join(project, 'node_modules/throughline-elements');
    const read = (name: string): string => readFileSync(path.join(installed, name), 'utf8');
    const notices = read('THIRD-PARTY-NOTICES.md');
    for (const name of withNeeds('lit').filter(each => /^(?:lit-|@lit\/)/u.test(each))) {
      const licence = readFileSync(path.join(root, 'node_modules', name, 'LICENSE'), 'utf8').trim();
      for (const [what, text] of [
        ['the package', notices],
        ['the scripts', readFileSync(path.join(folder, 'dist/elements/THIRD-PARTY-NOTICES.md'), 'utf8')],
      ] as const)
        assert.ok(text.includes(`## ${name}\n`) && text.includes(licence), `${what}: ${name}`);
    }
    assert.equal(read('LICENSE'), readFileSync(path.join(root, 'LICENSE'), 'utf8'));
    assert.ok('check' in (JSON.parse(read('words-en.json')) as object));
    assert.equal(
      (JSON.parse(read('package.json')) as { customElements: string }).customElements,
      'custom-elements.json',
    );
  });

  test('custom-elements.json says what they are: tags, properties, attributes, parts, tokens', async () => {
    await bundle('all');
    const { page } = await watched();
    await page.goto('about:blank');
    await page.addScriptTag({ path: path.join(project, 'all.js') });
    const { declared, wrong } = await page.evaluate(() => {
      const { declared, wrong } = window as unknown as Record<'declared' | 'wrong', readonly string[]>;
      return { declared, wrong };
    });
    assert.deepEqual(declared, Object.keys(readApi().elements));
    assert.deepEqual(wrong, []);
  });
});

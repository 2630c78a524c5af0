import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { ownCourse } from './folder.js';
import { cli, loader } from './testing/cli.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-same-'));
after(() => rmSync(scratch, { recursive: true }));

/** Another version of Node, where there is one: `OTHER_NODE=/path/to/node`. */
const otherNode = process.env['OTHER_NODE'];

interface Place {
  readonly node?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly umask: string;
  /** When every file of the course was changed; left out: as it is. */
  readonly touched?: Date;
}

const places: Readonly<Record<string, Place>> = {
  here: { env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, umask: '022' },
  'in Turkish, a day ahead, for nobody else, touched': {
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    umask: '077',
    touched: new Date('2031-05-05T05:05:05Z'),
  },
  'in Arabic, half an hour off, long ago': {
    env: { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    umask: '002',
    touched: new Date('1999-01-01T00:00:00Z'),
  },
  ...(otherNode && { 'by another Node': { node: otherNode, env: {}, umask: '022' } }),
};

/** Packs a copy of the course in a folder of its own; the digest of every zip by its name. */
async function packed({ node = process.execPath, env, umask, touched }: Place, number: number) {
  const folder = path.join(scratch, `${'deep/'.repeat(number)}place ${number}`);
  const course = path.join(folder, 'course');
  cpSync(ownCourse, course, { recursive: true });
  const names = readdirSync(course, { recursive: true, encoding: 'utf8' });
  if (touched) for (const name of names) utimesSync(path.join(course, name), touched, touched);
  const out = path.join(folder, 'out');
  const mask = `data:text/javascript,process.umask(0o${umask})`;
  const args = ['--import', loader, '--import', mask, cli, 'package', '--course', course, '--out', out];
  await promisify(execFile)(node, args, { env: { ...process.env, ...env } });
  return Object.fromEntries(
    readdirSync(out)
      .sort()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(out, name)))
          .digest('hex'),
      ]),
  );
}

test('gives the same bytes in every time zone, language, folder and umask, whenever the files were written', async () => {
  const made = [];
  for (const [number, place] of Object.values(places).entries()) made.push(await packed(place, number));
  const [first, ...others] = made;
  assert.ok(Object.keys(first ?? {}).length > 6, 'the whole course and a module');
  for (const [index, other] of others.entries()) assert.deepEqual(other, first, Object.keys(places)[index + 1]);
});

test('no package tells where it was made', () => {
  const out = path.join(scratch, 'place 0/out');
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const zip of readdirSync(out))
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path.join(out, zip))))) {
      const text = Buffer.from(bytes).toString('latin1');
      for (const place of [root, scratch]) assert.ok(!text.includes(place), `${zip} ${name} holds ${place}`);
    }
});

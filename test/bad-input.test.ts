import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { fixCourseFolder } from '@throughline/build/course.js';
import { cli, loader } from '@throughline/build/testing/cli.js';
import { isBroken } from '@throughline/build/verify/pack.js';
import { readXml } from '@throughline/build/verify/xml.js';
import { courses } from './harness/site.js';

const usage = "data:text/javascript,process.on('exit',()=>console.error('RSS',process.resourceUsage().maxRSS))";

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-bad-'));
after(() => rmSync(scratch, { recursive: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

interface Running {
  /** In front of the command, for example to limit what it may write. */
  readonly shell?: string;
  /** Called with every piece that it prints. */
  readonly heard?: (printed: string, kill: () => void) => void;
}

/** Packs a course as a person does. */
function pack(course: string, out: string, more: readonly string[] = [], { shell = '', heard }: Running = {}) {
  const args = ['--import', loader, '--import', usage, cli, 'package', '--course', course, '--out', out, ...more];
  const quoted = [process.execPath, ...args].map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  return new Promise<Ran>(resolve => {
    const child = spawn('/bin/sh', ['-c', `${shell} exec ${quoted}`]);
    const told = { out: '', errors: '' };
    child.stdout.on('data', (piece: Buffer) => {
      told.out += piece.toString();
      heard?.(piece.toString(), () => child.kill('SIGKILL'));
    });
    child.stderr.on('data', (piece: Buffer) => (told.errors += piece.toString()));
    child.on('close', code => resolve({ code, ...told }));
  });
}

const [, moduleId = ''] =
  /^id: (\S+)/mu.exec(readFileSync(path.join(courses.checked, '01-beds/module.yaml'), 'utf8')) ?? [];

/** A copy of a small course with a good package beside it. */
function planted(name: string) {
  const folder = path.join(scratch, name);
  const course = path.join(folder, 'course');
  const out = path.join(folder, 'out');
  cpSync(courses.checked, course, { recursive: true });
  mkdirSync(out);
  writeFileSync(path.join(out, 'garden-beds-web.zip'), 'a good package');
  return { course, out, lesson: path.join(course, '01-beds/20-soil.md') };
}

const held = (out: string): Record<string, string> =>
  Object.fromEntries(readdirSync(out).map(name => [name, readFileSync(path.join(out, name), 'latin1')]));
const untouched = { 'garden-beds-web.zip': 'a good package' };

/** It failed as a person understands, and what was there is there. */
function refused({ code, errors }: Ran, out: string, says: RegExp): void {
  assert.notEqual(code, 0);
  assert.match(errors, says);
  assert.match(errors, /cure|\n {2}/u, 'it says what to do');
  assert.doesNotMatch(errors, /^\s+at .*:\d+/mu, 'no stack trace');
  assert.deepEqual(held(out), untouched);
}

async function film(course: string, lesson: string, bytes: number): Promise<string> {
  const file = path.join(course, '01-beds/media/film.mp4');
  mkdirSync(path.dirname(file));
  writeFileSync(file, 'film');
  truncateSync(file, bytes);
  writeFileSync(path.join(course, '01-beds/media/film.vtt'), 'WEBVTT\n\n00:00.000 --> 00:04.000\nA spade.\n');
  appendFileSync(
    lesson,
    '\n:::media{#a-film src="media/film.mp4" captions="media/film.vtt" title="A bed is dug"}\nShe digs.\n:::\n',
  );
  await fixCourseFolder(course);
  return file;
}

describe('Packing goes wrong, or the course is strange', { concurrency: 2 }, () => {
  test('a full disk', async () => {
    const { course, out } = planted('full');
    // No file may grow above 40 blocks of 512 bytes: to whoever writes it is as on a full disk.
    const ran = await pack(course, out, [], { shell: "trap '' XFSZ; ulimit -f 40;" });
    refused(ran, out, /Nothing can be written to .*full\/out \(.*\[not-writable\]/u);
  });

  test('a place that nobody may write to', async () => {
    const { course, out } = planted('read-only');
    writeFileSync(path.join(out, '..', 'file'), 'not a folder');
    for (const place of [path.join(out, '..', 'file', 'out'), '/proc/throughline'])
      refused(await pack(course, place), out, /Nothing can be written to .*\[not-writable\]/u);
  });

  test('a run that is killed half way, and the next one', async () => {
    const { course, out } = planted('killed');
    const { code } = await pack(course, out, [], {
      heard: (printed, kill) => {
        if (printed.includes('(6 of 12)')) kill();
      },
    });
    assert.notEqual(code, 0);
    const { 'garden-beds-web.zip': web, ...rest } = Object.fromEntries(
      readdirSync(out).map(name => [name, name.endsWith('.zip') && readFileSync(path.join(out, name), 'utf8')]),
    );
    assert.equal(web, 'a good package');
    assert.ok(Object.keys(rest).every(name => name.startsWith('.throughline-')));
    const again = await pack(course, out, ['--format', 'web']);
    assert.equal(again.code, 0, again.errors);
    assert.deepEqual(readdirSync(out).sort(), [`garden-beds-${moduleId}-web.zip`, 'garden-beds-web.zip']);
  });

  test('a film that vanishes while it is packed', async () => {
    const { course, out, lesson } = planted('vanished');
    const file = await film(course, lesson, 25_000_000);
    const ran = await pack(course, out, ['--format', 'web'], {
      heard: printed => {
        if (printed.includes('Putting the code together') && existsSync(file)) rmSync(file);
      },
    });
    refused(ran, out, /The file 01-beds\/media\/film\.mp4 cannot be read \(ENOENT.*\[file-lost\]/u);
  });

  test('a film that no platform takes', async () => {
    const { course, out, lesson } = planted('huge');
    await film(course, lesson, 250_000_000);
    const ran = await pack(course, out, ['--format', 'web']);
    refused(ran, out, /would have 250 MB.*\[too-large\]\n.*media\/01-beds\/film\.mp4 \(250000\.0 kB\), /u);
  });

  test('a large film that fits is packed as it is, and never held in memory', async () => {
    const { course, out, lesson } = planted('film');
    await film(course, lesson, 190_000_000);
    const { code, errors } = await pack(course, out, ['--format', 'web', '--module', 'course']);
    assert.equal(code, 0, errors);
    const made = readFileSync(path.join(out, 'garden-beds-web.zip'));
    assert.ok(made.length > 190_000_000);
    const [name] = Object.keys(unzipSync(made)).filter(one => one.endsWith('.mp4'));
    assert.equal(name, 'media/01-beds/film.mp4');
    const [, memory = ''] = /RSS (\d+)/u.exec(errors) ?? [];
    assert.ok(Number(memory) > 0 && Number(memory) < 400_000, `${memory} kB`);
  });

  test('names of folders and files in any script, with any mark', async () => {
    const strange = path.join(scratch, 'دورة <b>&"\' $HOME 😀 İı\u202e');
    const course = path.join(strange, 'la leçon');
    cpSync(courses.checked, course, { recursive: true });
    writeFileSync(path.join(course, '01-beds/été \n<&>"😀.txt'), 'x');
    mkdirSync(path.join(course, '01-beds/حديقة'));
    writeFileSync(path.join(course, '01-beds/حديقة/ورقة.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const out = path.join(strange, 'ausgefüllt');
    const { code, errors } = await pack(course, out, ['--format', 'scorm12']);
    assert.equal(code, 0, errors);
    assert.equal(readdirSync(out).length, 2);
    // Once a page shows it, it would have to travel.
    appendFileSync(path.join(course, '01-beds/20-soil.md'), '\n![A leaf](حديقة/ورقة.svg)\n');
    const shown = await pack(course, path.join(strange, 'none'), ['--format', 'scorm12']);
    assert.match(shown.errors, /01-beds\/20-soil\.md:\d+:\d+ error C411/u);
    assert.equal(existsSync(path.join(strange, 'none')), false);
  });

  test('titles with marks, in any script, and long ones', async () => {
    const { course, out, lesson } = planted('titles');
    const title = `<b>"Beds" & 'soil'</b> — حديقة 😀 ${'bed'.repeat(70)} `.padEnd(300, 'x');
    assert.equal(title.length, 300);
    const yaml = path.join(course, 'course.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^title: .*$/mu, `title: ${JSON.stringify(title)}`));
    writeFileSync(lesson, readFileSync(lesson, 'utf8').replace(/^title: .*$/mu, `title: ${JSON.stringify(title)}`));
    const { code, errors } = await pack(course, out);
    assert.equal(code, 0, errors);
    const read = (format: string, file: string): string =>
      new TextDecoder().decode(unzipSync(readFileSync(path.join(out, `garden-beds-${format}.zip`)))[file]);
    for (const [format, file] of [
      ['scorm12', 'imsmanifest.xml'],
      ['scorm2004-3', 'imsmanifest.xml'],
      ['scorm2004-4', 'imsmanifest.xml'],
      ['cmi5', 'cmi5.xml'],
      ['xapi', 'tincan.xml'],
    ] as const) {
      const xml = read(format, file);
      assert.ok(!isBroken(readXml(new TextEncoder().encode(xml))), format);
      assert.match(xml, /&lt;b&gt;&quot;Beds&quot; &amp; 'soil'&lt;\/b&gt; — حديقة 😀/u, format);
    }
    assert.ok(read('web', 'index.html').includes('<title>&lt;b&gt;&quot;Beds&quot; &amp;'));
  });

  test('ten thousand files', async () => {
    const { course, out } = planted('many');
    mkdirSync(path.join(course, '01-beds/pictures'));
    for (let n = 0; n < 40; n += 1) {
      const names = Array.from({ length: 250 }, (_, at) => `pictures/leaf-${n}-${at}.svg`);
      for (const name of names)
        writeFileSync(path.join(course, '01-beds', name), '<svg xmlns="http://www.w3.org/2000/svg"/>');
      const front = `---\nid: leaves-${n}\ntitle: Leaves\nminutes: 1\n---\n\nLeaves.\n\n`;
      writeFileSync(
        path.join(course, `01-beds/3${n}-leaves.md`),
        front + names.map(name => `![A leaf](${name})\n`).join('\n'),
      );
    }
    await fixCourseFolder(course);
    const { code, errors } = await pack(course, out, ['--format', 'web', '--module', 'course']);
    assert.equal(code, 0, errors);
    const made = unzipSync(readFileSync(path.join(out, 'garden-beds-web.zip')));
    assert.ok(Object.keys(made).length > 10_000);
  });
});

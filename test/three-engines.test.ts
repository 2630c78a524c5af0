import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Values } from '@throughline/build/commands/command.js';
import type { Course } from '@throughline/tracking';
import { ENGINES, type Engine } from './harness/engines.js';
import { courses, type Site } from './harness/site.js';
import { courseReader, openImporter, written, type Files } from './harness/zips.js';

/** Lets a script run before everything else in a package, from a file: its policy allows no other. */
const seededWith =
  (script: string) =>
  (files: Files): Files => {
    const page = new TextDecoder().decode(files.get('index.html'));
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    return new Map([
      ...files,
      ['index.html', encode(page.replace('<script', '<script src="seed.js"></script><script'))],
      ['seed.js', encode(script)],
    ]);
  };

/** Keeps what a console would show in red. */
const WATCH = `
  window.seen = [];
  const see = words => window.seen.push(String(words));
  addEventListener('error', event => see(event.message ?? event.target.src), true);
  addEventListener('unhandledrejection', ({ reason }) => see(reason));
  addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => see(violatedDirective + ' ' + blockedURI));
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...words) => { see(words.join(' ')); say.apply(console, words); };
  }
`;

const DENIED = `Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });`;

/** What stands in the course's own document: in the platform's frame, or in a window of its own. */
const LOOK = `
  const inside = document.querySelector('#course')?.contentDocument ?? document;
  const all = (root, css) => [...root.querySelectorAll('*')].flatMap(node => [
    ...(node.matches(css) ? [node] : []), ...(node.shadowRoot ? all(node.shadowRoot, css) : []),
  ]);
  const words = node => node.textContent.replace(/\\s+/g, ' ').trim();
  const inDoctor = css => all(inside, 'tl-check, main.doctor').flatMap(
    place => [place, place.shadowRoot ?? []].flat().flatMap(root => all(root, css)));
`;

/** Waits until a script has something to say. */
async function until<T>(engine: Engine, script: string): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const said = await engine.run<T | null>(`${LOOK} ${script}`);
    if (said !== null && said !== false) return said;
    assert.ok(Date.now() < end, `in vain: ${script}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Presses a button once it is there. */
const press = (engine: Engine, name: string): Promise<boolean> =>
  until(
    engine,
    `const button = all(inside, 'button').find(each => words(each) === '${name}' && each.checkVisibility());
     button?.click();
     return button !== undefined;`,
  );

/** What the doctor says at last: its heading, and what it names. */
async function diagnosis(engine: Engine): Promise<readonly string[]> {
  await press(engine, 'Check now');
  return until(
    engine,
    `const heading = inDoctor('h3')[0];
     return heading ? [words(heading), ...inDoctor('.finding h4 bdi').map(words)] : null;`,
  );
}

/** The standard that all is packed for: a sound platform of SCORM 1.2 has too little room, and is told so. */
const FORMAT = 'scorm2004-4';

const WELL = ['Nothing wrong was found.'];
const FOUND = 'This was found';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-engines-'));
const NOTE = 'Bring two flours, and let everybody feel them.';
const ANSWERS = 'Which flour makes a light loaf?Wheat flourHow long do you knead?Until the dough is smooth';

/** A course with a note to who teaches it. */
function notedCourse(): string {
  const folder = path.join(scratch, 'course');
  cpSync(courses.modules, folder, { recursive: true });
  appendFileSync(path.join(folder, '01-dough/10-flour.md'), `\n:::facilitator\n${NOTE}\n:::\n`);
  return folder;
}

/** The same document as it is printed: what is said for paper holds, what is said for screens does not. */
const ON_PAPER = `
  const rules = rule => [rule, ...(rule.cssRules ? [...rule.cssRules].flatMap(rules) : [])];
  const roots = [inside, ...all(inside, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots)
    for (const { media } of [...root.styleSheets, ...root.adoptedStyleSheets].flatMap(sheet => [...sheet.cssRules].flatMap(rules)))
      if (/\\b(?:print|screen)\\b/.test(media?.mediaText)) media.mediaText = /\\bprint\\b/.test(media.mediaText) ? 'all' : 'not all';
`;

describe('Doctor and edition for facilitators, from their zips', { concurrency: 2 }, () => {
  let course: Course;
  let alone: string;
  let facilitators: string;
  let whole: string;
  before(async () => {
    const folder = notedCourse();
    course = (await courseReader(folder))('course');
    const pack = async (more: Values): Promise<string> => {
      const [zip] = await written({ course: folder, out: scratch, module: 'course', ...more });
      return zip?.name ?? '';
    };
    alone = await pack({ doctor: true, format: FORMAT });
    facilitators = await pack({ facilitator: true });
    whole = await pack({ format: FORMAT });
  });
  after(() => {
    rmSync(scratch, { recursive: true });
  });

  for (const [name, { open, from }] of Object.entries(ENGINES))
    test(name, async t => {
      const engine = await open();
      if (!engine) {
        if (process.env['CI'] === 'true') assert.fail(`${name} is missing: apt-get install ${from}`);
        t.skip(`${name} is not installed`);
        return;
      }
      const importer = await openImporter(scratch);
      t.after(async () => {
        await engine.close();
        await importer.close();
      });
      const imported = (zip: string, seed: string): Site => importer.import(zip, course, seededWith(seed));
      let learners = 0;
      // A doctor that comes again looks for what it left.
      const launch = (site: Site): Promise<unknown> =>
        engine.open(site.address(FORMAT, { learner: `learner-${++learners}` }));
      const nothingSeen = async (): Promise<void> =>
        assert.deepEqual(await engine.run(`${LOOK} return inside.defaultView.seen;`), []);
      const restored = (): Promise<boolean> => until(engine, `return all(inside, 'tl-course[restored]').length > 0;`);

      await t.test(`${name}: the doctor alone finds nothing wrong with a sound platform`, async () => {
        await launch(imported(alone, WATCH));
        assert.deepEqual(await diagnosis(engine), WELL);
        await nothingSeen();
      });

      await t.test(`${name}: the doctor alone names a commit that is refused`, async () => {
        await launch(imported(alone, WATCH));
        await until(engine, `return window.lms ? Boolean((window.lms.faults.commit = 'false')) : null;`);
        assert.deepEqual(await diagnosis(engine), [FOUND, 'P9']);
        await nothingSeen();
      });

      await t.test(`${name}: the doctor alone names storage that is denied`, async () => {
        await launch(imported(alone, WATCH + DENIED));
        assert.deepEqual(await diagnosis(engine), [FOUND, 'P12']);
        await nothingSeen();
      });

      await t.test(`${name}: the doctor alone names a platform that is not there`, async () => {
        await engine.open(imported(alone, WATCH).alone(FORMAT));
        assert.deepEqual(await diagnosis(engine), [FOUND, 'P1']);
        await nothingSeen();
      });

      await t.test(`${name}: the doctor of a course finds nothing wrong with a sound platform`, async () => {
        await launch(imported(whole, WATCH));
        await restored();
        await press(engine, 'Menu');
        await press(engine, 'Check this platform');
        assert.deepEqual(await diagnosis(engine), WELL);
        await nothingSeen();
      });

      await t.test(
        `${name}: the edition for facilitators shows its notes and the answers, and prints them`,
        async () => {
          await engine.open(imported(facilitators, WATCH).alone('web'));
          await restored();
          const seen = (css: string): Promise<readonly string[]> =>
            engine.run(`${LOOK} return all(inside, '${css}').filter(each => each.checkVisibility()).map(words);`);
          const [bar, asides] = [await seen('header.bar, .bar'), await seen('aside.facilitator')];
          assert.notEqual(bar.length, 0);
          assert.deepEqual(asides, [NOTE, ANSWERS]);
          await engine.run(LOOK + ON_PAPER);
          assert.deepEqual(await seen('header.bar, .bar'), [], 'paper has no menu');
          assert.deepEqual(await seen('aside.facilitator'), asides);
          await nothingSeen();
        },
      );
    });
});

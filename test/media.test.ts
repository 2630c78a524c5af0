import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Frame, Locator, Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { courses, openSite, type Site } from './harness/site.js';

const LESSON = '01-care/20-tyres.md';
const FILM = '01-care/media/pump.webm';
const SOUND = '01-care/media/hum.mp3';

/** Seconds of silence as MP3: frames of MPEG-1 layer III, 32 kbit/s, one channel, of which each begins with its header. */
function silence(seconds: number): Uint8Array {
  const frames = Math.ceil((seconds * 44_100) / 1152);
  const length = Math.floor((144 * 32_000) / 44_100);
  const bytes = new Uint8Array(frames * length);
  for (let n = 0; n < frames; n += 1) bytes.set([0xff, 0xfb, 0x10, 0xc4], n * length);
  return bytes;
}

/** Everything of a film or recording that was asked for, by its path in the package. */
function asked(page: Page): readonly string[] {
  const paths: string[] = [];
  page.on('request', request => {
    const found = /media\/.*$/u.exec(request.url());
    if (found) paths.push(found[0]);
  });
  return paths;
}

/** Presses the control that plays, as a learner does by keyboard: Space on the film or recording. */
const play = async (media: Locator): Promise<void> => {
  await media.scrollIntoViewIfNeeded();
  await media.focus();
  await media.press('Space');
};

const time = (media: Locator): Promise<number> => media.evaluate((node: HTMLMediaElement) => node.currentTime);

/** How much of it passes in a second of the reader's clock; both are read at once. */
const pace = (media: Locator): Promise<number> =>
  media.evaluate(async (node: HTMLMediaElement) => {
    const [from, since] = [node.currentTime, performance.now()];
    while (node.currentTime - from < 0.8) await new Promise(resolve => node.addEventListener('timeupdate', resolve));
    return ((node.currentTime - from) / (performance.now() - since)) * 1000;
  });

describe('Films and recordings', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-media-'));
  let site: Site;
  let page: Page;
  let frame: Frame;
  let paths: readonly string[];
  const open = async (): Promise<void> => {
    const context = await freshContext();
    const opened = await site.launch(context, 'scorm12', {
      learner: 'listens',
      before: given => Promise.resolve(void (paths = asked(given))),
    });
    ({ page, frame } = opened);
    await opened.learner.restored();
    await opened.learner.open('tyres');
  };
  before(async () => {
    cpSync(courses.second, folder, { recursive: true });
    writeFileSync(path.join(folder, SOUND), silence(6));
    appendFileSync(
      path.join(folder, LESSON),
      '\n:::media{#hum src="media/hum.mp3" title="صوت المضخة" speed="1 2"}\nتهمس المضخة.\n:::\n',
    );
    site = await openSite(folder, ['scorm12']);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  test('a film is asked for when it is started and not before, shows its captions, and counts at its end', async () => {
    await open();
    const media = frame.locator('tl-media#pumping');
    const film = media.locator('video');
    await film.scrollIntoViewIfNeeded();
    const kilobytes = Math.round(statSync(path.join(folder, FILM)).size / 1000);
    const size = new Intl.NumberFormat('ar', { style: 'unit', unit: 'kilobyte' }).format(kilobytes);
    const facts = (await media.locator('.facts').first().textContent()) ?? '';
    assert.ok(facts.includes(size), `${facts} says ${size}`);
    assert.equal(await film.evaluate((node: HTMLVideoElement) => node.readyState), 0, 'nothing was loaded');
    assert.deepEqual(paths, []);

    const caption = film.evaluate(
      (node: HTMLVideoElement) =>
        new Promise<string>(resolve => {
          const [track] = node.textTracks;
          track?.addEventListener('cuechange', () => {
            const [cue] = track.activeCues ?? [];
            if (cue instanceof VTTCue) resolve(`${track.mode}: ${cue.text}`);
          });
        }),
    );
    await play(film);
    assert.equal(await caption, 'showing: الإطار يشتد.');
    await frame.locator('section.knot.done[data-activity="pumping"]').waitFor();
    assert.ok((await time(film)) > 0);
    assert.deepEqual([...new Set(paths)], ['media/01-care/pump.webm']);
    assert.equal(await media.locator('[role="status"]').textContent(), '', 'nothing failed');
    await page.context().close();
  });

  test('a recording plays as fast as was chosen, before it is started and while it plays', async () => {
    await open();
    const media = frame.locator('tl-media#hum');
    const sound = media.locator('audio');
    await media.locator('select').selectOption('2');
    assert.deepEqual(paths, []);
    await play(sound);
    await sound.evaluate(async (node: HTMLAudioElement) => {
      while (node.currentTime === 0) await new Promise(resolve => node.addEventListener('timeupdate', resolve));
    });
    const fast = await pace(sound);
    await media.locator('select').selectOption('1');
    const plain = await pace(sound);
    assert.ok(fast > 1.5 && fast < 2.5, `at 2 ×: ${fast}`);
    assert.ok(plain > 0.7 && plain < 1.4, `at 1 ×: ${plain}`);
    assert.deepEqual([...new Set(paths)], ['media/01-care/hum.mp3']);
    await page.context().close();
  });

  test('its transcript counts as much, and loads nothing', async () => {
    await open();
    await frame.locator('tl-media#hum summary').press('Enter');
    await frame.getByText('تهمس المضخة.').waitFor();
    await frame.locator('section.knot.done[data-activity="hum"]').waitFor();
    assert.deepEqual(paths, []);
    await page.context().close();
  });
});

import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { TlMedia } from '@throughline/elements/media/media.js';
import { sound } from './sound.js';
import { launched } from './testing/fake-recorder.js';
import { openCourse } from './testing/course-page.js';

const FILM = '<tl-media><p slot="title">Dough</p><video slot="media" controls preload="none"></video></tl-media>';

if (!customElements.get('tl-media')) customElements.define('tl-media', TlMedia);

describe('sound', () => {
  for (const [audio, quiet] of [
    ['off', true],
    ['on', false],
    [undefined, false],
  ] as const)
    it(`11.2.0.0-1 begins ${quiet ? 'without' : 'with'} sound where the learner ${audio ? `wants it ${audio}` : 'has said nothing'}`, async () => {
      const page = await fixture<HTMLElement>(html`<article .innerHTML=${FILM}></article>`);
      sound(page, { ...launched, ...(audio && { audio }) });
      await page.querySelector('tl-media')?.updateComplete;
      expect(page.querySelector('video')?.muted).to.equal(quiet);
    });

  it('11.2.0.0-1 is given as soon as the platform has said so, to the page on show and to the next one', async () => {
    const { course, recorder, store } = await openCourse();
    const film = () => course.querySelector('video');
    course.querySelector('article[data-page]')?.insertAdjacentHTML('beforeend', FILM);
    recorder.answer({ ...launched, audio: 'off' });
    await waitUntil(() => film()?.muted);
    const before = film();
    store.put('en/loop', `<article id="loop" data-page><h1>Dough</h1>${FILM}</article>`);
    course.shadowRoot?.querySelector<HTMLButtonElement>('.turn .next')?.click();
    await waitUntil(() => film() && film() !== before && film()?.muted);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { settled } from '../internal/testing/play.js';
import { openSample } from '../internal/testing/samples.js';
import { TlMedia } from './media.js';
import { states } from './media.states.js';

describeElement('media', TlMedia, states);

describe('tl-media', () => {
  const { 'a film': film, 'a recording': recording } = states.samples;
  const open = async (sample: typeof film | typeof recording = film, state = {}) => {
    const opened = await openSample<TlMedia>('tl-media', sample, state);
    const media = opened.element.querySelector<HTMLMediaElement>('video, audio');
    if (!media) throw new Error('There is no film.');
    const shadow = opened.element.shadowRoot;
    return { ...opened, media, words: () => shadow?.textContent.replace(/\s+/gu, ' ') ?? '' };
  };
  const done = (activity: string) => [{ verb: 'experienced', activity }];

  it('loads nothing by itself, and says before how much it is', async () => {
    const { media, words } = await open();
    expect([media.preload, media.autoplay, media.readyState]).to.deep.equal(['none', false, 0]);
    expect(media.controls).to.equal(true);
    expect(words()).to.include('1 kB');
  });

  it('says the size of a large file in its own unit', async () => {
    const { element, words } = await open();
    element.bytes = 4_230_000;
    await settled();
    expect(words()).to.include('4.2 MB');
  });

  it('shows the captions that came with the page, without asking for a file', async () => {
    const { media } = await open();
    const [track] = media.textTracks;
    expect([media.textTracks.length, track?.kind, track?.mode]).to.deep.equal([1, 'captions', 'showing']);
    expect([...(track?.cues ?? [])].map(cue => [cue.startTime, cue.endTime, (cue as VTTCue).text])).to.deep.equal([
      [0, 2, 'She folds the dough.'],
      [2, 4, 'It rests until noon.'],
    ]);
    expect((await open(recording)).media.textTracks.length).to.equal(0);
  });

  it('plays as fast as the learner likes, also what is loaded later', async () => {
    const { media } = await open(film, film.states.faster);
    expect([media.playbackRate, media.defaultPlaybackRate]).to.deep.equal([1.5, 1.5]);
  });

  it('begins without sound where that is wished, with its captions, also when the wish comes late', async () => {
    const { element, media } = await open();
    expect(media.muted).to.equal(false);
    element.muted = true;
    await settled();
    expect([media.muted, media.textTracks[0]?.mode]).to.deep.equal([true, 'showing']);
  });

  it('leaves the sound to the learner once they have begun', async () => {
    const { element, media } = await open();
    Object.defineProperty(media, 'played', { value: { length: 1 } });
    element.muted = true;
    await settled();
    expect(media.muted).to.equal(false);
  });

  it('tells once that it was played to its end', async () => {
    const { media, events } = await open();
    media.dispatchEvent(new Event('play'));
    expect(events).to.deep.equal([]);
    media.dispatchEvent(new Event('ended'));
    media.dispatchEvent(new Event('ended'));
    expect(events).to.deep.equal(done('folding'));
  });

  it('tells the same of who opens the transcript, by keyboard', async () => {
    const { element, place, events } = await open(recording);
    expect(place.innerText).not.to.include('while the loaf cools');
    element.shadowRoot?.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(place.innerText).to.include('while the loaf cools');
    expect(events).to.deep.equal(done('crackle'));
  });

  it('leads to the transcript where it cannot be played', async () => {
    const { words } = await open(film, film.states['cannot be loaded']);
    expect(words()).to.include('cannot be played here');
  });
});

import type { Block, Complaint, Directive } from '../internal/directive.js';
import { blockHost, h, proseOf, template, text } from '../internal/hast.js';
import { cuesOf } from './captions.js';

const isFilm = (src = ''): boolean => /\.(mp4|webm)$/u.test(src);

/** Browsers play within these, and it begins at 1. */
const [SLOWEST, FASTEST] = [0.25, 4];

const areSpeeds = (written: string): boolean => {
  const speeds = written.split(' ').map(Number);
  const each = speeds.every(speed => speed >= SLOWEST && speed <= FASTEST);
  return each && speeds.includes(1) && new Set(speeds).size === speeds.length;
};

const complaints = (block: Block): readonly Complaint[] => {
  const { src, captions, speed = '' } = block.attributes;
  return [
    ...(isFilm(src) && captions === undefined
      ? [
          {
            what: 'The film has no captions.',
            why: 'Who does not hear it would see mouths move.',
            cure: 'Write them as a .vtt file and name it: captions="media/….vtt".',
          },
        ]
      : []),
    ...(proseOf(block).length > 0
      ? []
      : [
          {
            what: 'There is no transcript.',
            why: 'Who cannot see or hear it, or cannot load it, reads what is said and shown.',
            cure: 'Write it between the colons.',
          },
        ]),
    ...(areSpeeds(speed)
      ? []
      : [
          {
            what: `speed="${speed}" is no list of speeds.`,
            why: 'The learner chooses one of them. It begins at 1, and not every browser plays slower than 0.25 or faster than 4.',
            cure: 'Write numbers from 0.25 to 4 with one space between them, each once and 1 among them, for example speed="0.75 1 1.5".',
            attribute: 'speed',
          },
        ]),
  ];
};

/**
 * `:::media`: a film or recording with its transcript. Native controls, and nothing is loaded before it is started. Its
 * captions travel in the page: a file of captions cannot be read on `file://`.
 */
export const directive: Directive = {
  name: 'media',
  kind: 'block',
  shape: 'prose',
  activity: true,
  attributes: {
    src: { type: 'file', ends: ['mp4', 'webm', 'mp3', 'ogg'], required: true, doc: 'The film or recording.' },
    title: { type: 'text', required: true, doc: 'What is seen or heard.' },
    captions: {
      type: 'file',
      ends: ['vtt'],
      understood: words => cuesOf(words) !== null,
      doc: 'The file of its captions; every film needs one.',
    },
    poster: {
      type: 'file',
      ends: ['svg', 'png', 'jpg', 'jpeg', 'webp'],
      doc: 'The picture that stands there before a film is started.',
    },
    speed: { type: 'text', fallback: '0.75 1 1.25 1.5', doc: 'The speeds one can choose from.' },
  },
  check: complaints,
  render: (block, tools) => {
    const { src = '', title = '', captions, poster, speed = '' } = block.attributes;
    const file = tools.file(src);
    const film = isFilm(src);
    const cues = captions === undefined ? [] : (cuesOf(tools.file(captions).text()) ?? []);
    return h('tl-media', { ...blockHost(block), bytes: String(file.bytes), speeds: speed }, [
      h('p', { slot: 'title' }, [text(title)]),
      h(film ? 'video' : 'audio', {
        slot: 'media',
        src: file.src,
        controls: true,
        preload: 'none',
        ariaLabel: title,
        ...(film && { playsInline: true, ...(poster !== undefined && { poster: tools.file(poster).src }) }),
      }),
      ...(cues.length > 0
        ? [
            template(
              { dataCues: '' },
              cues.map(({ from, to, words }) =>
                h('p', { dataFrom: String(from), dataTo: String(to) }, [text(tools.say(words))]),
              ),
            ),
          ]
        : []),
      h('div', { slot: 'transcript' }, tools.html(proseOf(block))),
    ]);
  },
};

/** One caption: from and to in seconds, and its lines. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const TIME = /^(?:(\d+):)?(\d\d):(\d\d)\.(\d\d\d)$/u;

const seconds = (time: string): number => {
  const [, hours = '0', minutes = '0', whole = '0', thousandths = '0'] = TIME.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
};

/** The captions of a WebVTT file, without its notes, styles and settings; null where it is none, or holds no caption. */
export const cuesOf = (file: string): readonly Cue[] | null => {
  const [head = '', ...blocks] = file
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .split(/\n{2,}/u);
  if (!/^WEBVTT(?:\s|$)/u.test(head)) return null;
  const cues = blocks.flatMap((block): readonly Cue[] => {
    const lines = block.split('\n').filter(line => line !== '');
    const at = lines.findIndex(line => line.includes(' --> '));
    const [from = '', , to = ''] = (lines[at] ?? '').split(/\s+/u);
    if (!TIME.test(from) || !TIME.test(to)) return [];
    return [
      {
        from: seconds(from),
        to: seconds(to),
        words: lines
          .slice(at + 1)
          .join('\n')
          .replace(/<[^>]*>/gu, ''),
      },
    ];
  });
  return cues.length > 0 && cues.every(({ from, to, words }) => from < to && words !== '') ? cues : null;
};

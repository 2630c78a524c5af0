import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readGuide, type Guide, type GuideSection } from '@throughline/content/guide.js';
import type { FormatName } from '../core/formats.js';
import type { Voice } from './page.js';

export const guidesFolder = path.join(import.meta.dirname, 'guides');

/** What is said of every platform, in this order. */
export const PARTS = ['choose', 'sees', 'recorded', 'upgrade'] as const;

/** A platform that a package is imported into: a file in `guides/platforms`. */
export interface Platform {
  readonly id: string;
  readonly name: string;
  /** What it reads, the best first. */
  readonly formats: readonly FormatName[];
  /** `measured`: driven with packages of ours; `read`: its makers' pages or program say so; `untried`: just that. */
  readonly state: 'measured' | 'read' | 'untried';
  /** The same in a sentence, with versions. */
  readonly tried: string;
  /** Why the first format is taken. */
  readonly why: string;
  readonly parts: readonly GuideSection[];
}

/** A guide of the folder, in the language of the pages. */
export const guide = (name: string, { say }: Pick<Voice, 'say'>): Guide =>
  readGuide(name, readFileSync(path.join(guidesFolder, `${name}.md`), 'utf8'), say);

/** All platforms, in the order of their files. */
export function readPlatforms(voice: Pick<Voice, 'say'>): readonly Platform[] {
  const names = readdirSync(path.join(guidesFolder, 'platforms')).sort();
  return names.map(file => {
    const name = file.replace(/\.md$/u, '');
    const { front, sections } = guide(`platforms/${name}`, voice);
    const head = front as unknown as Pick<Platform, 'name' | 'formats' | 'state' | 'tried' | 'why'>;
    return {
      ...head,
      id: name.replace(/^\d+-/u, ''),
      tried: voice.say(head.tried),
      why: voice.say(head.why),
      parts: sections,
    };
  });
}

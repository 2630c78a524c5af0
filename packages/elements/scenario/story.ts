import { once } from '@throughline/tracking/once.js';
import type { Block, Body, Scene, SceneLink } from '../internal/directive.js';
import { walkStory, type Story, type Walked } from './ways.js';

/** Every heading of the block, the debrief too. */
export const headingsOf = ({ body }: Pick<Block, 'body'>): readonly Scene[] =>
  body.shape === 'scenes' ? body.scenes : [];

export const isDebrief = ({ heading }: Scene): boolean => 'debrief' in heading.attributes;

export const scenesOf = (block: Pick<Block, 'body'>): readonly Scene[] =>
  headingsOf(block).filter(scene => !isDebrief(scene));

export const linksOf = (block: Pick<Block, 'body'>): readonly SceneLink[] =>
  scenesOf(block).flatMap(({ links }) => links);

export const pointsOf = ({ attributes }: SceneLink): number => Number(attributes.points ?? '0');

export const storyOf = (block: Pick<Block, 'body'>): Story =>
  new Map(
    scenesOf(block).map(({ heading, links }) => [
      heading.id,
      links.map(link => {
        const { id, to, attributes } = link;
        return { id, to, set: attributes.set, if: attributes.if, unless: attributes.unless, points: pointsOf(link) };
      }),
    ]),
  );

/** The points from which it is passed: a share of the most that one way brings, and at least one; null without a mark. */
export const neededOf = ({ attributes: { pass } }: Block, best: Walked['best']): number | null =>
  pass === undefined ? null : Math.max(1, Math.ceil(((best?.points ?? 0) * Number(pass)) / 100));

const walkOf = once((body: Body): Walked | null => walkStory(storyOf({ body })));

/** What can come of it; null where there are too many ways. A page in another language asks for the same. */
export const walked = ({ body }: Block): Walked | null => walkOf(body);

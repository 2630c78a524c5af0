import type { Api } from './api.js';
import type { ScormMessage } from './scorm-message.js';

/** A message at the index this LMS has for it. */
export interface Placed {
  readonly settings: ScormMessage;
  /** To be called when it was taken. */
  readonly taken: () => void;
}

/** Null where the LMS keeps no such thing. */
export type Place = (message: ScormMessage) => Placed | null;

const LISTED = /^cmi\.(objectives|interactions)\.(\d+)/;

/**
 * Reads where objectives and interactions stand in this LMS now. Messages are made without knowing it: an LMS may hold
 * objectives already (the manifest's, an earlier launch's), and refuses an index beyond the next.
 */
export const readPlaces = ({ get, count }: Api): Place => {
  /** The ids that stand in a list; those of interactions cannot be read. Null where there is neither count nor children. */
  const listed = (name: string, idAt: (index: number) => string): string[] | null => {
    const told = get(`cmi.${name}._count`);
    if (!told && !get(`cmi.${name}._children`)) return null;
    return Array.from({ length: count(told) }, (_, index) => idAt(index));
  };
  const objectives = listed('objectives', index => get(`cmi.objectives.${index}.id`));
  const interactions = listed('interactions', () => '');

  return message => {
    const [element = '', id = ''] = message[0] ?? [];
    const [place, name, wanted] = LISTED.exec(element) ?? [];
    if (!place) return { settings: message, taken: () => undefined };
    const isObjective = name === 'objectives';
    const list = isObjective ? objectives : interactions;
    if (!list) return null;
    const known = isObjective ? list.indexOf(id) : -1;
    const next = isObjective ? list.length : Math.min(Number(wanted), list.length);
    const index = known < 0 ? next : known;
    return {
      // The id of an objective is written once (SCORM 2004 RTE 4.2.17).
      settings: message
        .slice(known < 0 ? 0 : 1)
        .map(([each, value]) => [each.replace(place, `cmi.${name}.${index}`), value]),
      taken: () => {
        list[index] = id;
      },
    };
  };
};

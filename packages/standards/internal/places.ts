import type { Api } from './api.js';
import type { ScormMessage } from './scorm-message.js';

/**
 * Where objectives and interactions stand in this LMS. Messages are made without knowing it: an LMS may hold objectives
 * already (the manifest's, an earlier launch's), and refuses an index beyond the next.
 */
export interface Places {
  /** The message with the index this LMS has for it; null where the LMS keeps no such thing. */
  place(message: ScormMessage): ScormMessage | null;
  /** To be told of every placed message that was taken. */
  taken(message: ScormMessage): void;
}

const INDEXED = /^(cmi\.(objectives|interactions)\.)(\d+)/;

/** Reads what the LMS holds now. */
export const readPlaces = (api: Api): Places => {
  const count = (list: string): number => Number(api.get(`cmi.${list}._count`)) || 0;
  const kept = (list: string): boolean =>
    api.get(`cmi.${list}._count`) !== '' || api.get(`cmi.${list}._children`) !== '';
  const keeps: Record<string, boolean> = { objectives: kept('objectives'), interactions: kept('interactions') };
  const ids = Array.from({ length: count('objectives') }, (_, index) => api.get(`cmi.objectives.${index}.id`));
  let interactions = count('interactions');

  return {
    place(message) {
      const [, , list = '', wanted] = INDEXED.exec(message[0]?.[0] ?? '') ?? [];
      if (!list) return message;
      if (!keeps[list]) return null;
      const id = message[0]?.[1] ?? '';
      const known = ids.indexOf(id);
      const held = known < 0 ? ids.length : known;
      const index = list === 'objectives' ? held : Math.min(Number(wanted), interactions);
      // The id of an objective is written once (SCORM 2004 RTE 4.2.17).
      const settings = list === 'objectives' && known >= 0 ? message.slice(1) : message;
      return settings.map(([element, value]) => [element.replace(INDEXED, `$1${index}`), value]);
    },
    taken(message) {
      const [, , list, index] = INDEXED.exec(message[0]?.[0] ?? '') ?? [];
      if (list === 'interactions') interactions = Math.max(interactions, Number(index) + 1);
      if (list === 'objectives' && message[0]?.[0].endsWith('.id')) ids[Number(index)] = message[0][1];
    },
  };
};

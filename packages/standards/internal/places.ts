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

/** Reads what the LMS holds now. A list that has neither a count nor children is not kept by this LMS. */
export const readPlaces = (api: Api): Places => {
  const list = (name: string) => {
    const count = api.get(`cmi.${name}._count`);
    return { kept: count !== '' || api.get(`cmi.${name}._children`) !== '', length: Number(count) || 0 };
  };
  const lists = { objectives: list('objectives'), interactions: list('interactions') };
  let interactions = lists.interactions.length;
  const ids = Array.from({ length: lists.objectives.length }, (_, index) => api.get(`cmi.objectives.${index}.id`));

  return {
    place(message) {
      const [element = '', id = ''] = message[0] ?? [];
      const [, , name = '', wanted] = INDEXED.exec(element) ?? [];
      if (!name) return message;
      if (!lists[name as keyof typeof lists].kept) return null;
      const known = ids.indexOf(id);
      const held = known < 0 ? ids.length : known;
      const index = name === 'objectives' ? held : Math.min(Number(wanted), interactions);
      // The id of an objective is written once (SCORM 2004 RTE 4.2.17).
      const settings = name === 'objectives' && known >= 0 ? message.slice(1) : message;
      return settings.map(([each, value]) => [each.replace(INDEXED, `$1${index}`), value]);
    },
    taken(message) {
      const [element = '', id = ''] = message[0] ?? [];
      const [, , list, index] = INDEXED.exec(element) ?? [];
      if (list === 'interactions') interactions = Math.max(interactions, Number(index) + 1);
      if (list === 'objectives' && element.endsWith('.id')) ids[Number(index)] = id;
    },
  };
};

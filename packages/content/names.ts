import type { Directive } from '@throughline/elements/internal/directive.js';
import type { Names } from './blocks.js';
import * as errors from './errors.js';
import type { Place, Report } from './problem.js';
import { slotOf, type Slots } from './slots.js';
import { isId } from './text.js';

/** Ids of the whole course and where each stands. */
export type Claims = Map<string, string>;

/** Ids that the course itself has in records and addresses: its assignable unit, its profile, its About page. */
const RESERVED: ReadonlySet<string> = new Set(['about', 'au', 'course', 'profile']);

/** Takes an id for the whole course; one that is taken or is none is reported. */
export function claim(claims: Claims, id: string, file: string, at: Place, report: Report): void {
  const first = claims.get(id);
  if (!isId(id)) report(at, errors.malformedId(id));
  else if (RESERVED.has(id)) report(at, errors.reservedId(id));
  else if (first !== undefined) report(at, errors.duplicateId(id, first));
  else claims.set(id, `${file}:${at.line}`);
}

/** Blocks with something to do, and questions, are recorded: they need an id. */
export const needsId = (directive: Directive): boolean => directive.kind === 'question' || directive.activity === true;

/** Looks ids and slots up; what is missing is reported. */
export function namesIn(file: string, slots: Slots, claims: Claims, report: Report): Names {
  return {
    block(node, directive, at) {
      const id = node.attributes?.id ?? '';
      if (id === '') {
        if (needsId(directive)) report(at, errors.missingId(`This “${node.name}”`));
        return { id: '', slot: 0 };
      }
      claim(claims, id, file, at, report);
      return { id, slot: isId(id) && needsId(directive) ? slotOf(slots, id, at, report) : 0 };
    },
    part(block, part, taken) {
      const id = part.tail?.id ?? '';
      if (id === '') {
        report(part.at, errors.missingId('This item'));
        return { id: '', slot: 0 };
      }
      if (!isId(id)) report(part.at, errors.malformedId(id));
      if (taken.has(id)) report(part.at, errors.duplicateId(id, 'this block'));
      return { id, slot: !isId(block) || !isId(id) ? 0 : slotOf(slots, `${block}/${id}`, part.at, report) };
    },
  };
}

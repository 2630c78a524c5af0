import { at, parse, text } from './wire.js';
import type { LrsReply, LrsRequest } from './wire.js';

/** Answers in the LRS's place, or null to let it answer. `after` sees what it answered. */
export interface Fault {
  before?(request: LrsRequest): LrsReply | null;
  after?(request: LrsRequest, reply: LrsReply): void;
}

/** Every request but one in `every` fails with 503. */
export const flaky = (every: number): Fault => {
  let count = 0;
  return { before: () => (++count % every === 0 ? null : text(503, 'Try again.')) };
};

/** Bodies over `most` characters are refused with 413. */
export const small = (most: number): Fault => ({
  before: ({ body }) => (body.length > most ? text(413, 'Too large.') : null),
});

const verbs = (request: LrsRequest): readonly unknown[] => {
  const value = request.url.includes('/statements') ? parse(request.body) : undefined;
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(statement => at(statement, 'verb', 'id'));
};

/** Everything after a terminated statement is answered with 401. */
export const deadAfterTerminated = (): Fault => {
  let over = false;
  return {
    before: () => (over ? text(401, 'The session is over.') : null),
    after: (request, { status }) => {
      over ||= status < 300 && verbs(request).includes('http://adlnet.gov/expapi/verbs/terminated');
    },
  };
};

/** Answers `status` to what `when` picks, as often as it picks. */
export const answering = (status: number, when: (request: LrsRequest) => boolean): Fault => ({
  before: request => (when(request) ? text(status, 'As arranged.') : null),
});

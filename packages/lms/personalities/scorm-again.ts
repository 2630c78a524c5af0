import { createScorm12Lms } from '../scorm/scorm12.js';
import type { Faults, LearnerRecord, Lms } from '../scorm/types.js';
import type { Page, Personality, Platform } from './platform.js';
import { framed } from './scorm.js';
import type { ScormApi } from './scorm.js';

interface Row {
  record: LearnerRecord;
  label: number | null;
  readonly broken: string[];
}

const STATE = 'cmi.suspend_data';

/** What goes wrong with the next call, as the page stands now. */
const faultsOf = (page: Page, expired: boolean, name: string): Faults => ({
  // Synchronous requests throw in pagehide, and the end goes by beacon, which says "true".
  commit: !page.line || (page.leaving && name !== 'LMSFinish') ? 'false' : undefined,
  expired,
});

const watched = (lms: Lms, row: Row, page: Page, expired: () => boolean): ScormApi => {
  let { label } = row;
  /** Of the state that this page's API holds: another page's may have been stored since. */
  let held = label;
  let over = false;
  return Object.fromEntries(
    Object.entries(lms.api).map(([name, run]) => [
      name,
      (...values: string[]) => {
        if (page.gone) throw new Error('The page is gone.');
        if (over && /Set|Commit|Finish/.test(name)) row.broken.push(`${name} after the end`);
        // A page that is loaded again cannot know, and asks.
        if (name === 'LMSFinish' || name === 'LMSInitialize') over = name === 'LMSFinish';
        Object.assign(lms.faults, faultsOf(page, expired(), name));
        if (name === 'LMSSetValue' && values[0] === STATE) label = page.label(values[1] ?? '');
        const before = lms.record()[STATE];
        const said = run(...values);
        if (lms.record()[STATE] !== before) held = label;
        if (lms.record()[STATE] === row.record[STATE]) row.label = held;
        // It arrived, and the page does not hear so.
        return name === 'LMSCommit' && !page.hears ? 'false' : said;
      },
    ]),
  );
};

const platform = (): Platform => {
  const rows = new Map<string, Row>();
  let expiries = 0;
  const rowOf = (learner: string): Row => {
    const row = rows.get(learner) ?? { record: {}, label: null, broken: [] };
    rows.set(learner, row);
    return row;
  };
  return {
    launch: (learner, page) => {
      const row = rowOf(learner);
      const then = expiries;
      const lms = createScorm12Lms({
        record: row.record,
        learner,
        now: () => page.now(),
        saved: record => {
          row.record = { ...row.record, ...record };
        },
      });
      lms.relaunch();
      if (Object.keys(lms.record()).length === 0) Object.assign(row, { record: {}, label: null });
      return {
        window: framed(
          'API',
          watched(lms, row, page, () => expiries > then),
        ),
      };
    },
    held: learner => {
      const { record, label, broken } = rowOf(learner);
      const status = record['cmi.core.lesson_status'] ?? '';
      const answers = Object.keys(record).filter(element => /^cmi\.interactions\.\d+\.id$/.test(element));
      return {
        labels: label === null ? [] : [label],
        state: (record[STATE] ?? '') !== '',
        answers: answers.map(id => ({ key: record[id.replace(/id$/, 'latency')] ?? '', item: record[id] ?? '' })),
        completed: status === 'completed' || status === 'passed',
        passed: status === 'passed',
        broken,
      };
    },
    expire: () => {
      expiries++;
    },
    reset: learner => {
      rows.delete(learner);
    },
  };
};

/** The library that many platforms are built with, behind the limits that it lacks. */
export const scormAgain: Personality = {
  name: 'scorm-again',
  source:
    'scorm-again 3.4.3 wrapped in the limits of strict platforms (field notes f: it takes 64,000 characters and answers of any form; here 4,096 and 255); commits are synchronous, Terminate is a beacon.',
  standards: ['scorm12'],
  open: platform,
};

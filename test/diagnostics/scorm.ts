import { outline } from '@throughline/standards/internal/testing/course.js';
import { fakeApi, holding, warm } from '@throughline/standards/internal/testing/fake.js';
import { standard } from '@throughline/standards/scorm12/index.js';
import { emptyAttempt, encode, type Attempt } from '@throughline/tracking';
import { sealed } from '@throughline/tracking/testing/hostile.js';
import { opened, type Left } from './opened.js';

type Odd = Readonly<Record<string, (...args: string[]) => unknown>>;

/** An API of SCORM 1.2 that knows a learner's name and says it wherever it can, opened with something odd about it. */
const scorm = (planted: string, values: Readonly<Record<string, string>>, odd: Odd = {}): Promise<Left> => {
  const told = { 'cmi.core.student_id': planted, 'cmi.core.student_name': planted, 'cmi.launch_data': planted };
  const says = { LMSGetErrorString: () => planted, LMSGetDiagnostic: () => planted };
  const { api } = fakeApi(warm({ ...told, ...values }), { ...says, ...odd });
  return opened({ standard, window: holding(api) });
};

const begun: Attempt = { ...emptyAttempt('00000000000a'), visited: new Set(['a-lesson']) };
const state = encode(begun, outline);

/** An API that refuses what is written into one element. */
const refusing = (element: string): Odd => {
  let refused = false;
  return {
    LMSSetValue: (name = '') => String(!(refused = name === element)),
    LMSGetLastError: () => (refused ? '405' : '0'),
  };
};

const failing = (code: string): Odd => ({ LMSCommit: () => 'false', LMSGetLastError: () => code });

/** What a platform of SCORM may do, by the code that it leaves. */
export const scormTroubles = {
  D1: planted => scorm(planted, {}, failing('301')),
  D2: planted => scorm(planted, {}, refusing('cmi.core.lesson_location')),
  D3: planted => scorm(planted, {}, failing('101')),
  D4: planted =>
    scorm(
      planted,
      {},
      {
        LMSSetValue: () => {
          throw new Error(planted);
        },
      },
    ),
  L5: planted => scorm(planted, {}, { LMSInitialize: () => 'false', LMSGetLastError: () => '102' }),
  L6: planted => scorm(planted, { 'cmi.interactions._count': planted }),
  S1: planted => scorm(planted, { 'cmi.suspend_data': planted }),
  S2: planted => scorm(planted, { 'cmi.suspend_data': state.slice(0, -1) + planted }),
  S3: planted => scorm(planted, { 'cmi.suspend_data': state + sealed('Q', '101') }),
  S4: planted => scorm(planted, {}, refusing('cmi.suspend_data')),
} satisfies Record<string, (planted: string) => Promise<Left>>;

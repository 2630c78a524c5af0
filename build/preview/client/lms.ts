/** The simulated platform around the frame: gives the course its API, keeps its record, shows both. */
import { createScorm12Lms, createScorm2004Lms, type LearnerRecord, type Lms } from '@throughline/lms/scorm/index.js';
import type { LaunchConfig, LrsCall } from '../platforms.js';
import { leaveCourse } from './leave.js';
import { closeButton, config, frame, showCalls, showRecord, showState, type Call } from './show.js';

type Scorm = Extract<LaunchConfig, { kind: 'scorm' }>;
type WithLrs = Extract<LaunchConfig, { kind: 'lrs' }>;

/** What tests read: everything the platform holds now. */
declare global {
  interface Window {
    record: () => Promise<unknown>;
    lms?: Lms;
  }
}

const launch = config() as LaunchConfig;
const course = frame();
const [width, height] = (course.dataset.frame ?? '').split('x');
if (width !== undefined && height !== undefined) {
  course.style.inlineSize = `${width}px`;
  course.style.blockSize = `${height}px`;
}

if (launch.kind === 'scorm') startScorm(launch);
else if (launch.kind === 'lrs') startLrs(launch);
else startAlone();

showState('open');
course.src = launch.src;
closeButton().addEventListener('click', () => {
  // Leaving the page is what a learner does who closes the window: the course hears pagehide.
  course.src = 'about:blank';
  showState('closed');
  closeButton().disabled = true;
});

document.querySelector('header.lms')?.addEventListener('click', event => {
  const { target, button, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  const link = (target as Element).closest('a');
  if (!link || button !== 0 || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  leaveCourse(() => location.assign(link.href));
});

function startAlone(): void {
  window.record = () => Promise.resolve({});
  showRecord([['Nothing', 'A web page has no platform: the record stays on the learner’s device.']]);
}

function startScorm({ edition, record, mode, learner, keep }: Scorm): void {
  const create = edition === 'scorm12' ? createScorm12Lms : createScorm2004Lms;
  const lms = create({
    record,
    mode,
    learner,
    moodle: true,
    saved: now => {
      send(keep, JSON.stringify(now));
      showRecord(rowsOf(now));
    },
  });
  Object.assign(window, { [lms.name]: lms.api, lms });
  window.record = () => Promise.resolve({ record: lms.record(), calls: lms.log });
  showRecord(rowsOf(record));
  let shown = 0;
  const show = () => {
    showCalls(
      lms.log.slice(shown).map(({ at, call, element, value, result, error }): Call => ({
        at,
        call,
        detail: [element, value].filter(part => part !== undefined).join(' = '),
        result: String(result),
        refused: result === 'false' || !['', '0', '403'].includes(error),
      })),
    );
    shown = lms.log.length;
  };
  setInterval(show, 200);
}

/** What the whole course has before its lists: of a learner who has finished, the outcome stood under every answer. */
function rowsOf(record: LearnerRecord): readonly (readonly [string, string])[] {
  const inList = ([element]: readonly [string, string]): number => Number(/\.\d+\./.test(element));
  return Object.entries(record).sort((a, b) => inList(a) - inList(b));
}

/** At once and blocking, as a platform's Commit is; while the page is being left only a beacon gets through. */
function send(address: string, record: string): void {
  try {
    const request = new XMLHttpRequest();
    request.open('PUT', address, false);
    request.send(record);
  } catch {
    navigator.sendBeacon(address, record);
  }
}

function startLrs({ key, keep }: WithLrs): void {
  window.record = async () => (await fetch(keep)).json() as Promise<unknown>;
  const events = new EventSource('/events');
  events.addEventListener('call', event => {
    const heard = JSON.parse((event as MessageEvent<string>).data) as { key: string; call: LrsCall };
    if (heard.key !== key) return;
    showCalls([callOf(heard.call)]);
    void showStatements();
  });
  addEventListener('pagehide', () => events.close());
  const showStatements = async () => {
    const { statements, violations } = (await window.record()) as {
      statements: readonly Statement[];
      violations: readonly { id: string; what: string }[];
    };
    showRecord([
      ...statements.map(statement => [verbOf(statement), sayOf(statement)] as const),
      ...violations.map(({ id, what }) => [`broken rule ${id}`, what] as const),
    ]);
  };
  void showStatements();
}

interface Statement {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly timestamp?: string;
}

const verbOf = ({ verb }: Statement): string => verb.id.replace(/^.*\//, '');

const sayOf = ({ object, result }: Statement): string =>
  `${object.id}${result === undefined ? '' : ` ${JSON.stringify(result)}`}`;

function callOf({ at, method, path, request, status, reply }: LrsCall): Call {
  const body = [request, reply].filter(part => part !== '').join('\n\n');
  return {
    at,
    call: `${method} ${path.split('?')[0] ?? ''}`,
    detail: body,
    result: String(status),
    refused: status >= 400 && status !== 404,
  };
}

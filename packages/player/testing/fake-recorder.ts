import { emptyAttempt } from '@throughline/tracking/attempt.js';
import { fold } from '@throughline/tracking/fold.js';
import { merge } from '@throughline/tracking/merge.js';
import type {
  Attempt,
  Device,
  Happening,
  Id,
  Launch,
  LearningEvent,
  Offer,
  Outline,
  Recorder,
  Response,
  SaveStatus,
} from '@throughline/tracking';

export const launched: Launch = {
  connected: true,
  mode: 'normal',
  credit: true,
  state: null,
  interactions: 0,
  stateLimit: 4096,
};

/** A Recorder that keeps everything in memory; `answer` is the LMS's reply to the launch. */
export class FakeRecorder implements Recorder {
  attempt: Attempt = emptyAttempt('00000000000a');
  status: SaveStatus = 'saved';
  session: Recorder['session'] = null;
  launch: Launch | null = null;
  drafts: ReadonlyMap<Id, Response> = new Map();
  device: Device | null = null;
  offer: Offer | null = null;
  readonly lease = {
    elsewhere: false,
    take: (): void => {
      this.lease.elsewhere = false;
      this.told.push('take over');
      this.changed();
    },
  };
  readonly told: string[] = [];
  readonly happenings: Happening[] = [];
  readonly restored: Promise<Launch>;
  changed: () => void = () => undefined;
  private readonly outline: Outline;
  private resolve: (launch: Launch) => void = () => undefined;

  constructor(outline: Outline) {
    this.outline = outline;
    this.restored = new Promise(resolve => (this.resolve = resolve));
  }

  /** What the LMS held is folded in under what was done meanwhile, then the launch resolves. */
  answer(launch: Launch, earlier: readonly Happening[] = []): void {
    const meanwhile = [...this.happenings];
    this.attempt = emptyAttempt('00000000000a');
    for (const happening of [...earlier, ...meanwhile]) this.fold(happening);
    this.launch = launch;
    this.resolve(launch);
    this.changed();
  }

  record(happening: Happening): LearningEvent {
    this.happenings.push(happening);
    const event = this.fold(happening);
    if (happening.verb === 'drafted' && happening.response) {
      this.drafts = new Map(this.drafts).set(happening.item, happening.response);
    }
    this.changed();
    return event;
  }

  take(brought: Attempt): void {
    const { lineage, sent } = this.attempt;
    this.attempt = merge(this.attempt, { ...brought, lineage, sent });
    this.told.push('take');
    this.changed();
  }
  choose(device: Device): void {
    this.device = device;
    this.told.push(`choose ${device}`);
  }
  flush({ sync }: { readonly sync: boolean }): Promise<void> {
    this.told.push(sync ? 'flush now' : 'flush');
    return Promise.resolve();
  }
  close({ sync }: { readonly sync: boolean }): Promise<void> {
    this.told.push(sync ? 'close now' : 'close');
    return Promise.resolve();
  }
  acted(): void {
    this.told.push('acted');
  }
  forget(): Promise<void> {
    this.told.push('forget');
    return Promise.resolve();
  }

  private fold(happening: Happening): LearningEvent {
    const seq = this.attempt.seq + 1;
    const event: LearningEvent = { ...happening, id: `event-${String(seq)}`, seq, at: seq, session: 'session' };
    this.attempt = fold(this.attempt, event, this.outline);
    return event;
  }
}

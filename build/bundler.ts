import { Worker } from 'node:worker_threads';
import type { BundleParts } from './bundle.js';
import type { Answer, Order } from './bundler-thread.js';
import type { Bundle } from './core/package-course.js';
import { errors, FaultError, reasonOf } from './errors.js';

/** Puts bundles together in a thread of its own, in the order in which they are asked for. */
export interface Bundler extends AsyncDisposable {
  /** Throws a FaultError where one cannot be put together. */
  bundle(parts: BundleParts): Promise<Bundle>;
}

interface Waiting {
  readonly take: (bundle: Bundle) => void;
  readonly fail: (error: unknown) => void;
}

/** Makes a thread read TypeScript, where the program was not put together: what loads it here does not reach threads. */
function typescript(): readonly string[] {
  const api = import.meta.resolve('tsx/esm/api');
  return ['--import', `data:text/javascript,import{register}from${JSON.stringify(api)};register()`];
}

/** Opened early, it is ready by the time that a course is read. Whoever opens it lets it go. */
export function openBundler(): Bundler {
  const begin = new URL('./bundler-thread.ts', import.meta.url);
  const thread = new Worker(begin, { execArgv: begin.pathname.endsWith('.ts') ? [...typescript()] : [] });
  const waiting: Waiting[] = [];
  let broken: FaultError | undefined;
  thread.on('message', ({ at, bundle, fault }: Answer) => {
    if (bundle) waiting[at]?.take(bundle);
    else waiting[at]?.fail(new FaultError(fault));
  });
  thread.on('error', error => {
    broken = errors.bundleFailed(reasonOf(error));
    for (const { fail } of waiting) fail(broken);
  });
  return {
    bundle: parts =>
      new Promise((take, fail) => {
        if (broken) throw broken;
        const order: Order = { at: waiting.push({ take, fail }) - 1, parts };
        thread.postMessage(order);
      }),
    async [Symbol.asyncDispose]() {
      await thread.terminate();
    },
  };
}

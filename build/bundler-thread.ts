/** The thread of `openBundler`. */
import { availableParallelism } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { bundle, type BundleParts } from './bundle.js';
import type { Bundle } from './core/package-course.js';
import { errors, FaultError, reasonOf, type Fault } from './errors.js';

/** A bundle that is asked for, by its place among all of them. */
export interface Order {
  readonly at: number;
  readonly parts: BundleParts;
}

export type Answer = { readonly at: number } & (
  { readonly bundle: Bundle; readonly fault?: never } | { readonly bundle?: never; readonly fault: Fault }
);

const orders: Order[] = [];
let free = availableParallelism();

async function answered({ at, parts }: Order): Promise<Answer> {
  try {
    return { at, bundle: await bundle(parts) };
  } catch (error) {
    return { at, fault: (error instanceof FaultError ? error : errors.bundleFailed(reasonOf(error))).fault };
  }
}

/** As many at once as there are cores: the first ones are packed while the last ones are put together. */
async function work(): Promise<void> {
  free -= 1;
  for (let order = orders.shift(); order; order = orders.shift()) parentPort?.postMessage(await answered(order));
  free += 1;
}

parentPort?.on('message', (order: Order) => {
  orders.push(order);
  if (free > 0) void work();
});

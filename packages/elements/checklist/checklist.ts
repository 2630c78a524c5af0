import { Filled } from '../internal/filled.js';

/** Things to tick off. What is ticked is its answer; what is not stands in the action plan that it names. */
export class TlChecklist extends Filled {
  protected override stands(chosen: boolean): boolean {
    return !chosen;
  }
}

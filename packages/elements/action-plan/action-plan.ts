import { PlanForm } from '../internal/plan-form.js';

/** What the learner will do: actions to tick or to write, and what was collected over the modules. */
export class TlActionPlan extends PlanForm {
  constructor() {
    super();
    this.collected = [];
  }
}

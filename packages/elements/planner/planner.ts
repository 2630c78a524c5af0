import { PlanForm } from '../internal/plan-form.js';

/** A form that becomes a document: fields to write in and lists to choose from, under its title. */
export class TlPlanner extends PlanForm {}

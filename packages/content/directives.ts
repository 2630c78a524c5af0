import { directive as accordion } from '@throughline/elements/accordion/accordion.directive.js';
import { directive as actionPlan } from '@throughline/elements/action-plan/action-plan.directive.js';
import { directive as assessment } from '@throughline/elements/assessment/assessment.directive.js';
import { directive as bands } from '@throughline/elements/bands/bands.directive.js';
import { directive as byRole } from '@throughline/elements/by-role/by-role.directive.js';
import { directive as callout } from '@throughline/elements/callout/callout.directive.js';
import { directive as caseFile } from '@throughline/elements/case-file/case-file.directive.js';
import { directive as certificate } from '@throughline/elements/certificate/certificate.directive.js';
import { directive as chart } from '@throughline/elements/chart/chart.directive.js';
import { directive as checklist } from '@throughline/elements/checklist/checklist.directive.js';
import { directive as choice } from '@throughline/elements/choice/choice.directive.js';
import { directive as document } from '@throughline/elements/document/document.directive.js';
import { directive as figure } from '@throughline/elements/figure/figure.directive.js';
import { directive as fillIn } from '@throughline/elements/fill-in/fill-in.directive.js';
import { directive as flashCards } from '@throughline/elements/flash-cards/flash-cards.directive.js';
import { directive as hotspot } from '@throughline/elements/hotspot/hotspot.directive.js';
import { directive as likert } from '@throughline/elements/likert/likert.directive.js';
import { directive as longAnswer } from '@throughline/elements/long-answer/long-answer.directive.js';
import type { Directive } from '@throughline/elements/internal/directive.js';
import { directive as markTheText } from '@throughline/elements/mark-the-text/mark-the-text.directive.js';
import { directive as matching } from '@throughline/elements/matching/matching.directive.js';
import { directive as matrix } from '@throughline/elements/matrix/matrix.directive.js';
import { directive as media } from '@throughline/elements/media/media.directive.js';
import { directive as numeric } from '@throughline/elements/numeric/numeric.directive.js';
import { directive as planner } from '@throughline/elements/planner/planner.directive.js';
import { directive as poll } from '@throughline/elements/poll/poll.directive.js';
import { directive as preCheck } from '@throughline/elements/pre-check/pre-check.directive.js';
import { directive as quotation } from '@throughline/elements/quotation/quotation.directive.js';
import { directive as record } from '@throughline/elements/record/record.directive.js';
import { directive as reflection } from '@throughline/elements/reflection/reflection.directive.js';
import { directive as reveal } from '@throughline/elements/reveal/reveal.directive.js';
import { directive as roles } from '@throughline/elements/roles/roles.directive.js';
import { directive as rubric } from '@throughline/elements/rubric/rubric.directive.js';
import { directive as scenario } from '@throughline/elements/scenario/scenario.directive.js';
import { directive as sequencing } from '@throughline/elements/sequencing/sequencing.directive.js';
import { directive as sorting } from '@throughline/elements/sorting/sorting.directive.js';
import { directive as steps } from '@throughline/elements/steps/steps.directive.js';
import { directive as tabs } from '@throughline/elements/tabs/tabs.directive.js';
import { directive as timeline } from '@throughline/elements/timeline/timeline.directive.js';
import { directive as trueFalse } from '@throughline/elements/true-false/true-false.directive.js';

const all: readonly Directive[] = [
  accordion,
  actionPlan,
  assessment,
  bands,
  byRole,
  callout,
  caseFile,
  certificate,
  chart,
  checklist,
  choice,
  document,
  figure,
  fillIn,
  flashCards,
  hotspot,
  likert,
  longAnswer,
  markTheText,
  matching,
  matrix,
  media,
  numeric,
  planner,
  poll,
  preCheck,
  quotation,
  record,
  reflection,
  reveal,
  roles,
  rubric,
  scenario,
  sequencing,
  sorting,
  steps,
  tabs,
  timeline,
  trueFalse,
];

/** What each element says of its Markdown, by name. A block of the grammar without an entry is not in this version. */
export const directives: ReadonlyMap<string, Directive> = new Map(all.map(directive => [directive.name, directive]));

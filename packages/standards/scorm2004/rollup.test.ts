import assert from 'node:assert/strict';
import { test } from 'node:test';
import { garden } from '../internal/testing/garden.js';
import { manifest } from './manifest.js';

/** What is used of scorm-again's activity tree, an implementation of Sequencing and Navigation that is not ours. */
interface Activity {
  readonly children: readonly Activity[];
  isCompleted: boolean;
  activityProgressStatus: boolean;
  attemptProgressStatus: boolean;
  attemptCompletionAmountStatus: boolean;
  completionStatus: string;
  successStatus: string;
  objectiveSatisfiedStatus: boolean;
  objectiveSatisfiedStatusKnown: boolean;
  objectiveMeasureStatus: boolean;
  objectiveNormalizedMeasure: number;
  readonly primaryObjective?: {
    satisfiedStatus: boolean;
    satisfiedStatusKnown: boolean;
    measureStatus: boolean;
    normalizedMeasure: number;
  };
}

interface Sequenced {
  readonly _sequencing: {
    readonly activityTree: { readonly root: Activity };
    readonly overallSequencingProcess: { readonly rollupProcess: { overallRollupProcess(activity: Activity): void } };
  };
}

// Under a name that the compiler does not follow: the package's own declarations do not fit its modules.
const name: string = 'scorm-again/scorm2004';
const { Scorm2004API } = (await import(name)) as { readonly Scorm2004API: new (settings: unknown) => Sequenced };

const xml = manifest(garden, { edition: '4th' });

/** The activity tree as a platform makes it of the manifest. */
const children = [...xml.matchAll(/<item identifier="([^"]*)"[^]*?<imsss:rollupRules ([^/]*)\/>[^]*?<\/item>/gu)].map(
  ([, identifier = '', rules = '']) => {
    const value = (of: string): string => new RegExp(`${of}="([^"]*)"`, 'u').exec(rules)?.[1] ?? '';
    return {
      identifier,
      title: identifier,
      sequencingControls: {
        rollupObjectiveSatisfied: value('rollupObjectiveSatisfied') === 'true',
        rollupProgressCompletion: value('rollupProgressCompletion') === 'true',
        objectiveMeasureWeight: Number(value('objectiveMeasureWeight')),
        completionSetByContent: true,
        objectiveSetByContent: true,
      },
    };
  },
);

/** What a unit told; null: it was never opened. */
type Told = { readonly completed: boolean; readonly passed?: boolean; readonly score?: number } | null;

function told(activity: Activity, says: Exclude<Told, null>): void {
  const { completed, passed, score } = says;
  activity.activityProgressStatus = activity.attemptProgressStatus = activity.attemptCompletionAmountStatus = true;
  activity.isCompleted = completed;
  activity.completionStatus = completed ? 'completed' : 'incomplete';
  const { primaryObjective } = activity;
  if (passed !== undefined) {
    activity.objectiveSatisfiedStatus = passed;
    activity.objectiveSatisfiedStatusKnown = true;
    activity.successStatus = passed ? 'passed' : 'failed';
    if (primaryObjective) Object.assign(primaryObjective, { satisfiedStatus: passed, satisfiedStatusKnown: true });
  }
  if (score !== undefined) {
    activity.objectiveMeasureStatus = true;
    activity.objectiveNormalizedMeasure = score;
    if (primaryObjective) Object.assign(primaryObjective, { measureStatus: true, normalizedMeasure: score });
  }
}

/** What the platform makes of the units. */
function course(units: readonly Told[]) {
  const activityTree = {
    identifier: 'course',
    title: 'Course',
    sequencingControls: { choice: true, flow: true },
    children,
  };
  const { _sequencing } = new Scorm2004API({ logLevel: 5, sequencing: { activityTree } });
  const { root } = _sequencing.activityTree;
  assert.equal(root.children.length, garden.units.length);
  units.forEach((says, at) => {
    const activity = root.children[at];
    if (says && activity) told(activity, says);
  });
  _sequencing.overallSequencingProcess.rollupProcess.overallRollupProcess(root.children[0]!);
  const score = root.objectiveMeasureStatus ? Math.round(root.objectiveNormalizedMeasure * 1e4) / 1e4 : null;
  return [root.completionStatus, root.successStatus, score];
}

const read: Told = { completed: true };
const soil: Told = { completed: true, passed: true, score: 0.9 };

const cases: readonly (readonly [what: string, units: readonly Told[], course: readonly unknown[]])[] = [
  // (0.9 + 2 * 0.6) / 3: the mean of three checks, not of two modules.
  [
    'all but what is optional',
    [read, soil, { completed: true, passed: true, score: 0.6 }, null],
    ['completed', 'passed', 0.7],
  ],
  [
    'a module without a check is left',
    [null, soil, { completed: true, passed: true, score: 0.6 }, null],
    ['unknown', 'passed', 0.7],
  ],
  ['a check is still to be taken', [read, soil, { completed: false }, null], ['incomplete', 'unknown', 0.9]],
  [
    'a check is failed for good',
    [read, soil, { completed: true, passed: false, score: 0.3 }, null],
    ['completed', 'failed', 0.5],
  ],
];

for (const [what, units, expected] of cases)
  test(`the rollup of several units: ${what}`, () => assert.deepEqual(course(units), expected));

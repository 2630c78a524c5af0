import { due } from '@throughline/player/policy.js';
import { triesFinished } from '@throughline/player/tries.js';
import type { Happening, Launch, Outline, Recorder } from '@throughline/tracking';

/** Records a happening as the player does: then what a try came to, then what follows for check, module and course. */
export function tell(recorder: Recorder, outline: Outline, launch: Launch, happening: Happening): void {
  const before = recorder.attempt;
  recorder.record(happening);
  for (const scored of triesFinished(before, recorder.attempt)) recorder.record(scored);
  for (const outcome of due(recorder.attempt, outline, launch)) recorder.record(outcome);
}

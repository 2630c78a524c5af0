import type { Unit } from '@throughline/lms/cmi5/index.js';

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(files.get(name));

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The assignable unit that cmi5.xml declares, as an LMS reads it at import. */
export function unitIn(files: ReadonlyMap<string, Uint8Array>): Unit {
  const tag = /<au\b[^>]*>/.exec(textOf(files, 'cmi5.xml'))?.[0] ?? '';
  const mastery = attribute(tag, 'masteryScore');
  return {
    id: attribute(tag, 'id') ?? '',
    moveOn: moveOns.find(name => name === attribute(tag, 'moveOn')) ?? 'NotApplicable',
    ...(mastery !== undefined && { masteryScore: Number(mastery) }),
  };
}

const moveOns: readonly Unit['moveOn'][] = [
  'NotApplicable',
  'Passed',
  'Completed',
  'CompletedAndPassed',
  'CompletedOrPassed',
];

/** A learner of the preview. cmi5 wants an actor with an account; `objectType` is left out as Moodle does. */
export const actorOf = (name: string, { objectType }: { readonly objectType: boolean }) => ({
  ...(objectType && { objectType: 'Agent' }),
  name,
  account: { homePage: 'https://lms.example', name },
});

/** What a Tin Can launch adds to the address (Rustici's launch protocol, as tincan.xml is launched). */
export function tinCanQuery(
  files: ReadonlyMap<string, Uint8Array>,
  {
    endpoint,
    learner,
    registration,
  }: { readonly endpoint: string; readonly learner: string; readonly registration: string },
): URLSearchParams {
  const tag = /<activity\b[^>]*>/.exec(textOf(files, 'tincan.xml'))?.[0] ?? '';
  return new URLSearchParams({
    endpoint,
    // The simulated LRS takes any; a real one gets its own from the preview, never through the page.
    auth: `Basic ${btoa('preview:preview')}`,
    actor: JSON.stringify(actorOf(learner, { objectType: true })),
    registration,
    activity_id: attribute(tag, 'id') ?? '',
  });
}

import type { Launch } from '@throughline/tracking';

/** Films and recordings of a page begin without sound where the learner wants none (cmi5 11.2.0.0-1). */
export function sound(page: ParentNode, launch: Launch | null): void {
  if (launch?.audio !== 'off') return;
  for (const media of page.querySelectorAll('tl-media')) media.setAttribute('muted', '');
}

import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.0 to 2.2, A and AA, and what axe calls good practice. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each finding as a line: the rule, then what it is about. Evaluated: a script added to the page would need its CSP. */
export async function findings(page: Page, options: RunOptions): Promise<readonly string[]> {
  // Reading it takes a third as long as a look does, and a course turns its pages within one document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Lines are made there: all that axe answers would be copied part by part, every rule it knows with its words.
  return page.evaluate(async how => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      ...how,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' > ')}: ${failureSummary ?? ''}`),
    );
  }, options);
}

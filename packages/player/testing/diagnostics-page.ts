import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CODES } from '../diagnostics/codes.js';

const file = fileURLToPath(new URL('../../../docs/diagnostics.md', import.meta.url));

const HEAD = `# The diagnostic log

<!-- Written by a program: node --import tsx packages/player/testing/write-diagnostics.ts -->

What platforms, other programs and elements write is read with care: nothing throws, and no work is lost. What was not as
it should be leaves a line. A line is a code, a time and a count: no name, no id, no token and no word of the learner.

A learner finds the lines in the menu, under *Technical help*, and can read them out or copy them. They are also in the
property \`diagnostics\` of \`<tl-course>\`, and each new one goes to \`console.debug\`. The last hundred stand in memory,
those too that came before \`late.js\`. They are sent nowhere and are gone with the page.`;

/** docs/diagnostics.md as it is, and as it should be. */
export const diagnosticsPage = () => {
  const codes = Object.entries(CODES).map(
    ([code, { what, why, cure }]) => `## ${code}\n\n${what}\n\n- **Why:** ${why}\n- **What to do:** ${cure}`,
  );
  return { is: readFileSync(file, 'utf8'), should: `${[HEAD, ...codes].join('\n\n')}\n` };
};

export const writeDiagnostics = (): void => writeFileSync(file, diagnosticsPage().should);

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlatformFault } from '@throughline/tracking';
import { strings } from '../doctor/strings.js';

const file = fileURLToPath(new URL('../../../docs/doctor.md', import.meta.url));

const HEAD = `# The doctor

<!-- Written by a program: node --import tsx packages/player/testing/write-doctor.ts -->

Every package looks at the platform it lies on: in the menu under *${strings['doctor.title']}*, and by a link above the first
page where the course has not begun, as soon as its main script has failed, or after 15 seconds. It runs in the frame in
which the course was launched; at an address that was opened by hand there is no platform, and it says so.
\`throughline package --doctor\` writes packages of the doctor alone, of 20 kB at most, to be imported first: opened twice
from the platform, they also find out whether what was saved is kept.

It reads first. In SCORM it then writes the state that is there, padded with what the course leaves out when it reads, and
puts back what it read; the session goes on. In cmi5 and xAPI it writes, reads and takes away a document of its own
(\`doctor.v1\`), and sends no statement. It writes nothing where work of the learner waits to be sent, where the visit is not
recorded, behind a bridge that answers late, and over a state of another program. The report can be copied; it holds no
name of a learner and nothing that anybody wrote, and is sent nowhere.

What it cannot see: a database that cuts the state behind an API that gives the whole of it back in the same session.`;

const codes = Object.keys(strings).flatMap(key => /^doctor\.(P\d+)\.look$/.exec(key)?.[1] ?? []) as PlatformFault[];

/** docs/doctor.md as it is, and as it should be. */
export const doctorPage = () => {
  const faults = codes.map(
    code =>
      `## ${code}: ${strings[`doctor.${code}.look`]}\n\n${strings[`doctor.${code}.cause`]}\n\n` +
      `- **${strings['doctor.do'].replace(':', '')}:** ${strings[`doctor.${code}.cure`]}`,
  );
  return { is: () => readFileSync(file, 'utf8'), should: `${[HEAD, ...faults].join('\n\n')}\n` };
};

export const writeDoctorPage = (): void => writeFileSync(file, doctorPage().should);

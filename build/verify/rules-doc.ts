import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { rules } from './rules/index.js';
import type { Rule } from './rules/rule.js';

const file = fileURLToPath(new URL('../../docs/package-rules.md', import.meta.url));

const PARTS: readonly (readonly [heading: string, holds: (rule: Rule) => boolean])[] = [
  ['The zip', rule => rule.of === 'zip'],
  ['SCORM 1.2 and 2004: `imsmanifest.xml`', ({ id }) => id.startsWith('scorm-')],
  ['cmi5: `cmi5.xml`', ({ id }) => id.startsWith('cmi5-')],
  ['xAPI: `tincan.xml`', ({ id }) => id.startsWith('tincan-')],
];

const ONLY: Readonly<Record<string, string>> = { scorm12: ' (1.2)', scorm2004: ' (2004)' };

const cell = (text: string): string => text.replace(/[<>|]/gu, mark => `\\${mark}`);

const row = ({ id, of, severity, must, why, cure }: Rule): string => {
  const standard = of !== 'zip' && of.length === 1 ? (ONLY[of[0] ?? ''] ?? '') : '';
  return `| \`${id}\`${standard} | ${severity} | ${[must, why, cure].map(cell).join(' | ')} |`;
};

const text = (): string =>
  [
    '<!-- Written by a program: node --import tsx build/verify/write-rules-doc.ts -->',
    '# What packages are held against',
    '`throughline verify FILE.zip` reads a package of SCORM 1.2, SCORM 2004 (3rd and 4th Edition), cmi5, xAPI or the plain ' +
      'web, whoever made it, and names each rule that it breaks, the place and the cure. An error keeps the package out of ' +
      'some platform, or a learner from it; a warning costs something on some. Exit code 0: no error; 1: errors; 2: there ' +
      'is no such file. `--json` prints one object with every finding.',
    ...PARTS.flatMap(([heading, holds]) => [
      `## ${heading}`,
      [
        '| Rule | | What must hold | Why | Cure |',
        '| --- | --- | --- | --- | --- |',
        ...rules.filter(holds).map(row),
      ].join('\n'),
    ]),
  ].join('\n\n');

/** docs/package-rules.md as it is, and as the table of rules has it. */
export async function rulesDoc(): Promise<{ readonly is: string; readonly should: string }> {
  const options = await prettier.resolveConfig(file);
  return { is: readFileSync(file, 'utf8'), should: await prettier.format(text(), { ...options, parser: 'markdown' }) };
}

export const writeRulesDoc = async (): Promise<void> => writeFileSync(file, (await rulesDoc()).should);

/**
 * What packing costs: `node --import tsx build/testing/measure-packing.ts [pages ...]` packs the project's own course, then
 * made-up ones of so many pages (10, 100, 1,000), ten a module, in every format, whole and by module, from clean.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixCourse } from '@throughline/content';
import { ownCourse } from '../folder.js';
import { cli, loader } from './cli.js';
import { largeCourse } from './large-course.js';

/** Prints what the process has used, in the words of getrusage. */
const usage = "data:text/javascript,process.on('exit',()=>console.error(JSON.stringify(process.resourceUsage())))";

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-measure-'));

function courseOf(pages: number): string {
  const folder = path.join(scratch, String(pages));
  const files = largeCourse(pages);
  for (const [name, words] of [...Object.entries(files), ...fixCourse(files)]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), words);
  }
  return folder;
}

function measure(name: string, course: string): void {
  const before = performance.now();
  const args = ['--import', loader, '--import', usage, cli, 'package', '--json', '--course', course];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, '--out', path.join(scratch, 'out')], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - before) / 1000;
  const { packages } = JSON.parse(stdout) as { readonly packages: readonly { readonly zip: number }[] };
  const used = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}') as NodeJS.ResourceUsage;
  const bytes = packages.reduce((sum, { zip }) => sum + zip, 0);
  console.log(
    `${name.padEnd(12)} ${String(packages.length).padStart(4)} packages ${(bytes / 1e6).toFixed(1).padStart(7)} MB` +
      `${seconds.toFixed(1).padStart(7)} s ${((used.userCPUTime + used.systemCPUTime) / 1e6).toFixed(1).padStart(7)} s CPU` +
      `${Math.round(used.maxRSS / 1000)
        .toString()
        .padStart(6)} MB`,
  );
}

try {
  const sizes = process.argv.slice(2).map(Number);
  cpSync(ownCourse, path.join(scratch, 'own'), { recursive: true });
  measure('own course', path.join(scratch, 'own'));
  for (const pages of sizes.length > 0 ? sizes : [10, 100, 1000]) measure(`${pages} pages`, courseOf(pages));
} finally {
  rmSync(scratch, { recursive: true });
}

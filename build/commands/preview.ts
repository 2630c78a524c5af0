import path from 'node:path';
import { watch } from 'chokidar';
import { forgetBundles, packagesFolder } from '../bundle.js';
import { formatNames } from '../core/formats.js';
import { errors } from '../errors.js';
import { ownCourse } from '../folder.js';
import { openPreview, type OpenPreview } from '../preview/open.js';
import type { Project } from '../preview/project.js';
import { openRemoteLrs } from '../preview/remote-lrs.js';
import { printTrouble, troubleFrom } from '../trouble.js';
import { courseOption, text, type Command } from './command.js';

export const preview: Command = {
  summary: 'Builds and serves every package inside a simulated platform; a saved page reloads.',
  options: {
    course: courseOption,
    port: { type: 'string', value: 'N', doc: 'port to listen on (4173, else the next free one)' },
    lrs: {
      type: 'string',
      value: 'URL',
      doc: 'sends cmi5 and xAPI to a real LRS; THROUGHLINE_LRS_KEY and THROUGHLINE_LRS_SECRET hold its credentials',
    },
  },
  async run(values) {
    const folder = path.resolve(text(values, 'course') ?? ownCourse);
    const wanted = portOf(text(values, 'port') ?? '4173');
    const address = text(values, 'lrs');
    const remote = address === undefined ? null : openRemoteLrs(address, process.env);

    console.log(`Reading ${folder}`);
    const running = await openPreview({ folder, port: wanted, ...(remote && { remote }) });
    const { project, address: here, port } = running;
    printTrouble(project.reading.trouble);
    await pack(project);
    if (port !== wanted) console.log(`\nPort ${wanted} is taken; this is the next free one.`);
    console.log(`\n  ${here}\n\nSave a page and it reloads. Stop with Ctrl+C.`);
    if (remote) console.log('cmi5 and xAPI launches are sent to the LRS you named.');

    const stopWatching = follow(running, folder);
    await new Promise<void>(resolve => {
      const stop = (): void => resolve();
      process.once('SIGINT', stop).once('SIGTERM', stop);
    });
    await stopWatching();
    await running.close();
    return 0;
  },
};

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw errors.badPort(value);
  return port;
}

/** Makes every package once, so that the first launch opens at once; code that does not compile is told, not fatal. */
async function pack(project: Project): Promise<void> {
  if (!project.reading.course) return;
  for (const name of formatNames) {
    console.log(`Packing ${name}`);
    try {
      await project.package(name, undefined);
    } catch (error) {
      printTrouble([troubleFrom(error)]);
    }
  }
}

/** Reads the course again after a save: saves that come together count once. */
function follow(running: OpenPreview, folder: string): () => Promise<void> {
  const watcher = watch([folder, packagesFolder], {
    ignoreInitial: true,
    ignored: file => /(?:^|[\\/])(?:node_modules|\.[^\\/]+)$|\.test\.ts$/.test(file),
  });
  let waiting: NodeJS.Timeout | undefined;
  let code = false;
  const saved = async (): Promise<void> => {
    if (code) forgetBundles();
    code = false;
    await running.refresh();
    const { trouble } = running.project.reading;
    printTrouble(trouble);
    console.log(
      trouble.some(({ severity }) => severity === 'error')
        ? 'Saved, with errors: the last good version stays.'
        : 'Saved, reloaded.',
    );
  };
  watcher.on('all', (_event, file) => {
    code ||= !file.startsWith(folder) || file.endsWith('.ts');
    clearTimeout(waiting);
    waiting = setTimeout(() => void saved(), 80);
  });
  return () => watcher.close();
}

import { errors } from '../errors.js';
import { openEvents } from './events.js';
import { openPlatforms, type Platforms } from './platforms.js';
import { openProject, type Project } from './project.js';
import type { RemoteLrs } from './remote-lrs.js';
import { serve } from './server.js';

export interface PreviewOptions {
  /** Folder of the course. */
  readonly folder: string;
  /** The port to try first; twenty are tried. */
  readonly port: number;
  readonly remote?: RemoteLrs;
}

/** A preview that is being served. It follows no saves by itself: call `refresh`. */
export interface OpenPreview {
  /** `http://127.0.0.1:4173`, without a slash at its end. */
  readonly address: string;
  readonly port: number;
  readonly project: Project;
  readonly platforms: Pick<Platforms, 'told'>;
  /** Reads the course again and reloads the pages that are open. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a course as `npm start` does, for tests and the command. Throws a FaultError where no port is free. */
export async function openPreview({ folder, ...where }: PreviewOptions): Promise<OpenPreview> {
  if (where.port < 1 || where.port > 65_535) throw errors.badPort(String(where.port));
  return previewOf(await openProject(folder), where);
}

/** The same of a project that was opened before. */
export async function previewOf(
  project: Project,
  { port, remote }: Omit<PreviewOptions, 'folder'>,
): Promise<OpenPreview> {
  const events = openEvents();
  const platforms = openPlatforms(remote ?? null, (key, call) => events.tell('call', { key, call }));
  const running = await serve({ project, platforms, events }, port);
  return {
    address: `http://127.0.0.1:${running.port}`,
    port: running.port,
    project,
    platforms,
    async refresh() {
      await project.refresh();
      events.version();
    },
    close() {
      events.close();
      running.server.closeAllConnections();
      return new Promise(resolve => running.server.close(() => resolve()));
    },
  };
}

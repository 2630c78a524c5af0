import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LearnerRecord } from '@throughline/lms/scorm/index.js';
import { packagesFolder } from '../bundle.js';
import { classicScript } from '../classic-scripts.js';
import { formatOf, isFormatName } from '../core/formats.js';
import { packedFiles, zipPieces } from '../core/zip.js';
import { errors } from '../errors.js';
import { answerGallery, answerStage } from '../gallery/routes.js';
import { troubleFrom, troubleOf, type Trouble } from '../trouble.js';
import { body } from './body.js';
import type { Events } from './events.js';
import { openDevices, type Devices } from './devices.js';
import { canLaunch, framePath, packageAddress, readLaunch } from './launches.js';
import { freshPage, indexPage, launchPage, returnedPage, titleOf, troublePage } from './pages.js';
import { isEmpty, type Platforms } from './platforms.js';
import type { Project } from './project.js';
import { send, sendHtml, sendJson, sendPieces, typeOf } from './static.js';

export interface Preview {
  readonly project: Project;
  readonly platforms: Platforms;
  readonly events: Events;
}

type Route = (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Answers every address of the preview; nothing outside this table is served. */
export function routes({ project, platforms, events }: Preview, devices: Devices): Readonly<Record<string, Route>> {
  return {
    '': (_url, _request, response) => {
      const { course, trouble } = project.reading;
      sendHtml(response, course ? indexPage(course.outline, trouble) : troublePage(trouble));
    },
    launch: async (url, request, response) => {
      const picked = url.searchParams.get('format');
      if (picked !== null) url.pathname = `/launch/${picked}`;
      const asked = readLaunch(url);
      const { course, trouble } = project.reading;
      if (!asked) {
        lost(url, response);
        return;
      }
      const { format, as, locale } = asked;
      if (!canLaunch(format, as)) {
        const missing = as === 'anew' ? errors.noAttempts : errors.noReview;
        sendHtml(response, troublePage([troubleOf(missing(formatOf(format).label).fault)]), 404);
        return;
      }
      const made = await project.package(format, locale);
      if (!course || !made) {
        sendHtml(response, troublePage(trouble), 503);
        return;
      }
      const { origin, hostname } = new URL(`http://${request.headers.host ?? ''}`);
      const src = format === 'web' ? await devices(asked, hostname) : framePath(asked);
      const config = await platforms.launch({ request: asked, course, files: made.files, src, origin });
      sendHtml(response, launchPage(asked, titleOf(course.outline), config, trouble));
    },
    package: async (url, _request, response) => {
      const [, , format = '', locale = 'own', ...rest] = url.pathname.split('/');
      const name = decodeURIComponent(rest.join('/'));
      const made = isFormatName(format) ? await project.package(format, locale === 'own' ? undefined : locale) : null;
      const bytes = made?.files.get(name);
      const large = made?.large.get(name);
      if (bytes) send(response, 200, typeOf(name), bytes);
      else if (large) await sendPieces(response, typeOf(name), large.pieces());
      else lost(url, response);
    },
    returned: (_url, _request, response) => sendHtml(response, returnedPage()),
    fresh: (url, _request, response) => {
      const { course, trouble } = project.reading;
      const locale = url.pathname.split('/')[2] ?? 'own';
      const then = `${packageAddress('web', locale)}index.html`;
      if (course) sendHtml(response, freshPage({ outline: course.outline, then }));
      else sendHtml(response, troublePage(trouble), 503);
    },
    zip: async (url, _request, response) => {
      const format = url.pathname.split('/')[2] ?? '';
      const made = isFormatName(format) ? await project.package(format, undefined) : null;
      if (!made) {
        lost(url, response);
        return;
      }
      await sendPieces(response, typeOf(made.name), zipPieces(await packedFiles(made)), {
        'content-disposition': `attachment; filename="${made.name}"`,
      });
    },
    assets: async (url, _request, response) => {
      const name = url.pathname.split('/')[2] ?? '';
      const text = await asset(name);
      if (text === undefined) lost(url, response);
      else send(response, 200, typeOf(name), text);
    },
    gallery: async (url, _request, response) => {
      if (!(await answerGallery(project.folder, url, response))) lost(url, response);
    },
    stage: async (url, _request, response) => {
      if (!(await answerStage(project.folder, url, response))) lost(url, response);
    },
    events: (_url, _request, response) => events.listen(response),
    record: async (url, request, response) => {
      const [, , format = '', learner = ''] = url.pathname.split('/');
      if (!isFormatName(format)) lost(url, response);
      else if (request.method === 'GET') sendJson(response, platforms.record(format, learner));
      else {
        platforms.keep(format, learner, JSON.parse(await body(request)) as LearnerRecord);
        sendJson(response, { kept: true });
      }
    },
    lrs: async (url, request, response) => {
      const [, , format = '', learner = ''] = url.pathname.split('/');
      const reply = await platforms.lrs(`${format}/${learner}`, url, {
        method: request.method ?? 'GET',
        url: url.href,
        headers: flat(request.headers),
        body: await body(request),
      });
      response.writeHead(reply.status, reply.headers).end(isEmpty(reply) ? '' : reply.body);
    },
  };
}

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

const wrongAddress = (url: URL): Trouble => troubleOf(errors.wrongAddress(url.pathname + url.search).fault);

const lost = (url: URL, response: ServerResponse, status = 404): void =>
  sendHtml(response, troublePage([wrongAddress(url)]), status);

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Style and scripts of the preview's own pages. */
async function asset(name: string): Promise<string | undefined> {
  if (name === 'preview.css') {
    const tokens = path.join(packagesFolder, 'player/theme/tokens.css');
    return (
      await Promise.all(
        [tokens, here('preview.css'), here('../gallery/gallery.css')].map(file => readFile(file, 'utf8')),
      )
    ).join('\n');
  }
  if (!['lms.js', 'reload.js', 'fresh.js', 'gallery.js'].includes(name)) return undefined;
  return classicScript(`import ${JSON.stringify(here(`client/${name.slice(0, -3)}.ts`))};`);
}

/** Listens on the first free port from `port` on; only this machine can reach it. Learners' devices end with it. */
export async function serve(
  preview: Preview,
  port: number,
): Promise<{ readonly server: Server; readonly port: number }> {
  const answerTo = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const route = table[url.pathname.split('/')[1] ?? ''];
    const answer = async () => {
      if (!isLocal(request)) lost(url, response, 403);
      else if (route) await route(url, request, response);
      else lost(url, response);
    };
    answer().catch((error: unknown) => {
      if (response.headersSent) response.end();
      else sendHtml(response, troublePage([troubleFrom(error)]), 500);
    });
  };
  const devices = openDevices(async () => {
    const device = createServer(answerTo);
    server.once('close', () => {
      device.closeAllConnections();
      device.close();
    });
    await listen(device, 0);
    return (device.address() as AddressInfo).port;
  });
  const table = routes(preview, devices);
  const server = createServer(answerTo);
  for (let tried = port; tried < port + 20 && tried < 65_536; tried += 1)
    if (await listen(server, tried)) return { server, port: tried };
  throw errors.noPort(port);
}

/** A page of another site must not reach the preview by a name of its own that leads here (DNS rebinding). */
const isLocal = ({ headers }: IncomingMessage): boolean =>
  /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(headers.host ?? '');

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', listening).listen(port, '127.0.0.1');
  });
}

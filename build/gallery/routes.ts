import type { ServerResponse } from 'node:http';
import { className, pageStyles } from '../bundle.js';
import { classicScript } from '../classic-scripts.js';
import { ownDirectives } from '../course.js';
import { send, sendHtml, sendJson, typeOf } from '../preview/static.js';
import { elementsFor, fileOf, houseElements, readStates } from './elements.js';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { markupOf } from './markup.js';
import { elementPage, indexPage, readLook, stagePage, type Shown } from './pages.js';

/** `/gallery` and `/gallery/<element>`; false where there is nothing at the address. */
export async function answerGallery(course: string, url: URL, response: ServerResponse): Promise<boolean> {
  const [, , name] = url.pathname.split('/');
  const shown = await Promise.all(elementsFor(course).map(read));
  const one = shown.find(element => element.name === name);
  if (name !== undefined && !one) return false;
  sendHtml(response, one ? elementPage(one, readLook(url)) : indexPage(shown));
  return true;
}

async function read(element: ReturnType<typeof elementsFor>[number]): Promise<Shown> {
  if (!existsSync(fileOf(element, 'states.ts'))) return { name: element.name };
  return { name: element.name, states: await readStates(element) };
}

/**
 * `/stage` is an empty page as a learner has it, its `stage.js` and `stage.css`, and `/stage/<element>/<locale>` the
 * markup of an element's samples: the script puts one of them into one state.
 */
export async function answerStage(course: string, url: URL, response: ServerResponse): Promise<boolean> {
  const [, , name, locale] = url.pathname.split('/');
  if (name === undefined) sendHtml(response, stagePage());
  else if (name === 'stage.js') send(response, 200, typeOf(name), await classicScript(stageSource(course)));
  else if (name === 'stage.css') send(response, 200, typeOf(name), await styles(course));
  else {
    const element = elementsFor(course).find(each => each.name === name);
    if (!element || locale === undefined) return false;
    const states = await readStates(element);
    const { directives } = await ownDirectives(course);
    const samples = states.kind === 'part' ? [] : Object.entries(states.samples);
    sendJson(
      response,
      Object.fromEntries(samples.map(([which, sample]) => [which, markupOf(sample, locale, directives)])),
    );
  }
  return true;
}

const styles = (course: string): Promise<string> =>
  pageStyles(
    elementsFor(course).map(({ name }) => `tl-${name}`),
    [path.join(course, 'elements'), houseElements].filter(existsSync),
  );

const client = fileURLToPath(new URL('client/stage.ts', import.meta.url));

/** Every element and every table of states in one script. */
function stageSource(course: string): string {
  const elements = elementsFor(course).filter(element => existsSync(fileOf(element, 'states.ts')));
  const imports = elements.flatMap((element, n) => [
    `import { states as states${n} } from ${JSON.stringify(fileOf(element, 'states.ts'))};`,
    ...(existsSync(fileOf(element, 'ts'))
      ? [`import { ${className(`tl-${element.name}`)} as Class${n} } from ${JSON.stringify(fileOf(element, 'ts'))};`]
      : []),
  ]);
  const rows = elements.map(
    (element, n) =>
      `${JSON.stringify(element.name)}: { states: states${n}, ${existsSync(fileOf(element, 'ts')) ? `element: Class${n}` : ''} }`,
  );
  return [
    `import { openStage } from ${JSON.stringify(client)};`,
    ...imports,
    `openStage({ ${rows.join(', ')} });`,
  ].join('\n');
}

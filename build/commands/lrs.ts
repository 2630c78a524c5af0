import { askAt } from '../lrs/ask.js';
import { probe, SOME_ORIGIN, type Seen } from '../lrs/probe.js';
import { needs } from '../lrs/requirements.js';
import { errors } from '../errors.js';
import { authorizationIn, endpointOf } from '../preview/remote-lrs.js';
import { text, type Command } from './command.js';

export const lrs: Command = {
  summary: 'Names what a record store lacks that a course needs: authentication, version, CORS headers, conditions.',
  argument: 'URL',
  options: {
    write: { type: 'boolean', doc: 'also writes one marked test statement, and a document that it removes again' },
    origin: {
      type: 'string',
      value: 'URL',
      doc: 'address of the platform that the course is shown on, where the store allows no other (https://lms.example)',
    },
    json: { type: 'boolean', doc: 'prints one JSON object instead of words' },
  },
  async run(values) {
    const address = text(values, 'URL');
    if (address === undefined)
      throw errors.missing('URL', 'It is the endpoint of a record store.', 'lrs https://lrs.example/xapi/');
    const endpoint = endpointOf(address);
    const authorization = authorizationIn(process.env);
    const json = values.json === true;
    if (!json) console.log(`Asking ${endpoint}`);
    const seen = await probe({
      endpoint,
      ask: askAt(endpoint),
      write: values.write === true,
      origin: originOf(text(values, 'origin')),
      ...(authorization !== undefined && { authorization }),
    });
    const found = seen.map(told);
    const missing = found.filter(({ state }) => state === 'missing').length;
    if (json) console.log(JSON.stringify({ ok: missing === 0, endpoint, needs: found }));
    else print(found);
    return missing === 0 ? 0 : 1;
  },
};

/** The origin of an address; a page of any where none was given. */
function originOf(address: string | undefined): string {
  if (address === undefined) return SOME_ORIGIN;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) throw errors.badOrigin(address);
  return new URL(address).origin;
}

/** What was seen of one need, in words; `why` and `cure` where it is not there. */
function told({ need, ok, seen }: Seen) {
  const { name, otherwise, why, cure } = needs[need];
  const state = ok === null ? 'not tried' : ok ? 'there' : otherwise;
  return { need, state, name, seen, ...(ok === false && { why, cure }) };
}

function print(found: readonly ReturnType<typeof told>[]): void {
  for (const { state, name, seen, why, cure } of found) {
    console.log(`\n  ${state.padEnd(10)} ${name} (${seen})`);
    if (why !== undefined) console.log(`             why:  ${why}\n             cure: ${cure ?? ''}`);
  }
  const count = (wanted: string): number => found.filter(({ state }) => state === wanted).length;
  console.log(
    `\n${count('there')} there, ${count('missing')} missing, ${count('weaker')} weaker, ${count('not tried')} not tried.`,
  );
}

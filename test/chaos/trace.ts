import type { Launched, Page, Personality } from '@throughline/lms/personalities/index.js';
import { START } from './world.js';

type Say = (text: string) => void;

const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 60)}…(${text.length})` : text;
};

/** One stand-in an object: a page compares what it finds with what it held. */
const once = <Thing extends object>(known: WeakMap<object, Thing>, of: object, make: () => Thing): Thing => {
  const found = known.get(of) ?? make();
  known.set(of, found);
  return found;
};

const spoken = (api: object, say: Say): object =>
  new Proxy(api, {
    get: (target, name) => {
      const run: unknown = Reflect.get(target, name);
      if (typeof run !== 'function' || String(name).endsWith('GetLastError')) return run;
      return (...values: string[]) => {
        const asked = `${String(name).replace('LMS', '')} ${values.map(short).join(' ')}`;
        try {
          const answer = (run as (...values: string[]) => unknown)(...values);
          say(`${asked} = ${short(answer)}`);
          return answer;
        } catch (error) {
          say(`${asked} throws`);
          throw error;
        }
      };
    },
  });

const NAMES = ['API', 'API_1484_11'];

/** The window with every call of its API told. */
const spokenWindow = (window: unknown, say: Say, known = new WeakMap<object, object>()): unknown =>
  typeof window !== 'object' || window === null
    ? window
    : once(
        known,
        window,
        () =>
          new Proxy(window, {
            get: (target, name) => {
              const value: unknown = Reflect.get(target, name);
              if (name === 'parent' || name === 'opener' || name === 'top') return spokenWindow(value, say, known);
              return NAMES.includes(String(name)) && value ? once(known, value, () => spoken(value, say)) : value;
            },
          }),
      );

const spokenFetch =
  (fetch: typeof globalThis.fetch, say: Say): typeof globalThis.fetch =>
  async (url, init) => {
    const what = `${init?.method ?? 'GET'} ${(typeof url === 'string' ? url : '').replace(/^https:\/\/lms.example\/xapi\/|\?.*stateId=|\?.*/g, '')}`;
    const ids = [
      ...(typeof init?.body === 'string' ? init.body : '').matchAll(
        /"id":"([0-9a-f]{8})-.{27}","actor".{30,140}?verbs\/(\w+)"/g,
      ),
    ];
    say(`${what} ${ids.map(([, id = '', verb = '']) => `${verb} ${id}`).join(', ')}`);
    try {
      const reply = await fetch(url, init);
      say(`  ${what} is ${reply.status}`);
      return reply;
    } catch (error) {
      say(`  ${what} fails`);
      throw error;
    }
  };

/** A personality that tells of everything it is asked, with the seconds since the story began. */
export const traced = (personality: Personality, print: Say): Personality => ({
  ...personality,
  open: standard => {
    const platform = personality.open(standard);
    let launches = 0;
    return {
      ...platform,
      launch: (learner, page: Page): Launched => {
        const number = launches++;
        const say: Say = text => {
          print(`${((page.now() - START) / 1000).toFixed(1).padStart(8)} launch ${number}: ${text}`);
        };
        say(`${learner} in ${standard}`);
        const { window, fetch } = platform.launch(learner, page);
        return { window: spokenWindow(window, say), ...(fetch && { fetch: spokenFetch(fetch, say) }) };
      },
    };
  },
});

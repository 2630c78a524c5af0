/** The little of W3C WebDriver that a test runner needs: one session, one tab, keys. No dependency. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Keys without a character of their own (WebDriver 17.4.2). */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** A key pressed and let go. */
const stroke = key => ['keyDown', 'keyUp'].map(type => ({ type, value: KEYS[key] ?? key }));

/** A screen in memory; its number comes on a pipe. */
const openScreen = async () => {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3], 'data');
  return { screen, display: `:${String(number).trim()}` };
};

/**
 * Starts a driver and opens a session.
 * @param {{ driver: string, capabilities: object, xvfb: boolean, env: NodeJS.ProcessEnv }} options
 */
export async function openSession(options) {
  const started = [];
  const stop = () => started.splice(0).forEach(child => child.kill());
  try {
    return await openWith(options, started, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function openWith({ driver, capabilities, xvfb, env }, started, stop) {
  const surroundings = { ...process.env, ...env };
  if (xvfb) {
    const { screen, display } = await openScreen();
    started.push(screen);
    surroundings.DISPLAY = display;
  }
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  started.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: surroundings }));

  const call = async (method, path, body) => {
    const answer = await fetch(address + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${driver}: ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  const ready = async left => {
    try {
      await call('GET', '/status');
    } catch (error) {
      if (left === 0) throw error;
      await wait(100);
      await ready(left - 1);
    }
  };
  await ready(100);
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const session = `/session/${sessionId}`;

  return {
    open: url => call('POST', `${session}/url`, { url }),
    /** Runs the body of a function in the page; what it returns comes as JSON. */
    run: script => call('POST', `${session}/execute/sync`, { script, args: [] }),
    address: () => call('GET', `${session}/url`),
    press: list =>
      call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: list.flatMap(stroke) }] }),
    close: async () => {
      await call('DELETE', session).catch(() => undefined);
      stop();
    },
  };
}

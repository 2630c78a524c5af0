import type { ConsoleMessage, Page } from 'playwright-core';
import { freshContext } from './browser.js';

/** A page, what its console said, and what was thrown in it. */
export interface Watched {
  readonly page: Page;
  readonly said: readonly string[];
  readonly thrown: readonly string[];
}

export async function watched(): Promise<Watched> {
  const page = await (await freshContext()).newPage();
  const said: string[] = [];
  const thrown: string[] = [];
  page.on('console', (message: ConsoleMessage) => void said.push(message.text()));
  page.on('pageerror', error => void thrown.push(String(error)));
  return { page, said, thrown };
}

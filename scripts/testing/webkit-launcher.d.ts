import type { WebKit } from './find-browser.js';

/** One tab of WebKitGTK. */
export interface Tab {
  open(url: string): Promise<unknown>;
  /** Runs the body of a function in the page; what it returns comes as JSON. */
  run(script: string): Promise<unknown>;
  close(): Promise<void>;
}
export function openWebKit(found: WebKit): Promise<Tab>;

export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  readonly headless: boolean | 'shell';
  /** Where it was found, for people. */
  readonly from: string;
}
export function findChromium(): Promise<Chromium>;
/** The path of a Firefox, or null. */
export function findFirefox(): string | null;
/** A WebKitGTK, its driver, and whether a screen must be made for it; null where one of them is missing. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly xvfb: boolean;
}
export function findWebKit(): WebKit | null;

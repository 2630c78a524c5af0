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

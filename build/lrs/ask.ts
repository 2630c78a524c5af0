export interface Answer {
  /** 0 where no answer came. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Why no answer came. */
  readonly trouble?: string;
}

export interface Question {
  readonly method?: string;
  /** Below the endpoint, for example `statements?limit=1`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Ask = (question: Question) => Promise<Answer>;

const PATIENCE = 15_000;

/** Asks an endpoint, which ends with a slash; never follows a redirect, so that credentials reach no other host. */
export const askAt =
  (endpoint: string, fetch: typeof globalThis.fetch = globalThis.fetch): Ask =>
  async ({ method = 'GET', path, headers = {}, body }) => {
    try {
      const response = await fetch(`${endpoint}${path}`, {
        method,
        headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return { status: 0, headers: new Headers(), text: '', trouble: cause instanceof Error ? cause.message : '' };
    }
  };

export const taken = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** The words of a header that is a list, in lower case. */
export const listed = ({ headers }: Answer, name: string): readonly string[] =>
  (headers.get(name) ?? '')
    .toLowerCase()
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');

import type { BrowserContext } from 'playwright-core';

const MARK = 'securitypolicyviolation';

/** Listens in every frame of a context; the list grows with each thing that a package's own policy refused. */
export async function watchPolicy(context: BrowserContext): Promise<readonly string[]> {
  const broken: string[] = [];
  context.on('console', message => {
    if (message.text().startsWith(MARK)) broken.push(message.text());
  });
  await context.addInitScript(mark => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI }) => {
      console.warn(mark, violatedDirective, blockedURI, documentURI);
    });
  }, MARK);
  return broken;
}

/** What is thrown in any frame of a context. */
export function watchErrors(context: BrowserContext): readonly string[] {
  const thrown: string[] = [];
  context.on('weberror', error => thrown.push(String(error.error())));
  return thrown;
}

/** Listens to all that pages of a context ask for; the list grows with each address that is not on `origin`. */
export function watchHosts(context: BrowserContext, origin: string): readonly string[] {
  const others: string[] = [];
  context.on('request', request => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/u.test(url)) others.push(url);
  });
  return others;
}

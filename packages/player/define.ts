/**
 * Calls back once the browser has painted; a hidden tab never draws a frame, so a timer of `within` milliseconds races
 * it (decision 40).
 */
export function afterPaint(call: () => void, within = 200): void {
  let called = false;
  const once = () => {
    if (called) return;
    called = true;
    call();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, within);
}

type Elements = readonly (readonly [tag: string, element: CustomElementConstructor])[];

/** Resolves in a task of its own: what is done in several of them never makes a slow phone deaf for long. */
export const nextTask = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve);
  });

/** Defines elements, one a task, in the given order; resolves when all are. */
export async function defineInTurn(elements: Elements): Promise<void> {
  for (const [tag, element] of elements) {
    if (!customElements.get(tag)) customElements.define(tag, element);
    await nextTask();
  }
}

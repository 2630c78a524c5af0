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

/** Defines elements, one a task, in the given order; then calls back. */
export function defineInTurn(elements: Elements, then: () => void): void {
  const [first, ...left] = elements;
  if (!first) {
    then();
    return;
  }
  const [tag, element] = first;
  if (!customElements.get(tag)) customElements.define(tag, element);
  setTimeout(() => {
    defineInTurn(left, then);
  });
}

/** Defines elements after the first paint, so that the words are seen first. */
export function defineAfterPaint(elements: Elements, then: () => void): void {
  afterPaint(() => {
    defineInTurn(elements, then);
  });
}

/** Calls back once the browser has painted; a hidden tab never draws a frame, so a timer races it (decision 40). */
export function afterPaint(call: () => void): void {
  let called = false;
  const once = () => {
    if (called) return;
    called = true;
    call();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 200);
}

/** Defines elements after the first paint, one a task, in the given order; then calls back. */
export function defineAfterPaint(
  elements: readonly (readonly [tag: string, element: CustomElementConstructor])[],
  then: () => void,
): void {
  const left = [...elements];
  const next = () => {
    const entry = left.shift();
    if (!entry) {
      then();
      return;
    }
    const [tag, element] = entry;
    if (!customElements.get(tag)) customElements.define(tag, element);
    setTimeout(next);
  };
  afterPaint(next);
}

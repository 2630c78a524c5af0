/** What may have the focus in the light; the foot of a question has it for what is in it. */
const CONTROLS = 'a,button,input,select,textarea,summary,video,audio,[tabindex],[data-foot]';

const controlsIn = (node: Node): readonly HTMLElement[] =>
  node instanceof HTMLElement
    ? [...(node.matches(CONTROLS) ? [node] : []), ...node.querySelectorAll<HTMLElement>(CONTROLS)]
    : [];

/**
 * Words in another language take the place of the old ones, and with them of the control that had the focus: the control
 * in the same place gets it. To be called once for a document, or for a shadow root of its own. A course does without: the
 * whole page is another one then, and the player keeps the place in it.
 */
export const keepFocus = (root: Document | ShadowRoot): void => {
  let had: EventTarget | null = null;
  /** The same, or what in its shadow root has the focus. */
  let deepest: EventTarget | undefined;
  const within = (event: Event): void => {
    [deepest] = event.composedPath();
  };
  root.addEventListener('focusin', event => {
    had = event.target;
    within(event);
    // From one control to the next in a shadow root no event comes out of it.
    (had as Element).shadowRoot?.addEventListener('focusin', within);
  });
  root.addEventListener('focusout', event => {
    if ((event as FocusEvent).relatedTarget) had = null;
  });
  new MutationObserver(records => {
    for (const { target, removedNodes, addedNodes } of records) {
      if (addedNodes.length === 0) continue;
      const at = [...removedNodes].flatMap(controlsIn).findIndex(control => control === had);
      if (at < 0) continue;
      // What they belong to completes them first.
      setTimeout(() => {
        const control = [...(target as ParentNode).querySelectorAll<HTMLElement>(CONTROLS)][at];
        // A foot is put back as it was.
        const wanted = deepest instanceof HTMLElement && deepest.isConnected ? deepest : control;
        if (document.activeElement === document.body) wanted?.focus();
      });
    }
  }).observe(root, { childList: true, subtree: true });
};

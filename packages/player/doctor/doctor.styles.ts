/** Marks a sheet for the build, which makes it small. */
const css = String.raw;

/** The doctor's own sheet: it also stands where no other one does, so that each colour has a fallback of the system. */
export const styles = css`
  :host {
    display: block;
    color: var(--ink, CanvasText);
    max-inline-size: 44rem;
    font: var(--step-0, 1.05rem) / 1.5 var(--sans, system-ui, sans-serif);
    overflow-wrap: anywhere;
  }
  :host(:lang(ar)) {
    line-height: 1.8;
  }
  h3,
  h4 {
    font: 650 var(--step-0, 1.05rem) / 1.35 var(--serif, serif);
    margin: 1.25rem 0 0.4rem;
    outline: none;
  }
  h3 {
    font-size: var(--step-1, 1.3rem);
  }
  p {
    margin: 0 0 0.6rem;
  }
  p:empty {
    margin: 0;
  }
  button {
    font: inherit;
    font-weight: 650;
    min-block-size: 44px;
    margin-block: 0.4rem;
    padding: 0.45rem 1rem;
    color: var(--brand-ink, Canvas);
    background: var(--brand, CanvasText);
    border: 1px solid transparent;
    border-radius: 0.5rem;
    cursor: pointer;
  }
  button.second {
    color: var(--brand, CanvasText);
    background: none;
    border-color: var(--edge, currentColor);
  }
  :focus-visible {
    outline: 3px solid var(--focus, Highlight);
    outline-offset: 3px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
  }
  .finding {
    padding-block: 0.1rem 0.3rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 0.25rem solid var(--thread, currentColor);
    margin-block: 1rem;
  }
  .finding h4 {
    margin-block-start: 0;
  }
  bdi {
    font:
      0.92em / 1.4 ui-monospace,
      Consolas,
      monospace;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    padding-block: 0.45rem;
    border-block-start: 1px solid var(--line, GrayText);
  }
  li span {
    color: var(--ink-soft, GrayText);
  }
  li.found span {
    color: var(--thread-ink, CanvasText);
    font-weight: 650;
  }
  details {
    margin-block: 1.25rem 0.5rem;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.5rem;
    cursor: pointer;
    font-weight: 600;
  }
  textarea {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.5rem 0.6rem;
    color: inherit;
    background: var(--raised, Canvas);
    border: 1px solid var(--edge, currentColor);
    border-radius: 0.5rem;
    font:
      0.85rem / 1.5 ui-monospace,
      Consolas,
      monospace;
  }
`;

import { css } from 'lit';

/** Until the story has ended, what comes next is in the scene: the button below it waits. */
export const styles = css`
  :host([data-on]) .row > button {
    border-color: var(--line, GrayText);
    background: none;
    color: var(--ink-soft, CanvasText);
    font-weight: 400;
  }
`;

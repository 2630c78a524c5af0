import { css } from 'lit';

/** The record on the screen, on paper, and in the file that is saved of it: there no token stands around it. */
export const styles = css`
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    overflow-wrap: anywhere;
  }
  .sheet > *,
  .sheet p {
    margin: 0;
  }
  .draft {
    padding: 0.2rem 0.8rem;
    border: 2px solid;
    justify-self: start;
    font-weight: 700;
  }
  .course {
    font: 700 var(--step-1, 1.3rem) / 1.25 var(--serif, serif);
  }
  .state {
    font-weight: 650;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
  }
  dt,
  .note {
    color: var(--ink-soft, CanvasText);
    font-size: var(--step--1, 0.875rem);
  }
  dd {
    margin: 0;
  }
  /* With “none” WebKit would call it no list. */
  ul {
    display: grid;
    padding: 0;
    list-style: '';
  }
  li {
    position: relative;
    padding-block-end: 1rem;
    padding-inline-start: 1.8rem;
    break-inside: avoid;
  }
  li::before,
  li::after {
    position: absolute;
    content: '';
  }
  /* The thread, and a knot for each module: full where it is completed. Borders, because paper leaves out backgrounds. */
  li:not(:last-child)::before {
    inset-block: 0.6rem -0.6rem;
    inset-inline-start: 0.5rem;
    border-inline-start: 2px solid var(--thread, #e0952b);
  }
  li::after {
    inset-block-start: 0.3rem;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: calc(1rem + 2px);
    block-size: calc(1rem + 2px);
    border: 2px solid var(--thread, #e0952b);
    border-radius: 50%;
    background: var(--raised, Canvas);
  }
  .completed::after {
    border-width: calc(0.5rem + 1px);
  }
  .part {
    font: 650 1em/1.4 var(--serif, serif);
  }
  @media print {
    :host {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .sheet {
      gap: 0.7rem;
      color: #000;
      font-size: 10pt;
    }
    li {
      padding-block-end: 0.6rem;
    }
    .note[role] {
      display: none;
    }
  }
`;

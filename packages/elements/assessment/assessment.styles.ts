import { css } from 'lit';

export const styles = css`
  .card {
    padding: clamp(1.1rem, 3vw, 1.8rem);
    border: 1px solid var(--line, GrayText);
    border-radius: var(--radius, 0.75rem);
    background: var(--raised, Canvas);
    box-shadow: var(--shadow, none);
  }
  .facts {
    margin: 0.75rem 0 0;
    color: var(--ink-soft, CanvasText);
    font-size: var(--step--1, 0.875rem);
  }
  .facts:empty,
  .next {
    margin: 0;
  }
  details,
  details + .card {
    margin-block-start: 1.2rem;
  }
  details:not([open]) {
    margin: 0;
    border-block-end: 1px solid var(--line, GrayText);
  }
  summary {
    padding: 0.75rem;
    color: var(--ink-soft, CanvasText);
    cursor: pointer;
  }
  summary:focus-visible {
    outline-offset: -3px;
  }
  h2 {
    display: inline;
    font: 600 var(--step--1, 0.875rem) / 1.5 var(--sans, sans-serif);
  }
  b {
    display: inline-block;
    margin-inline-start: 0.5em;
    color: var(--ink, CanvasText);
  }
  .outcome > p {
    margin-block-end: 0.4rem;
  }
  .outcome > .score {
    font: 650 var(--step-1, 1.3rem) / 1.35 var(--serif, serif);
    margin-block-start: 0;
  }
`;

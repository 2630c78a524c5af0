import { css } from 'lit';

export const styles = css`
  .card {
    padding: clamp(0.9rem, 0.45rem + 2.4vw, 1.8rem);
    border: 1px solid var(--line, GrayText);
    border-radius: var(--radius, 0.75rem);
    background: var(--raised, Canvas);
    box-shadow: var(--shadow, none);
  }
  p {
    margin: 0;
  }
  .note:not(:empty) {
    margin-block-start: 1rem;
  }
  details[open],
  details + .card {
    margin-block-start: 1.2rem;
  }
  details:not([open]) {
    border-block-end: 1px solid var(--line, GrayText);
  }
  summary {
    padding: 0.75rem;
    color: var(--ink-soft, CanvasText);
    cursor: pointer;
  }
  h2 {
    display: inline;
    font: 600 var(--step--1, 0.875rem) / 1.5 var(--sans, sans-serif);
  }
  b {
    display: inline-block;
    margin-inline-start: 0.4rem;
    color: var(--ink, CanvasText);
  }
  .best,
  .card .score {
    margin-block: 0 0.4rem;
    font: 650 var(--step-1, 1.3rem) / 1.35 var(--serif, serif);
  }
`;

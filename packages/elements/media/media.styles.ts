import { css } from 'lit';

export const styles = css`
  .facts {
    margin: 0.6rem 0 0;
    color: var(--ink-soft, CanvasText);
    font-size: var(--step--1, 0.875rem);
  }
  .facts:empty {
    margin: 0;
  }
  select {
    min-block-size: 2.75rem;
    margin-inline-start: 0.4em;
    padding: 0.3rem 0.6rem;
    border: 1.5px solid var(--edge, GrayText);
    border-radius: 0.4rem;
    background: var(--raised, Field);
    color: inherit;
    font: inherit;
  }
  label {
    display: block;
  }
  summary {
    padding-block: 0.7rem;
    color: var(--brand, LinkText);
    font-weight: 600;
    cursor: pointer;
  }
  @media print {
    .facts,
    summary {
      display: none;
    }
  }
`;

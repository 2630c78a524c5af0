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
    max-inline-size: 100%;
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
  details {
    margin-inline: -0.6rem;
    padding-inline: 0.6rem;
  }
  summary {
    margin: 0.3rem -0.6rem 0;
    padding: 0.7rem 0.6rem;
    color: var(--brand, LinkText);
    font-weight: 600;
    cursor: pointer;
  }
  /* Within its own line: what stands above and below stays readable. */
  summary:focus-visible {
    outline-offset: -3px;
    border-radius: 0.3rem;
  }
  @media print {
    .facts,
    summary {
      display: none;
    }
  }
`;

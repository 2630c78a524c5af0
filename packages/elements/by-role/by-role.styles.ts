import { css } from 'lit';

/** The list of roles, and what opens the parts for the others. */
export const styles = css`
  .role {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.75rem;
    align-items: center;
    margin: 0 0 1rem;
    /* WebKit counts the words of a list that do not fit as something to scroll to. */
    overflow: hidden;
    font: var(--step--1, 0.875rem) / 1.4 var(--sans, sans-serif);
  }
  label {
    color: var(--ink-soft, CanvasText);
  }
  select {
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding-inline: 0.6rem;
    border: 1.5px solid var(--edge, ButtonBorder);
    border-radius: 0.6rem;
    background: var(--raised, Field);
    color: var(--ink, FieldText);
    font: inherit;
    text-overflow: ellipsis;
  }
  summary {
    min-block-size: 2.75rem;
    box-sizing: border-box;
    padding-block: 0.7rem;
    color: var(--brand, CanvasText);
    font: 600 var(--step--1, 0.875rem) / 1.5 var(--sans, sans-serif);
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--focus, Highlight);
    outline-offset: -3px;
  }
  @media print {
    .role {
      display: none;
    }
  }
`;

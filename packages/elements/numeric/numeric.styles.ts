import { css } from 'lit';

export const styles = css`
  label {
    display: block;
    margin: 0 0 0.9rem;
    font: 650 var(--step-1, 1.25rem) / 1.35 var(--serif, serif);
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    align-items: center;
  }
  input {
    inline-size: clamp(6em, 30vw, 9em);
    max-inline-size: 100%;
    min-block-size: 2.9rem;
    padding: 0.4rem 0.8rem;
    border: 1.5px solid var(--edge, GrayText);
    border-radius: 0.6rem;
    background: var(--raised, Field);
    color: var(--ink, FieldText);
    font: inherit;
    text-align: start;
  }
  input:read-only {
    border-color: var(--line, GrayText);
  }
  .right input {
    border-color: var(--good, Highlight);
    background: var(--good-wash, transparent);
  }
  .wrong input {
    border-color: var(--bad, GrayText);
    border-style: dashed;
    background: var(--bad-wash, transparent);
  }
  .verdict {
    color: var(--good, CanvasText);
    font-size: var(--step--1, 0.875rem);
    font-weight: 600;
  }
  .wrong .verdict {
    color: var(--bad, CanvasText);
  }
`;

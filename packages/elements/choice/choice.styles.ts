import { css } from 'lit';

export const styles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin: 0 0 0.9rem;
    padding: 0;
    font: 650 var(--step-1, 1.25rem) / 1.35 var(--serif, serif);
    overflow-wrap: anywhere;
  }
  .hint {
    margin: 0 0 0.6rem;
    color: var(--ink-soft, CanvasText);
    font-size: var(--step--1, 0.875rem);
  }
  .option {
    margin-block-end: 0.6rem;
    border: 1.5px solid var(--line, GrayText);
    border-radius: 0.6rem;
  }
  label {
    display: grid;
    grid-template-columns: 1.25rem minmax(0, 1fr);
    gap: clamp(0.6rem, 2vw, 0.8rem);
    align-items: start;
    min-block-size: 2.75rem;
    padding: 0.8rem clamp(0.7rem, 2.4vw, 1rem);
    cursor: pointer;
  }
  :host([readonly]) label,
  .locked label {
    cursor: default;
  }
  input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.2rem 0 0;
    accent-color: var(--brand, auto);
  }
  .option.chosen {
    border-color: var(--brand, Highlight);
    background: var(--brand-wash, transparent);
  }
  .option.right {
    border-color: var(--good, Highlight);
    background: var(--good-wash, transparent);
  }
  .option.wrong {
    border-color: var(--bad, GrayText);
    border-style: dashed;
    background: var(--bad-wash, transparent);
  }
  .verdict {
    margin: -0.5rem 0 0.7rem;
    padding-inline: calc(1.25rem + clamp(1.3rem, 4.4vw, 1.8rem)) 0.7rem;
    color: var(--good, CanvasText);
    font-size: var(--step--1, 0.875rem);
    font-weight: 600;
  }
  .option.wrong .verdict {
    color: var(--bad, CanvasText);
  }
  ::slotted([slot='prompt']),
  ::slotted([data-option]) {
    margin: 0;
  }
`;

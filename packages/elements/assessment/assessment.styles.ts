import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  .card {
    background: var(--raised, Canvas);
    border: 1px solid var(--line, GrayText);
    border-radius: var(--radius, 0.75rem);
    padding: clamp(1.1rem, 3vw, 1.8rem);
    box-shadow: var(--shadow, none);
  }
  .facts {
    color: var(--ink-soft);
    font-size: var(--step--1);
    margin-block: 0.75rem 0;
  }
  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2rem;
  }
  .questions + .card,
  .card + .questions {
    margin-block-start: 2rem;
  }
  .result:empty {
    display: none;
  }
  .score {
    font: 650 var(--step-1, 1.3rem) / 1.35 var(--serif, serif);
    margin: 0 0 0.4rem;
  }
  .next {
    margin: 0;
  }
  button {
    font: 600 var(--step-0, 1rem) / 1.2 var(--sans, sans-serif);
    margin-block-start: 1rem;
    min-block-size: 2.9rem;
    padding: 0.6rem 1.4rem;
    border-radius: 0.6rem;
    border: 1.5px solid var(--brand, ButtonText);
    background: var(--brand, ButtonFace);
    color: var(--brand-ink, ButtonText);
    cursor: pointer;
  }
  button.quiet {
    background: none;
    color: var(--brand, ButtonText);
  }
  button:focus-visible {
    outline: 3px solid var(--focus, Highlight);
    outline-offset: 3px;
  }
  @media print {
    button {
      display: none;
    }
  }
`;

import { css } from 'lit';

/**
 * What all questions share: the card, the button, the outcome. Tokens of the theme come in as custom properties; alone
 * in a page the colours of the system stand in for them.
 */
export const controls = css`
  :host {
    display: block;
    font: var(--step-0, 1rem) / 1.6 var(--sans, sans-serif);
    color: var(--ink, CanvasText);
    overflow-wrap: break-word;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--focus, Highlight);
    outline-offset: 3px;
  }
  .fictional {
    display: inline-block;
    margin-block-end: 0.8rem;
    padding: 0.35rem 0.7rem;
    border-radius: 99px;
    background: var(--thread-wash, Canvas);
    color: var(--thread-ink, CanvasText);
    font: 600 var(--step--1, 0.875rem) / 1.2 var(--sans, sans-serif);
    overflow-wrap: anywhere;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
    margin-block-start: 1rem;
  }
  .sure label {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0;
    overflow-wrap: anywhere;
  }
  button {
    max-inline-size: 100%;
    min-block-size: 2.9rem;
    padding: 0.6rem clamp(0.8rem, 3vw, 1.4rem);
    border: 1.5px solid var(--brand, ButtonBorder);
    border-radius: 0.6rem;
    background: var(--brand, ButtonFace);
    color: var(--brand-ink, ButtonText);
    font: 600 1em/1.2 var(--sans, sans-serif);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  button.quiet {
    background: none;
    color: var(--brand, ButtonText);
  }
  button[aria-disabled='true'] {
    border-color: var(--line, GrayText);
    background: none;
    color: var(--ink-soft, CanvasText);
    cursor: default;
  }
  .note,
  .next,
  .label {
    color: var(--ink-soft, CanvasText);
    font-size: var(--step--1, 0.875rem);
  }
  .outcome > p,
  .label {
    margin: 0;
  }
  .outcome > p + p {
    margin-block-start: 0.4rem;
  }
  .outcome > :first-child {
    margin-block-start: 1rem;
  }
  .result {
    font-weight: 650;
  }
  .result.right {
    color: var(--good, CanvasText);
  }
  .result.partly {
    color: var(--thread-ink, CanvasText);
  }
  .result.wrong {
    color: var(--bad, CanvasText);
  }
  .icon {
    margin-inline-end: 0.4em;
  }
  .explanation {
    margin-block-start: 1rem;
    padding-inline-start: 1rem;
    border-inline-start: 0.25rem solid var(--thread, GrayText);
  }
  .label {
    font-weight: 650;
  }
  ::slotted([data-due]) {
    display: block;
    margin-block: 0.3rem;
  }
  @media (prefers-reduced-motion: no-preference) {
    .option {
      transition:
        background-color 0.15s,
        border-color 0.15s;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;

/** The card a question stands on, where the host itself has the shadow root. */
export const card = css`
  :host {
    padding: clamp(0.9rem, 0.45rem + 2.4vw, 1.8rem);
    border: 1px solid var(--line, GrayText);
    border-radius: var(--radius, 0.75rem);
    background: var(--raised, Canvas);
    box-shadow: var(--shadow, none);
  }
`;

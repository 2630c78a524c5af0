import { css } from 'lit';

/** The course map, beside the text and in the menu. */
export const map = css`
  .map {
    font-size: var(--step--1);
    line-height: 1.4;
  }
  .map .module {
    font: 650 var(--step--1) / 1.3 var(--sans);
    color: var(--ink-soft);
    margin: 0 0 0.6rem;
  }
  .map details {
    margin-block-end: 0.5rem;
  }
  .map summary {
    cursor: pointer;
    padding-block: 0.6rem;
  }
  .map ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 0.15rem;
  }
  .lesson {
    display: grid;
    grid-template-columns: 1.3rem 1fr;
    gap: 0.5rem;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.55rem 0.6rem;
    border: 0;
    border-radius: 0.5rem;
    background: none;
    align-content: center;
  }
  .lesson:hover {
    background: var(--brand-wash);
  }
  .lesson[aria-current='page'] {
    background: var(--brand-wash);
    font-weight: 600;
  }
  .mark {
    color: var(--ink-soft);
    text-align: center;
  }
  .mark.done {
    color: var(--good);
    font-weight: 700;
  }
  .mark:is(.begun, .notPassed) {
    color: var(--thread-ink);
  }
  .minutes {
    color: var(--ink-soft);
    font-weight: 400;
    white-space: nowrap;
  }
`;

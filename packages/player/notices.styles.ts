import { css } from 'lit';

/** What lies below the text and waits. */
export const notices = css`
  .notices {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: grid;
    gap: 0.5rem;
    padding: 0 clamp(0.5rem, 3cqi, 2rem) 0.5rem;
    pointer-events: none;
    font-size: var(--step--1);
    line-height: 1.4;
  }
  .notice {
    pointer-events: auto;
    justify-self: center;
    inline-size: min(100%, 46rem);
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    align-items: center;
    padding: 0.6rem 0.8rem;
    background: var(--raised);
    border: 1px solid var(--line);
    border-inline-start: 0.3rem solid var(--thread);
    border-radius: 0.6rem;
    box-shadow: 0 2px 18px #0003;
  }
  .notice p {
    margin: 0;
    flex: 1 1 12rem;
  }
  .notice p :is(b, span) {
    display: block;
  }
  .notice button,
  .row .item {
    min-block-size: 44px;
    padding: 0.4rem 0.7rem;
    border: 1.5px solid var(--brand);
    border-radius: 0.5rem;
    background: none;
    color: var(--brand);
    font-weight: 600;
  }
  .notice button:not(.dismiss) {
    flex: 1 1 auto;
    text-align: center;
  }
  .notice button.dismiss {
    min-inline-size: 44px;
    border-color: transparent;
    text-align: center;
  }
`;

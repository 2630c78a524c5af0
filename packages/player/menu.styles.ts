import { css } from 'lit';

/** The drawer. */
export const menu = css`
  dialog {
    color: var(--ink);
    background: var(--paper);
    border: 0;
    border-inline-start: 1px solid var(--line);
    inset-block: 0;
    inset-inline: auto 0;
    margin: 0;
    margin-inline-start: auto;
    inline-size: min(100%, 24rem);
    max-inline-size: 100%;
    block-size: 100%;
    max-block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 1rem 1.5rem;
    font: var(--step-0) / 1.5 var(--sans);
    box-shadow: 0 0 2rem #0004;
  }
  dialog::backdrop {
    background: #0b1a1e80;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 48px;
    margin-inline: -1rem;
    padding-inline: 1rem 0.5rem;
    background: var(--paper);
    border-block-end: 1px solid var(--line);
    margin-block-end: 0.75rem;
  }
  .head h2 {
    font: 700 var(--step-1) / 1.2 var(--serif);
    margin: 0;
    outline: none;
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .head .leave {
    min-block-size: 44px;
    padding: 0 0.7rem;
    border: 1px solid var(--edge);
    border-radius: 0.5rem;
    background: none;
    font-weight: 600;
    font-size: min(var(--step--1), 18px);
  }
  .plain {
    border: 0;
    background: none;
    color: var(--brand);
    font-weight: 600;
    min-block-size: 44px;
    padding: 0 0.6rem;
  }
`;

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
    block-size: 48px;
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
  }
  .about :is(h1, h2) {
    font: 700 var(--step-0) / 1.3 var(--serif);
    margin: 1.2rem 0 0.4rem;
  }
  dialog h3 {
    font: 650 var(--step-0) / 1.3 var(--serif);
    margin: 1.5rem 0 0.4rem;
  }
  .head h2 {
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
  .back {
    padding-inline: 0;
  }
  .items,
  .help {
    list-style: none;
    margin: 0.75rem 0 0;
    padding: 0.5rem 0 0;
    display: grid;
    gap: 0.15rem;
  }
  .map.inside + .items {
    border-block-start: 1px solid var(--line);
  }
  .help li {
    display: grid;
    padding-block: 0.6rem;
    border-block-end: 1px solid var(--line);
  }
  dialog a {
    color: var(--brand);
    font-weight: 600;
  }
  .item {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.45rem 0.6rem;
    border: 0;
    border-radius: 0.5rem;
    background: none;
  }
  .item:hover {
    background: var(--brand-wash);
  }
  .item.strong {
    color: var(--brand);
    font-weight: 650;
  }
  .item[aria-pressed='true'] {
    background: var(--brand-wash);
    font-weight: 650;
  }
  .item[aria-pressed='true']::before {
    content: '✓';
    content: '✓' / '';
    margin-inline-end: 0.5rem;
    color: var(--good);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .row .item {
    inline-size: auto;
  }
  .hint {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
`;

import { css } from 'lit';

/** What the drawer shows below its head. */
export const styles = css`
  .about :is(h1, h2) {
    font: 700 var(--step-0) / 1.3 var(--serif);
    margin: 1.2rem 0 0.4rem;
  }
  dialog h3 {
    font: 650 var(--step-0) / 1.3 var(--serif);
    margin: 1.5rem 0 0.4rem;
  }
  .plain.back {
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
  tl-take {
    display: block;
  }
  tl-take label {
    display: block;
    margin-block: 1rem 0.3rem;
    font-weight: 600;
  }
  .typed {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.5rem;
    padding: 0.5rem 0.6rem;
    color: inherit;
    background: var(--raised);
    border: 1px solid var(--edge);
    border-radius: 0.5rem;
    font:
      var(--step--1) / 1.5 ui-monospace,
      'Cascadia Mono',
      Consolas,
      monospace;
    overflow-wrap: anywhere;
  }
  .typed.take-code {
    font-size: var(--step-0);
    text-align: center;
  }
  .log {
    list-style: none;
    margin: 0.75rem 0;
    padding: 0;
  }
  .log li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.75rem;
    padding-block: 0.6rem;
    border-block-start: 1px solid var(--line);
  }
  .log b {
    grid-row: span 2;
    min-inline-size: 2ch;
    font-size: var(--step-1);
  }
  .log span:not(:last-child) {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
  input[type='file'] {
    inline-size: 100%;
    min-block-size: 44px;
    font: inherit;
    font-size: var(--step--1);
    color: inherit;
  }
  .qr {
    display: block;
    inline-size: min(100%, 18rem);
    margin: 0.75rem auto 0.25rem;
    forced-color-adjust: none;
  }
  dialog p:empty {
    margin: 0;
  }
  .said:not(:empty) {
    padding: 0.6rem 0.8rem;
    background: var(--brand-wash);
    border-inline-start: 0.3rem solid var(--brand);
    border-radius: 0.5rem;
  }
  .hint {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
`;

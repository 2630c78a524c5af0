import { css } from 'lit';
import { menu } from './menu.styles.js';

const frame = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    text-align: start;
  }
  :where(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: 0.3rem;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    block-size: 48px;
    padding-inline: clamp(0.5rem, 3cqi, 2rem);
    background: var(--paper);
    border-block-end: 1px solid var(--line);
    font-size: min(var(--step--1), 18px);
    line-height: 1.2;
  }
  .bar b {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 650;
  }
  .bar > button {
    flex: none;
    background: none;
    border: 1px solid transparent;
    border-radius: 0.5rem;
    padding: 0 0.7rem;
    min-block-size: 44px;
    min-inline-size: 44px;
    white-space: nowrap;
    text-align: center;
  }
  .bar > .skip {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 0.5rem;
    background: var(--raised);
    color: var(--brand);
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    padding: 0.5rem 0.9rem;
  }
  .bar > .skip:not(:focus) {
    min-block-size: 0;
    min-inline-size: 0;
    inset-block-start: auto;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
  }
  .bar button:hover {
    background: var(--brand-wash);
  }
  .bar > .leave {
    border-color: var(--edge);
    font-weight: 600;
  }
  .bar > .full {
    display: none;
  }
  .beside {
    display: none;
  }
  .status {
    flex: none;
    color: var(--ink-soft);
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    white-space: nowrap;
  }
  .status i {
    inline-size: 0.65rem;
    block-size: 0.65rem;
    border-radius: 50%;
    border: 2px solid var(--good);
    background: var(--good);
  }
  .status:is(.sent, .reading, .tab) i {
    background: none;
  }
  .status:is(.unsent, .dead) i {
    border-color: var(--thread);
    background: none;
  }
  .status.unsaved i {
    border-color: var(--bad);
    background: var(--bad);
    border-radius: 0;
  }

  main {
    padding: 1.1rem clamp(1rem, 5cqi, 4.5rem) 4rem;
    min-inline-size: 0;
  }
  .turn {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.75rem;
    margin-block-start: 3rem;
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--line);
    max-inline-size: calc(var(--measure) + var(--gutter));
  }
  .turn button {
    display: grid;
    gap: 0.1rem;
    align-content: center;
    min-inline-size: 0;
    min-block-size: 3rem;
    padding: 0.6rem 1.2rem;
    border: 1.5px solid var(--brand);
    border-radius: 0.6rem;
    background: none;
    color: var(--brand);
    line-height: 1.3;
  }
  .turn :is(.next, .exit) {
    background: var(--brand);
    color: var(--brand-ink);
    grid-column-end: -1;
  }
  .turn small {
    font-size: var(--step--1);
    font-weight: 400;
  }
  .turn :is(span, .exit) {
    font-weight: 600;
  }
  .turn p {
    grid-column: 1 / -1;
    color: var(--ink-soft);
    margin: 0;
  }
`;

const wide = css`
  @container (max-width: 26rem) {
    .status span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .turn {
      grid-template-columns: 1fr;
    }
  }
  @container (min-width: 52rem) {
    .page {
      display: grid;
      grid-template-columns: 17rem minmax(0, 1fr);
      max-inline-size: 82rem;
      margin-inline: auto;
    }
    main {
      padding-block-start: clamp(1.5rem, 5cqi, 4rem);
    }
    .beside {
      display: block;
      padding: 2rem 1rem 2rem clamp(1rem, 3cqi, 2rem);
      padding-inline: clamp(1rem, 3cqi, 2rem) 1rem;
      border-inline-end: 1px solid var(--line);
    }
    .beside > div {
      position: sticky;
      inset-block-start: calc(48px + 2rem);
    }
    .bar > .full {
      display: block;
    }
    .map.inside {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .status i,
    .lesson[aria-current='page'] {
      forced-color-adjust: none;
    }
    .status i {
      border-color: CanvasText;
    }
    .lesson[aria-current='page'] {
      outline: 2px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .turn :is(.next, .exit) {
      border-width: 3px;
    }
  }
  @media print {
    .bar,
    .beside,
    .turn,
    .notices,
    dialog {
      display: none;
    }
    .page {
      display: block;
    }
  }
`;

export const styles = [frame, menu, wide];

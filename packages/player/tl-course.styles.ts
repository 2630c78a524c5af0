import { css } from 'lit';

export const styles = css`
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
  :focus-visible {
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
  .skip {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 0.5rem;
    background: var(--raised);
    color: var(--brand);
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    padding: 0.5rem 0.9rem;
  }
  .skip:not(:focus) {
    inset-block-start: auto;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
  }
  .bar b {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 650;
  }
  .bar button:not(.skip) {
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
  .bar button:hover {
    background: var(--brand-wash);
  }
  .bar .leave {
    border-color: var(--edge);
    font-weight: 600;
  }
  .bar .full {
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
  .status:is(.sent, .reading) i {
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
  .beside {
    display: none;
  }
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
  .mark.begun {
    color: var(--thread-ink);
  }
  .minutes {
    color: var(--ink-soft);
    font-weight: 400;
    margin-inline-start: 0.3em;
    white-space: nowrap;
  }

  .turn {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    justify-content: space-between;
    margin-block-start: 3rem;
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--line);
    max-inline-size: calc(var(--measure) + var(--gutter));
  }
  .turn button {
    display: grid;
    gap: 0.1rem;
    flex: 0 1 auto;
    max-inline-size: 100%;
    min-block-size: 3rem;
    padding: 0.6rem 1.2rem;
    border: 1.5px solid var(--brand);
    border-radius: 0.6rem;
    background: none;
    color: var(--brand);
    line-height: 1.3;
  }
  .turn .next {
    background: var(--brand);
    color: var(--brand-ink);
    margin-inline-start: auto;
  }
  .turn small {
    font-size: var(--step--1);
    font-weight: 400;
  }
  .turn span {
    font-weight: 600;
  }
  .turn p {
    color: var(--ink-soft);
    margin: 0;
  }

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
  .notice p b {
    display: block;
  }
  .notice button,
  .row .item {
    min-block-size: 44px;
    padding: 0.4rem 0.8rem;
    border: 1.5px solid var(--brand);
    border-radius: 0.5rem;
    background: none;
    color: var(--brand);
    font-weight: 600;
  }
  .notice button.dismiss {
    min-inline-size: 44px;
    border-color: transparent;
    text-align: center;
  }

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
  dialog h3 {
    font: 650 var(--step-0) / 1.3 var(--serif);
    margin: 1.5rem 0 0.4rem;
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

  @container (max-width: 26rem) {
    .status span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .turn button {
      flex: 1 1 100%;
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
    .bar .full {
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
    .turn .next {
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

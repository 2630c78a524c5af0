import { css } from 'lit';

/** The certificate itself. It is paper: the same colours in every scheme, on the screen, printed, and in the file. */
export const sheet = css`
  .sheet {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 0.9rem;
    padding: clamp(1rem, 6%, 3.5rem);
    border: 2px solid #0b5563;
    outline: 1px solid #e0952b;
    outline-offset: -0.5rem;
    background: #fff;
    color: #17262b;
    font:
      1rem/1.5 Charter,
      Cambria,
      Georgia,
      serif;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .sheet > *,
  .sheet p {
    margin: 0;
  }
  .draft {
    align-self: center;
    padding: 0.2rem 0.8rem;
    border: 2px solid;
    font-weight: 700;
  }
  svg {
    inline-size: 100%;
  }
  svg:last-child {
    transform: rotate(180deg);
  }
  .title {
    color: #0b5563;
    font-size: 1.9em;
    font-weight: 700;
    line-height: 1.2;
  }
  .name {
    min-block-size: 1.5em;
    border-block-end: 1px solid;
    font-size: 1.5em;
  }
  .course {
    font-size: 1.2em;
    font-weight: 700;
  }
  .sheet ul {
    display: grid;
    gap: 0.4rem;
    align-self: center;
    padding: 0;
    list-style: '';
    text-align: start;
  }
  .sheet li {
    position: relative;
    padding-inline-start: 1.6rem;
  }
  .sheet li::before {
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: 0;
    border: 0.35rem solid #e0952b;
    border-radius: 50%;
    content: '';
  }
  .words {
    font-size: 0.9em;
  }
  @media print {
    .sheet {
      block-size: 22cm;
      padding: 2cm;
    }
  }
`;

/** What stands around it on the screen. */
export const around = css`
  .waiting > * {
    margin: 0;
  }
  .waiting {
    display: grid;
    gap: 0.6rem;
    overflow-wrap: anywhere;
  }
  .waiting ul {
    padding-inline-start: 1.3em;
  }
  .waiting ::slotted([slot='title']) {
    font: 700 var(--step-1, 1.3rem) / 1.2 var(--serif, serif);
  }
  label {
    display: block;
    font-weight: 650;
  }
  input {
    inline-size: 100%;
    min-block-size: 2.9rem;
    margin-block: 0.4rem;
    padding: 0.6rem;
    border: 1.5px solid var(--edge, GrayText);
    border-radius: 0.6rem;
    background: var(--raised, Field);
    color: inherit;
    font: inherit;
  }
  @media print {
    :host([printable]) {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .ask,
    .note {
      display: none;
    }
  }
`;

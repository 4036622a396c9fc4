import { css } from 'lit';

/** What does not stand in the form itself. */
export const moreStyles = css`
  /* Seen on a tinted ground and in the dark too. */
  .button:not(.go) {
    border-color: color-mix(in srgb, currentColor 35%, transparent);
  }
  .faults ul {
    padding: 0;
    list-style: none;
  }
  .faults a {
    display: inline-block;
    padding-block: 0.35em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .full {
    border-color: var(--warning);
  }
  .others {
    gap: 0.5em;
  }
  .others .button {
    inline-size: 100%;
    text-align: start;
  }
  .done {
    border: 2px solid var(--good);
  }
  .arrived {
    outline-offset: 0.5em;
  }
  .arrived .heading {
    margin-block-end: 0.5em;
  }
  /* Where one holds a phone there is no Shift to press. */
  @media (hover: none) and (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  .code bdi {
    display: block;
    font-family: ui-monospace, monospace;
    font-size: 1.9em;
    letter-spacing: 0.06em;
  }
  .address {
    inline-size: 100%;
    min-block-size: 2.95em;
  }
  .leave .button {
    border: 2px solid #9c1c14;
    background: #b3261e;
    color: #fff;
  }
`;

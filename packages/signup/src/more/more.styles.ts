import { css } from 'lit';

/** What does not stand in the form itself. */
export const moreStyles = css`
  .others {
    gap: 0.5em;
  }
  .others .button {
    inline-size: 100%;
  }
  .done {
    border: 2px solid var(--good);
  }
  .arrived {
    outline-offset: 0.5em;
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

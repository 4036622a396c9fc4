import { css } from 'lit';

/** How it went, below what it was. */
export const recapStyles = css`
  .recap {
    display: flow-root;
    margin-block-start: 0.4em;
    padding: 0.6em 0.8em;
    border-radius: var(--radius);
    background: var(--tint);
    font-size: 0.9375em;
  }
  .recap img {
    float: inline-end;
    max-width: 40%;
    height: auto;
    margin-inline-start: 1em;
    border-radius: calc(var(--radius) / 2);
  }
`;

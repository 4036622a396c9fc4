import { css } from 'lit';

/** A card that covers everything else, so that the device can be handed to a visitor. */
export const handedCard = css`
  dialog {
    inline-size: 100vw;
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    border-radius: 0;
    background: var(--paper);
  }
  .card {
    max-inline-size: 34rem;
    margin-inline: auto;
  }
  .pill {
    min-block-size: 3.2rem;
    min-inline-size: 5rem;
    justify-content: center;
    font-size: 1.05rem;
  }
  .leave {
    margin-block-start: 2rem;
    text-align: center;
  }
`;

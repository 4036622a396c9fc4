import { css } from 'lit';

/** What the pages of the room share: chips that are good news. */
export const marks = css`
  .chip.good {
    background: var(--good-tint);
    color: var(--good);
  }
`;

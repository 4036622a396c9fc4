import { css } from 'lit';

/** What the pages of the room share: chips that are good news, and the words somebody reported. */
export const marks = css`
  .chip.good {
    background: var(--good-tint);
    color: var(--good);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.4rem;
    align-items: center;
  }
  .chips:not(:has(*)) {
    display: none;
  }
`;

import { css } from 'lit';

/** A card that is a list: each row is as a whole the link that its name is. */
export const cardList = css`
  .list {
    padding: 0;
    overflow: hidden;
  }
  .list > :where(:not(.end)) {
    position: relative;
    display: grid;
  }
  .list > * + :where(:not(.end)) {
    border-block-start: 1px solid var(--line);
  }
  .list > :hover {
    background: color-mix(in srgb, var(--ink) 3%, transparent);
  }
  .what {
    display: grid;
    gap: 0.15rem;
  }
  .name {
    justify-self: start;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
    hyphens: auto;
  }
  .name::after {
    position: absolute;
    inset: 0;
    content: '';
  }
  .name:focus-visible {
    outline: none;
  }
  .name:focus-visible::after {
    outline: 3px solid var(--brand);
    outline-offset: -3px;
    border-radius: var(--radius);
  }
`;

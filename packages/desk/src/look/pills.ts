import { css } from 'lit';

/** A few choices beside each other, each a pill to press. */
export const pills = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
    padding-inline: 1rem;
    border: 1px solid var(--edge);
    border-radius: 2em;
    background: var(--card);
    font-weight: 550;
    cursor: pointer;
    user-select: none;
  }
  .pill input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
  }
  .pill:has(:checked) {
    border-color: var(--brand);
    background: var(--brand);
    color: var(--on-brand);
  }
  .pill:has(:focus-visible) {
    outline: 3px solid var(--brand);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .pill:has(:checked) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

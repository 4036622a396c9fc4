import { css } from 'lit';

/** What the cards of an activity and of a house have in common. */
export const shared = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font: inherit;
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  [hidden] {
    display: none !important;
  }
  /* Words in another language keep their own direction and the page's edge. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .strong {
    font-weight: 600;
  }
  .icon {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-height: 2.75em;
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    text-decoration: none;
  }
  .target {
    display: inline-block;
    min-height: 1.6em;
    padding-block: 0.1em;
  }
  .contact {
    display: flex;
    gap: 0.7em;
    align-items: start;
  }
  .contact > span {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    align-items: baseline;
  }
  .access {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45em;
  }
  .access li {
    display: flex;
    gap: 0.45em;
    align-items: center;
    padding: 0.2em 0.75em 0.2em 0.55em;
    border: 1px solid var(--line);
    border-radius: 2em;
    font-size: 0.92em;
  }
  .age,
  .problem {
    padding: 0.6em 0.9em;
    border: 1px dashed currentColor;
    border-radius: var(--radius);
  }
  .age {
    margin-block-end: 1em;
    font-size: 0.92em;
  }
  .problem {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 1.25em;
  }
  .way-on {
    display: grid;
    gap: 0.4em;
  }
  .skeleton {
    display: grid;
    gap: 1em;
    align-content: start;
    min-block-size: 24em;
  }
  .skeleton i {
    block-size: 1.4em;
    border-radius: var(--radius);
    background: var(--tint);
  }
  .skeleton i:first-child {
    inline-size: 60%;
    block-size: 2.4em;
  }
  .skeleton i:last-child {
    block-size: 12em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }
  @media print {
    .button,
    .skeleton {
      display: none;
    }
  }
`;

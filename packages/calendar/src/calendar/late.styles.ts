import { css } from 'lit';

/** What a list can do without until its first events show. */
export const lateStyles = css`
  .button:hover {
    background: var(--tint);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 1em;
    border-block-start: 1px solid var(--line);
  }
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .toolbar,
    .foot {
      display: none;
    }
  }
  @media print {
    .row,
    section h3 {
      position: static;
      break-inside: avoid;
    }
  }
  .title:hover {
    text-decoration-color: var(--accent);
    text-decoration-thickness: 2px;
  }
`;

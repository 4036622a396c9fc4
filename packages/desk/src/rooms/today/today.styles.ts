import { css } from 'lit';
import { look } from '../../look/look.ts';

export const styles = [
  look,
  css`
    .room {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 2rem;
    }
    .head {
      display: grid;
      gap: 0.15rem;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    .notes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
      gap: 0.75rem;
    }
    .note {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.25rem 0.8rem;
      align-content: start;
      padding: 1rem 1.1rem;
    }
    .note > .icon {
      color: var(--notice);
    }
    .note h3 a {
      color: inherit;
      text-decoration: none;
    }
    .note h3 a:hover {
      text-decoration: underline;
    }
    .note ul {
      display: grid;
      grid-column: 2;
      gap: 0.1rem;
      font-size: 0.95rem;
    }
    .note li a {
      display: inline-block;
      padding-block: 0.2rem;
    }
    .fine {
      display: flex;
      gap: 0.6rem;
      align-items: center;
      color: var(--quiet);
    }
    .fine .icon {
      color: var(--good);
    }
    .list {
      overflow: hidden;
      padding: 0;
    }
    .occurrence {
      display: grid;
      grid-template-columns: 5.4rem minmax(0, 1fr) auto;
      gap: 0.1rem 1rem;
      align-items: start;
      padding: 0.9rem clamp(1rem, 3vw, 1.4rem);
    }
    .occurrence + .occurrence {
      border-block-start: 1px solid var(--line);
    }
    .time {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      line-height: 1.35;
    }
    .time strong {
      display: block;
      font-size: 1.1rem;
    }
    .occurrence a {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
    }
    .occurrence a:hover {
      text-decoration: underline;
    }
    .occurrence .button {
      font-weight: 550;
    }
    .ahead {
      grid-template-columns: 6.6rem minmax(0, 1fr) auto;
    }
    .ahead .time strong {
      font-size: 1rem;
    }
    .off a:not(.button) {
      text-decoration: line-through;
    }
    @media (max-width: 480px) {
      .occurrence {
        grid-template-columns: 5.4rem minmax(0, 1fr);
      }
      .ahead {
        grid-template-columns: 6.4rem minmax(0, 1fr);
      }
      .occurrence .button {
        grid-column: 2;
        justify-self: start;
        margin-block-start: 0.5rem;
      }
    }
  `,
];

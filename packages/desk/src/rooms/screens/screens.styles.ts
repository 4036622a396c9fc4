import { css } from 'lit';
import { styles } from '../../look/pages.ts';

/** What the pages of screens add to those of the desk. */
export const screenStyles = [
  styles,
  css`
    .state {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
      font-weight: 600;
      white-space: nowrap;
    }
    .state[data-health='fresh'] {
      color: var(--good, inherit);
    }
    .state[data-health='silent'] {
      color: var(--bad, inherit);
    }
    .scenes li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
    }
    .scenes .what {
      flex: 1 1 10rem;
    }
    .scenes input {
      inline-size: 5rem;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0.3rem 1rem;
      margin: 0;
    }
    dd {
      margin: 0;
    }
  `,
];

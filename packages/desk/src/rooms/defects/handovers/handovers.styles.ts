import { css } from 'lit';
import { look } from '../../../look/look.ts';
import { pills } from '../../../look/pills.ts';
import { rows } from '../../../look/rows.ts';
import { tabs } from '../../../look/tabs.ts';
import { marks } from '../defects.styles.ts';

/** Lists that are handed over, and the one that is being made. */
export const styles = [
  look,
  tabs,
  pills,
  rows,
  marks,
  css`
    form {
      max-inline-size: 46rem;
    }
    .up {
      margin-block-end: 0;
    }
    .handed {
      display: grid;
      gap: 0.6rem;
    }
    .handed h2 {
      font-size: 1.1rem;
    }
    .handed .row:empty {
      display: none;
    }
    .item {
      align-items: start;
    }
    .found {
      max-block-size: 26rem;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .found .choice {
      align-items: start;
      padding: 0.65rem 0.9rem;
    }
    .found .choice + .choice {
      border-block-start: 1px solid var(--line);
    }
    .found .choice > span {
      display: grid;
      min-inline-size: 0;
    }
    .letter {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    @media (max-width: 420px) {
      .item {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
];

import { tokens } from '@klocket/core';
import { css } from 'lit';
import { dayStyles } from '../day.styles.ts';
import { lateStyles } from '../late.styles.ts';
import { recapStyles } from '../recap/recap.styles.ts';
import { occurrenceStyles } from '../occurrence.styles.ts';

export const styles = [
  tokens,
  occurrenceStyles,
  dayStyles,
  recapStyles,
  lateStyles,
  css`
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      align-items: center;
      justify-content: space-between;
      margin-block-end: 0.75em;
    }
    .head h3 {
      margin: 0;
      font-size: 1.25em;
      font-weight: 650;
    }
    .none {
      padding-block: 1em;
      color: var(--muted);
    }
  `,
];

import { tokens } from '@klocket/core';
import { css } from 'lit';
import { dayStyles } from './day.styles.ts';
import { occurrenceStyles } from './occurrence.styles.ts';

export const styles = [
  tokens,
  occurrenceStyles,
  dayStyles,
  css`
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      margin-block-end: 1em;
    }
    .views {
      display: flex;
      flex-wrap: wrap;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .views .button {
      border: 0;
    }
    .toolbar button {
      min-height: 44px;
    }
    .toolbar [aria-pressed='true'] {
      background: color-mix(in srgb, var(--accent) 14%, transparent);
      font-weight: 650;
    }
    @container (max-width: 440px) {
      .toolbar > *,
      .views > * {
        flex: auto;
      }
    }
    .busy {
      /* Paler, yet with enough contrast to be read meanwhile. */
      opacity: 0.75;
    }
  `,
];

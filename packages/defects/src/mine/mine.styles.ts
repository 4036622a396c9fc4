import { fields } from '@klocket/core/writing';
import { css } from 'lit';
import { styles as listStyles } from '../list/klocket-defect-list.styles.ts';

export const styles = [
  ...listStyles,
  fields,
  css`
    .mine,
    .sides,
    .items {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
      align-items: start;
    }
    .story-of {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25em;
      padding-inline-start: 0.35em;
    }
    .form.card {
      gap: 1em;
      padding: 1.1em 1.25em;
      border: 1px solid var(--line);
    }
    .card > * {
      margin: 0;
    }
    .address {
      inline-size: 100%;
      min-block-size: 2.95em;
      padding-inline: 0.75em;
      border: 1px solid;
      border-radius: var(--radius);
      background: Field;
      color: FieldText;
      font: inherit;
    }
    .choice input[type='checkbox'] {
      flex: none;
      inline-size: 1.35em;
      block-size: 1.35em;
      margin: 0;
      accent-color: currentColor;
    }
    .items .choice {
      display: flex;
      gap: 0.75em;
      align-items: center;
      min-block-size: 2.75em;
      font-weight: 600;
      cursor: pointer;
    }
    .files {
      display: flex;
      flex-wrap: wrap;
      gap: 0.6em;
    }
    .items .all {
      padding-inline: 1.25em;
    }
    .item:has(.choice :checked) {
      border-color: currentColor;
      box-shadow: inset 0 0 0 1px currentColor;
    }
    .number {
      padding-inline: 0.5em;
      border-radius: 0.4em;
      background: var(--tint);
      font-variant-numeric: tabular-nums;
    }
    .photos {
      grid-template-columns: repeat(auto-fill, minmax(7em, 1fr));
    }
    .refusal {
      color: var(--warning);
    }
    .said:empty {
      display: none;
    }
    .said {
      color: var(--good);
    }
    @container (min-width: 52em) {
      .sides {
        grid-template-columns: minmax(0, 1fr) 20em;
      }
      .answer {
        position: sticky;
        inset-block-start: 1em;
      }
    }
    @media print {
      .answer,
      .all,
      [part='keep'] {
        display: none;
      }
    }
  `,
];

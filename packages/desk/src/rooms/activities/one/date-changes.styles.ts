import { css } from 'lit';
import { look } from '../../../look/look.ts';

export const styles = [
  look,
  css`
    :host {
      display: grid;
      gap: 1rem;
    }
    .moves {
      max-inline-size: 34rem;
      border-block-start: 1px solid var(--line);
    }
    .moves details {
      border-block-end: 1px solid var(--line);
    }
    .moves summary {
      font-weight: 550;
    }
    .moves form,
    .moves .row {
      padding-block: 0.25rem 1.25rem;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(7rem, 100%), 1fr));
      gap: 0.75rem;
    }
  `,
];

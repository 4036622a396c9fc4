import { css } from 'lit';
import { look } from '../look/look.ts';

export const styles = [
  look,
  css`
    .card {
      display: grid;
      gap: 1.25rem;
      padding: clamp(1.5rem, 6vw, 2.5rem);
      box-shadow: var(--shadow);
    }
    form {
      display: grid;
      gap: 1rem;
    }
    form button,
    .wide {
      inline-size: 100%;
      min-block-size: 48px;
    }
    input[name='code'] {
      font-size: 1.75rem;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.4em;
      text-align: center;
      text-indent: 0.4em;
    }
    .or {
      display: flex;
      gap: 1rem;
      align-items: center;
      color: var(--quiet);
      font-size: 0.9rem;
    }
    .or::before,
    .or::after {
      flex: 1;
      block-size: 1px;
      background: var(--line);
      content: '';
    }
    .demo {
      display: grid;
      gap: 0.75rem;
      margin-block-start: 1.25rem;
      padding: 1.25rem clamp(1.25rem, 5vw, 2rem);
      border: 1px dashed var(--edge);
      border-radius: calc(var(--radius) + 4px);
    }
    .roles {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
];

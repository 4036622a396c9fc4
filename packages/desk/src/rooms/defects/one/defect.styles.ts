import { css } from 'lit';
import { look } from '../../../look/look.ts';
import { pills } from '../../../look/pills.ts';
import { rows } from '../../../look/rows.ts';
import { marks } from '../defects.styles.ts';

export const styles = [
  look,
  pills,
  rows,
  marks,
  css`
    .page {
      gap: 1.75rem;
    }
    .head {
      display: grid;
      gap: 0.4rem;
    }
    .head .row {
      margin-block-start: 0.35rem;
    }
    .head .row:not(:has(*)) {
      display: none;
    }
    .head .up {
      margin-block-end: 0;
    }
    .words {
      font-size: 1.1rem;
      line-height: 1.55;
      white-space: pre-line;
    }
    .shown {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
      gap: 0.75rem;
    }
    .shown img {
      inline-size: 100%;
      block-size: auto;
      max-block-size: 20rem;
      border-radius: var(--radius);
      object-fit: cover;
    }
    .truths {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      gap: 0.75rem;
    }
    .truth {
      display: grid;
      gap: 0.3rem;
      align-content: start;
    }
    .truth h3 {
      color: var(--quiet);
      font-size: 0.9rem;
      font-weight: 600;
    }
    .truth strong {
      font-size: 1.15rem;
    }
    .differs .truth {
      border-color: var(--off);
      box-shadow: inset 0 4px var(--off);
    }
    .facts {
      display: grid;
      grid-template-columns: minmax(7rem, auto) minmax(0, 1fr);
      gap: 0.4rem 1.25rem;
    }
    .facts dt {
      color: var(--quiet);
    }
    .story {
      display: grid;
      gap: 0;
    }
    .entry {
      position: relative;
      display: grid;
      gap: 0.15rem;
      padding-block: 0 1.25rem;
      padding-inline-start: 1.75rem;
    }
    .entry::before {
      position: absolute;
      inset-block: 0.45rem auto;
      inset-inline-start: 0.1rem;
      z-index: 1;
      inline-size: 0.8rem;
      block-size: 0.8rem;
      border: 2px solid var(--brand);
      border-radius: 50%;
      background: var(--paper);
      content: '';
    }
    .entry:not(:last-child)::after {
      position: absolute;
      inset-block: 0.7rem -0.5rem;
      inset-inline-start: calc(0.5rem - 1px);
      inline-size: 2px;
      background: var(--line);
      content: '';
    }
    .entry.walk::before {
      border-radius: 2px;
      rotate: 45deg;
    }
    .entry.receiver::before {
      background: var(--brand);
    }
    @media (max-width: 560px) {
      .handover {
        grid-template-columns: minmax(0, 1fr);
      }
      .handover > button {
        justify-self: start;
      }
    }
    @media (max-width: 420px) {
      .facts {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      .facts dd {
        margin-block-end: 0.5rem;
      }
    }
  `,
];

/** What one fills in here. */
export const forms = [
  look,
  pills,
  marks,
  css`
    form {
      max-inline-size: 44rem;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
      gap: 1rem;
    }
    .photos {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
      gap: 1rem;
    }
    .photo {
      display: grid;
      gap: 0.5rem;
      align-content: start;
    }
    .photo img {
      inline-size: 100%;
      block-size: auto;
      max-block-size: 18rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: color-mix(in srgb, var(--ink) 5%, transparent);
      object-fit: contain;
    }
    .photo.hidden img {
      opacity: 0.4;
      filter: grayscale(1);
    }
    .found {
      border-block-start: 1px solid var(--line);
    }
    .found .choice {
      align-items: start;
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--line);
    }
    .found .choice > span {
      display: grid;
    }
  `,
];

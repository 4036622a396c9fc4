import { tokens } from '@klocket/core';
import { css } from 'lit';

export const styles = [
  tokens,
  css`
    .defects,
    .items,
    .card,
    .open,
    .follow {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
    }
    .open[hidden] {
      display: none;
    }
    p,
    ul,
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .heading {
      font-size: 1.35em;
      font-weight: 700;
      line-height: 1.2;
    }
    .strong,
    .title,
    label {
      font-weight: 600;
    }
    .title {
      font-size: 1.08em;
    }
    .hint {
      color: var(--muted);
      font-size: 0.9em;
    }
    .card {
      gap: 0.6em;
      padding: 1em;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .items {
      grid-template-columns: repeat(auto-fill, minmax(min(22em, 100%), 1fr));
      align-items: start;
    }
    .row,
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      align-items: center;
    }
    .badge {
      padding: 0.15em 0.7em;
      border: 1px solid;
      border-radius: 1em;
      font-size: 0.85em;
      font-weight: 600;
    }
    .closed {
      color: var(--good);
    }
    .late {
      color: var(--warning);
    }
    .item .button {
      padding-inline: 0.75em;
    }
    .button {
      display: inline-flex;
      gap: 0.5em;
      align-items: center;
      min-block-size: 2.75em;
      font-weight: 600;
      text-decoration: none;
    }
    .count {
      padding-inline: 0.5em;
      border-radius: 1em;
      background: var(--tint);
    }
    fieldset {
      display: flex;
      margin: 0;
      padding: 0;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .segment {
      position: relative;
      padding: 0.55em 1em;
      border-radius: var(--radius);
      cursor: pointer;
    }
    .segment input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    .segment:has(:checked) {
      background: var(--tint);
      box-shadow: inset 0 0 0 2px currentColor;
    }
    .segment:has(:focus-visible) {
      outline: 3px solid var(--klocket-focus, currentColor);
      outline-offset: 2px;
    }
    select,
    input[type='email'] {
      min-block-size: 2.75em;
      padding: 0.4em 0.75em;
      border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
      border-radius: var(--radius);
      background: var(--klocket-field, transparent);
    }
    select {
      flex: 0 1 auto;
      min-inline-size: 0;
      max-inline-size: 100%;
    }
    option {
      background: Canvas;
      color: CanvasText;
    }
    .follow input {
      flex: 1 1 12em;
      min-inline-size: 0;
    }
    .truths {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
      gap: 0.75em;
    }
    .truths > p {
      grid-column: 1 / -1;
      color: var(--warning);
    }
    .truths > div {
      padding: 0.7em 1em;
      border-inline-start: 4px solid var(--line);
      border-end-end-radius: var(--radius);
      border-start-end-radius: var(--radius);
      background: var(--tint);
    }
    .differ > div {
      border-color: var(--warning);
    }
    .photos {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 0.5em;
    }
    img {
      display: block;
      inline-size: 100%;
      block-size: auto;
      aspect-ratio: 1;
      border-radius: var(--radius);
      object-fit: cover;
    }
    .title a {
      text-decoration-thickness: 1px;
    }
    .title a:hover {
      text-decoration-thickness: 2px;
    }
    .none {
      justify-items: start;
    }
    .skeleton {
      display: grid;
      gap: 1em;
    }
    .skeleton i,
    .map-coming {
      block-size: 7em;
      border-radius: var(--radius);
      background: var(--tint);
    }
    .open .skeleton i {
      block-size: 2.5em;
    }
    .map-coming {
      block-size: clamp(17em, 62vh, 27em);
    }
    .on-map,
    .on-map > div {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
      align-content: start;
    }
    @container (min-width: 52em) {
      .on-map {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
      .opened {
        max-block-size: 34em;
        overflow-y: auto;
      }
    }
    .opened {
      scroll-margin-block: 1em;
      outline-offset: 0.5em;
    }
    .story li {
      position: relative;
      padding: 0 0 1em 1.25em;
      padding-inline: 1.25em 0;
      border-inline-start: 2px solid var(--line);
    }
    .story li::before {
      content: '';
      position: absolute;
      inset-block-start: 0.35em;
      inset-inline-start: calc(-0.35em - 1px);
      inline-size: 0.7em;
      block-size: 0.7em;
      border-radius: 50%;
      background: currentColor;
    }
    .story li:last-child {
      padding-block-end: 0;
    }
    @media print {
      .item {
        break-inside: avoid;
      }
      .opened > .hint,
      .filters,
      .button,
      .follow {
        display: none;
      }
    }
    @media (forced-colors: active) {
      .segment:has(:checked) {
        outline: 3px solid Highlight;
      }
      .story li::before {
        forced-color-adjust: none;
        background: CanvasText;
      }
    }
  `,
];

import { html, svg } from 'lit';

/** A mouth for each answer, from very sad to very glad. */
const mouths = [
  'M10 23q6-7.5 12 0',
  'M10.5 22q5.5-4 11 0',
  'M10.5 21h11',
  'M10.5 20q5.5 4 11 0',
  'M9.5 19q6.5 8 13 0',
];

/** The face of an answer from 1 to 5. It stands beside its words, and is not told. */
export const renderFace = (score: number) =>
  html`<svg class="face" viewBox="0 0 32 32" aria-hidden="true">
    ${svg`<circle cx="16" cy="16" r="14.2"></circle><path d=${`M11 12v1.5M21 12v1.5${mouths[score - 1]}`}></path>`}
  </svg>`;

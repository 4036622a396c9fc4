import { html } from 'lit';

/** Drawn on 24 × 24 with a pen of 2; beside words, never instead of them. */
const paths = {
  ages: 'M8 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16.5 12a2.5 2.5 0 1 0 0-5M17 15c3 0 5 2 5 5',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M12 12.5v5M9.5 15h5',
  contact:
    'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z',
  easy: 'M12 6c-2-1.7-5-2-9-2v14c4 0 7 .3 9 2 2-1.7 5-2 9-2V4c-4 0-7 .3-9 2zM12 6v14',
  folkbildning: 'M2 9l10-5 10 5-10 5zM6 11.5V17c3.5 2.5 8.5 2.5 12 0v-5.5M22 9v6',
  joining: 'M4 12.5l5 5L20 6.5',
  languages: 'M4 5h12v9H9l-4 4v-4H4zM18 9h2.5v9H19v3l-3.5-3H11',
  leave: 'M10 4H4v16h6M9 12h12M16 7l5 5-5 5',
  organiser: 'M3 20V10l9-6 9 6v10zM9 20v-6h6v6',
  pause: 'M8 5v14M16 5v14',
  place:
    'M12 21.5c4.5-4.5 7-8 7-11.5a7 7 0 0 0-14 0c0 3.5 2.5 7 7 11.5zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  play: 'M7 4.5v15l12-7.5z',
  price: 'M3 12V4h8l10 10-8 8zM7.5 8.5h.01',
  repeat: 'M4 11V9a3 3 0 0 1 3-3h12M16 3l3 3-3 3M20 13v2a3 3 0 0 1-3 3H5M8 21l-3-3 3-3',
  share:
    'M17 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM7 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17 21a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9.2 10.8l5.6-4M9.2 13.2l5.6 4',
  speak: 'M4 9.5v5h4l5 4.5V5L8 9.5zM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12',
  stop: 'M6 6h12v12H6z',
  'step-free': 'M10.5 5.5h.01M10.5 8.5v6H15l2.5 5.5M10.5 11.5H14.5M8.5 11.5a5 5 0 1 0 6 6.8',
  'hearing-loop':
    'M7 10a5 5 0 0 1 10 0c0 4-4 4.5-4 8a3 3 0 0 1-5.5 1.5M10 10a2 2 0 0 1 4 0c0 1.5-1.5 2-1.5 3.5M20 4.5A9 9 0 0 1 21 10',
  quiet: 'M19.5 14.5A8 8 0 1 1 9.5 4.5a6.5 6.5 0 0 0 10 10z',
  'interpreter-on-request': 'M3 4h10v8H8l-3 3v-3H3zM21 9h-5M21 9v8h-2v3l-3-3h-6v-2.5',
  'children-welcome':
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14c1.5 2.5 5.5 2.5 7 0M9 9.5h.01M15 9.5h.01',
  'accessible-toilet':
    'M7 3v8M5 11h13a5.5 5.5 0 0 1-5.5 5.5h-1A5 5 0 0 1 7 11M10.5 16.5L9 21h7l-1.5-4.7',
} as const;

/** The pictures there are. */
export type IconName = keyof typeof paths;

/** A small picture in the colour of the words beside it. */
export const icon = (name: IconName) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]} /></svg>`;

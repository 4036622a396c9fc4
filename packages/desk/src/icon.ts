import { html } from 'lit';

/** Drawn on 24 × 24 with a pen of 1.8; beside words, never instead of them. */
const paths = {
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.5c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5',
  activities: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3M8 17h6',
  add: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  check: 'M4 12.5l5 5L20 6.5',
  close: 'M6 6l12 12M18 6L6 18',
  colleagues:
    'M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20c0-3.5 2.7-6 6.5-6s6.5 2.5 6.5 6M16 11a3 3 0 1 0-1-5.8M18 14.4c2.4.7 4 2.7 4 5.6',
  defects:
    'M12 3.5a6.5 6.5 0 0 0-3.500 12v2.500h7v-2.500a6.5 6.5 0 0 0-3.500-12zM9.500 21h5M12 7.500v4M12 14.200h.01',
  district: 'M3 20V11l5-4 5 4v9zM13 20h8V5h-6v5M7 20v-5h3v5M17.5 9h.01M17.5 13h.01M17.5 17h.01',
  down: 'M12 4v16M6 14l6 6 6-6',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 20h16',
  edit: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  forward: 'M9 5l7 7-7 7',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3.2 3.6 3.2 14.4 0 18M12 3c-3.2 3.6-3.2 14.4 0 18',
  goals: 'M6 21V4M6 5h13l-3 4 3 4H6',
  history: 'M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2',
  key: 'M8 15.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 11.5h9v4M17 11.5v3',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M18 10h.01M7 14h10',
  mail: 'M3 6h18v12H3zM3.5 6.5L12 13l8.5-6.5',
  minus: 'M5 12h14',
  more: 'M5 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1zM12 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1zM19 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1z',
  offline:
    'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M19 12.5a10 10 0 0 0-3.5-2.2M8.5 16a5 5 0 0 1 6 0M12 19.5h.01',
  people:
    'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c0-3.6 3-6 7-6s7 2.4 7 6M4.6 11.4a2.4 2.4 0 1 1 1.2-4.6M19.4 11.4a2.4 2.4 0 1 0-1.2-4.6',
  phone:
    'M6 3.5h3l1.7 4.4-2.2 1.6c1 2.3 2.7 4 5 5l1.6-2.2 4.4 1.7v3c0 1.2-1 2-2.2 2C10.2 18.600 5 13 4 5.700 3.900 4.500 4.800 3.500 6 3.500z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  pause: 'M8 5v14M16 5v14',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  screens: 'M3 5h18v11H3zM8 20h8M12 16v4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21',
  'sign-out': 'M10 4H4v16h6M9 12h12M16 7l5 5-5 5',
  tag: 'M4 4h8l8.5 8.5-8 8L4 12zM8.5 8.5h.01',
  text: 'M4 6h16M4 11h16M4 16h10',
  today:
    'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5',
  undo: 'M9 14L4 9l5-5M4 9h9a6 6 0 0 1 0 12h-3',
  up: 'M12 20V4M6 10l6-6 6 6',
  walks:
    'M13 5.5a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM7 11.500l3-3.500 3 1 1.500 3 3 1M11.500 9l-1 5.500 3 2.500 1 5M10.500 14.500l-1.500 3.500-3 4',
  warning: 'M12 4l9.5 16h-19zM12 10v5M12 17.6h.01',
} as const;

/** The pictures there are. */
export type IconName = keyof typeof paths;

/** A small picture in the colour of the words beside it. */
export const icon = (name: IconName) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]} /></svg>`;

import { html, svg } from 'lit';

const shapes = {
  here: svg`<path d="M12 21s-7-6.1-7-11.2A7 7 0 0 1 12 3a7 7 0 0 1 7 6.8C19 14.9 12 21 12 21z"></path><path d="m8.8 10 2.3 2.3 4.2-4.4"></path>`,
  key: svg`<rect x="4" y="4" width="16" height="16" rx="3"></rect><path d="M8 9h.01M12 9h.01M16 9h.01M8 12.5h.01M12 12.5h.01M16 12.5h.01M10 16h4"></path>`,
  days: svg`<rect x="4" y="5" width="16" height="15" rx="2.5"></rect><path d="M4 10h16M8.5 3v4M15.5 3v4M8 14h3M8 17h6"></path>`,
  house: svg`<path d="M4 11 12 4l8 7v8.5a.5.5 0 0 1-.5.5H15v-5.5H9V20H4.5a.5.5 0 0 1-.5-.5z"></path>`,
  face: svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M9 10v.5M15 10v.5M8.5 14c1.8 2.4 5.2 2.4 7 0"></path>`,
  phone: svg`<rect x="7" y="3" width="10" height="18" rx="2.5"></rect><path d="M11 17.5h2"></path>`,
  back: svg`<path d="M19 12H5.5M11 6l-6 6 6 6"></path>`,
  home: svg`<path d="M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z"></path>`,
  size: svg`<path d="M3 19 8 6l5 13M4.7 15h6.6M14 19l3.5-9 3.5 9M15.2 16.2h4.6"></path>`,
  voice: svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11"></path>`,
  still: svg`<rect x="6.5" y="6.5" width="11" height="11" rx="1.5"></rect>`,
  done: svg`<path d="m6 6 12 12M18 6 6 18"></path>`,
  touch: svg`<path d="M9.5 12V5.5a1.5 1.5 0 0 1 3 0V11l4.7 1a2.4 2.4 0 0 1 1.8 2.8l-.7 3.6A3.3 3.3 0 0 1 15.1 21h-2.4a3.3 3.3 0 0 1-2.8-1.5l-3-4.9a1.5 1.5 0 0 1 2.6-1.6"></path>`,
};

export type Icon = keyof typeof shapes;

/** A picture beside words, which say the same. */
export const renderIcon = (name: Icon) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" data-icon=${name}>
    ${shapes[name]}
  </svg>`;

import { svg } from 'lit';

/* What stands on the tools, drawn by ourselves. */

export const plus = svg`<path d="M12 5v14M5 12h14"></path>`;
export const minus = svg`<path d="M5 12h14"></path>`;
export const whole = svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"></path>`;
export const target = svg`<circle cx="12" cy="12" r="6"></circle><path d="M12 2v5M12 17v5M2 12h5M17 12h5"></path>`;
export const north = svg`<path class="needle" d="M12 1l7 20-7-4.5L5 21z"></path><text x="12" y="35" text-anchor="middle">N</text>`;
export const pin = svg`<path class="drop" d="M16 41S3 26 3 15.5a13 13 0 0 1 26 0C29 26 16 41 16 41z"></path><circle cx="16" cy="15.5" r="5"></circle>`;

import { html } from 'lit';

/** A native heading of the level its page asks for; never deeper than the sixth. */
export function heading(level: number, content: unknown) {
  switch (Math.min(Math.max(level, 1), 6)) {
    case 1:
      return html`<h1>${content}</h1>`;
    case 2:
      return html`<h2>${content}</h2>`;
    case 3:
      return html`<h3>${content}</h3>`;
    case 4:
      return html`<h4>${content}</h4>`;
    case 5:
      return html`<h5>${content}</h5>`;
    default:
      return html`<h6>${content}</h6>`;
  }
}

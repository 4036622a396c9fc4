import { html } from 'lit';

/** Where a figure comes from, with the way there where there is one. */
export const renderSource = (source: string, url?: string) =>
  url && /^https?:/.test(url)
    ? html`<a href=${url} rel="noreferrer"><bdi>${source}</bdi></a>`
    : html`<bdi>${source}</bdi>`;

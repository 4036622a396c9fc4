import type { StaffActivity } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html } from 'lit';
import type { DeskPlace } from '../../../place.ts';

/** How wide what visitors see is shown. */
export type PreviewWidth = 'phone' | 'page' | 'screen';

export const previewWidths = (): [PreviewWidth, string][] => [
  ['phone', msg('På en telefon', { id: 'desk-preview-phone' })],
  ['page', msg('På en sida', { id: 'desk-preview-page' })],
  ['screen', msg('På en skärm', { id: 'desk-preview-screen' })],
];

/** The very page that partners frame. */
export function renderPreview(
  { district, language }: DeskPlace,
  { id }: StaffActivity,
  width: PreviewWidth,
) {
  const query = new URLSearchParams({ district, activity: id, lang: language });
  return html`<div class="frame">
    <iframe
      class=${width}
      src="/embed/activity?${query}"
      title=${msg('Så ser besökarna den', { id: 'desk-preview' })}
      loading="lazy"
    ></iframe>
  </div>`;
}

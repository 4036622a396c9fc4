import type { Occurrence } from '@klocket/contract';
import { written, type PageContext } from '../context.ts';
import { html, type Content } from '../html.ts';
import { previousText } from '../when.ts';

/** What has become of an occurrence, in a word. */
const statusBadge = ({ status }: Occurrence, { words }: PageContext): Content =>
  status !== 'scheduled' &&
  html`<strong class="badge" data-status="${status}">${words.status[status]}</strong>`;

/** What was crossed out and why, under the badge. */
export function statusLine(occurrence: Occurrence, context: PageContext): Content {
  const badge = statusBadge(occurrence, context);
  const before = previousText(occurrence, context);
  if (!badge && !before) return undefined;
  return html`<p class="change">
    ${badge} ${before && html`<del><bdi>${before}</bdi></del>`}
    ${
      occurrence.reason &&
      html`<span class="reason">${written(occurrence.reason, occurrence.language)}</span>`
    }
  </p>`;
}

import { need } from '@klocket/core';
import { KlocketOccurrenceOpenedEvent } from './occurrence-opened-event.ts';
import type { ViewPlace } from '../view-place.ts';

/** Shows a pressed occurrence here, when that can be done; otherwise its link is followed. */
export function open(event: MouseEvent, place: ViewPlace) {
  const link = event
    .composedPath()
    .find((node) => node instanceof HTMLAnchorElement && node.dataset.id);
  if (!(link instanceof HTMLAnchorElement) || event.button) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const opened = new KlocketOccurrenceOpenedEvent(link.dataset.id!, link.href);
  if (!place.host.dispatchEvent(opened)) {
    event.preventDefault();
    return;
  }
  const loading = need('klocket-activity', place.host);
  if (!loading) return;
  event.preventDefault();
  const dialog = document.createElement('klocket-calendar-dialog');
  Object.assign(dialog, { place, link, loading });
  place.host.shadowRoot?.append(dialog);
}

import { keepListening } from '@klocket/core/keep-listening';
import { cameFromCache, listen } from '@klocket/core/live';
import type { ReactiveControllerHost } from 'lit';

/**
 * Keeps a widget fresh once it stands: it hears what changes in its district, and asks once more when what it
 * was given came out of the browser's cache.
 */
export function listenFresh(
  host: ReactiveControllerHost & Element & { refresh(): void },
  place: { server: string; district: string },
) {
  const refresh = () => host.refresh();
  const begins = keepListening(host, place, listen, refresh);
  if (begins && cameFromCache(place.server, place.district)) refresh();
}

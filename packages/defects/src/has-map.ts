import type { DefectForm } from '@klocket/contract';

/** Whether there is anything to draw a map of. */
export const hasMap = ({ tiles, bounds, spots, houses = [] }: DefectForm) =>
  Boolean(tiles && bounds) || [...spots, ...houses].some(({ position }) => position);

/** Where pictures of the map come from, where that is neither the page's own host nor our server's. */
export function tileHost({ tiles }: DefectForm, server: string) {
  if (!tiles) return undefined;
  const { host } = new URL(tiles.url, location.href);
  const isOurs = host === location.host || host === new URL(server, location.href).host;
  return isOurs ? undefined : host;
}

import { withQuery } from './query.ts';

/* The addresses of the screens, relative to the server's origin; no phone needs them. */

const root = '/api/v1/kiosks';
const one = (id: string) => encodeURIComponent(id);

/** What a screen shall show. Public. */
export const screenPath = (screen: string) => `${root}/${one(screen)}`;

/** Where a paired screen tells how it is: 204, or 200 with the screen when that has changed. */
export const heartbeatsPath = (screen: string) => `${root}/${one(screen)}/heartbeats`;

/** Where a paired screen checks somebody in. */
export const screenCheckInsPath = (screen: string, lang?: string) =>
  withQuery(`${root}/${one(screen)}/check-ins`, { lang });

/** Where a screen asks for a code to be typed in at the desk. */
export const pairingsPath = () => '/api/v1/kiosk-pairings';

/** Where it asks, by its secret, whether that was done. */
export const myPairingPath = () => '/api/v1/kiosk-pairings/mine';

/** The page of a screen; without one, that of a screen which is to be paired. */
export const kioskPagePath = (screen?: string) => (screen ? `/kiosk/${one(screen)}` : '/kiosk');

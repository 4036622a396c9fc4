import type { MapTiles } from '@klocket/contract';
import type { Settings } from '../settings.ts';
import type { App } from './app-type.ts';

/**
 * What a route hands out: data for programs, data for the desk alone, a page of ours, one that can be
 * installed, the desk's page,
 * a page inside a partner's frame, a file that partners' pages load, or the API reference.
 */
export type RouteKind = 'api' | 'staff' | 'page' | 'installed' | 'desk' | 'frame' | 'file' | 'docs';

/** Sends the headers that fit the kind of route, also with errors. */
export function securityHeaders(app: App, settings: Settings) {
  const headers = headersByKind(settings.publicUrl.startsWith('https://'), settings.tiles);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers[request.routeOptions.config?.kind ?? 'api']);
    done();
  });
}

function headersByKind(
  secure: boolean,
  tiles?: MapTiles,
): Record<RouteKind, Record<string, string>> {
  const everywhere = {
    'x-content-type-options': 'nosniff',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  // Reading is open to every origin, and no cookie is ever looked at but by what the desk asks for.
  const forEveryOrigin = {
    ...everywhere,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Date, ETag, Retry-After',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
  };
  const ownPage = {
    ...everywhere,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
  return {
    api: {
      ...forEveryOrigin,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
    staff: {
      ...everywhere,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
    file: forEveryOrigin,
    page: { ...ownPage, 'content-security-policy': pagePolicy("'none'", tiles) },
    // What they hold is for whoever leads, and their worker asks for each of them when they are opened.
    installed: {
      ...ownPage,
      'cache-control': 'no-cache',
      'content-security-policy': deskPolicy({
        'manifest-src': "'self'",
        'worker-src': "'self'",
        'trusted-types': `lit-html ${workerPolicy}`,
      }),
      'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
    desk: {
      ...ownPage,
      'cache-control': 'no-store',
      'content-security-policy': deskPolicy(),
      // Codes are read at the door by whoever presses for it.
      'permissions-policy': 'camera=(self), microphone=(), payment=(), usb=()',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
    frame: {
      ...everywhere,
      'cross-origin-resource-policy': 'cross-origin',
      'permissions-policy': ownPage['permissions-policy'],
      'referrer-policy': ownPage['referrer-policy'],
      'content-security-policy': pagePolicy('*', tiles),
    },
    docs: {
      ...ownPage,
      // The reference's own viewer styles itself inline; nothing else of ours does.
      'content-security-policy': policy({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self' 'unsafe-inline'",
        'img-src': "'self' data:",
        'font-src': "'self'",
        'connect-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
      }),
    },
  };
}

/** The policy by which a page of ours names its service worker, where types are trusted. */
const workerPolicy = 'klocket-worker';

/** No inline script or style, nothing from elsewhere but pictures; those of a map also from this machine. */
export const pagePolicy = (framedBy: string, tiles?: MapTiles) =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': [
      "'self' https: data:",
      ...(tiles?.url.startsWith('http:') ? [new URL(tiles.url).origin] : []),
    ].join(' '),
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': framedBy,
    'require-trusted-types-for': "'script'",
    'trusted-types': `lit-html ${workerPolicy}`,
  });

const policy = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Scripts and styles of our own files alone; pictures also before they are sent, pages of ours in frames. */
const deskPolicy = (more: Record<string, string> = {}) =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' blob: data:",
    'connect-src': "'self'",
    'frame-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html',
    ...more,
  });

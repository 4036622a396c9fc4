import type { Action } from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import type { App } from '../../http/app-type.ts';
import { ownOrigin } from '../../http/own-origin.ts';
import { Problem } from '../../problem.ts';
import type { DistrictRepository } from '../districts/repository.ts';
import type { Settings } from '../../settings.ts';
import { sessionCookie } from './cookies.ts';
import { may, ownIn, sees, type ActionObject, type Actor } from './may.ts';
import type { Session, SessionRepository } from './session-repository.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session of whoever asks, on addresses of the staff. */
    staffSession: Session | null;
  }
  interface FastifyContextConfig {
    /** A staff address that is open to who has not signed in yet. */
    beforeSignIn?: boolean;
  }
}

const root = '/api/v1/staff';
const isStaffRoute = (url = '') => url === root || url.startsWith(`${root}/`);

/** What the guard asks. */
interface Known {
  sessions: SessionRepository;
  districts: Pick<DistrictRepository, 'exists'>;
  settings: Settings;
}

/**
 * Stands before every address of the staff: nothing is written from another site, nothing is read
 * without a session but what a route says is `beforeSignIn`, and no district is answered for that does
 * not exist.
 */
export function guardStaff(app: App, { sessions, districts, settings }: Known) {
  app.decorateRequest('staffSession', null);

  app.addHook('onRoute', (route) => {
    if (isStaffRoute(route.url)) route.config = { ...route.config, kind: 'staff' };
  });

  app.addHook('onRequest', async (request) => {
    const { url, config } = request.routeOptions;
    if (!isStaffRoute(url)) return;
    refuseCrossSite(request, settings.publicUrl);
    request.cookies = app.parseCookie(request.headers.cookie ?? '');
    const secret = sessionCookie.read(request);
    if (secret) request.staffSession = (await sessions.find(secret)) ?? null;
    if (config.beforeSignIn) return;
    const { roles } = signedIn(request);
    const { district } = request.params as { district?: string };
    // Whoever has a role in a district has one that exists; only an operator reaches those that do not.
    const isUnsure = district !== undefined && roles.some(({ role }) => role === 'operator');
    if (isUnsure && !(await districts.exists(district))) throw new Problem('not-found');
  });
}

/** Whoever is signed in, with the roles they have at this moment. */
export const signedIn = (request: FastifyRequest): Actor => sessionOf(request).actor;

/** The session a request belongs to. */
export function sessionOf({ staffSession }: FastifyRequest): Session {
  if (!staffSession) throw new Problem('unauthenticated');
  return staffSession;
}

/** Refuses what someone may not do. What is out of their reach is said not to exist. */
export function demand(actor: Actor, action: Action, object: ActionObject) {
  if (may(actor, action, object)) return;
  throw new Problem(sees(actor, object) ? 'forbidden' : 'not-found');
}

/** Refuses who may do something with nothing at all in a district, not even with what is their own. */
export function demandIn(actor: Actor, action: Action, districtId: string) {
  if (may(actor, action, ownIn(actor, districtId))) return;
  throw new Problem(sees(actor, { districtId }) ? 'forbidden' : 'not-found');
}

/** Refuses who has not lately shown a passkey. */
export function demandPasskey({ passkeyAt }: Actor) {
  if (!passkeyAt) throw new Problem('passkey-needed');
}

/**
 * Browsers say where a request comes from, and no page can make them say otherwise. Who says
 * nothing at all is refused: a program can as well say that it comes from here.
 */
function refuseCrossSite({ method, headers }: FastifyRequest, publicUrl: string) {
  if (method === 'GET' || method === 'HEAD') return;
  const site = headers['sec-fetch-site'];
  const isOurs =
    site === undefined
      ? headers.origin !== undefined &&
        [publicUrl, ownOrigin(publicUrl, headers.host)].includes(headers.origin)
      : site === 'same-origin';
  if (!isOurs) throw new Problem('forbidden-origin');
}

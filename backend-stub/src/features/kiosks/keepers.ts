import type { FastifyRequest } from 'fastify';
import { demand, signedIn } from '../staff/guard.ts';
import type { Keeper } from './keeping.ts';

/** The district of whose screens somebody at the desk may know. */
export function readerOf(request: FastifyRequest, { district }: { district: string }): string {
  demand(signedIn(request), 'screen.read', { districtId: district });
  return district;
}

/** Who at the desk may do something with the screens of a district. */
export function keeperOf(request: FastifyRequest, { district }: { district: string }): Keeper {
  const actor = signedIn(request);
  demand(actor, 'screen.write', { districtId: district });
  return { actor, districtId: district };
}

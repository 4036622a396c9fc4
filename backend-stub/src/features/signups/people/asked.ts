import type { FastifyRequest } from 'fastify';
import { onceOf } from '../../../http/idempotency.ts';
import { signedIn } from '../../staff/guard.ts';
import type { Asker } from './scope.ts';

type In<Params> = FastifyRequest<{ Params: Params }>;

/** Who asks, and in which district. */
export const askerOf = (request: In<{ district: string }>): Asker => ({
  actor: signedIn(request),
  districtId: request.params.district,
});

/** Who asks about which occurrence, and under which key what is made would be made once. */
export const at = (request: In<{ district: string; id: string }>) => ({
  asker: askerOf(request),
  occurrenceId: request.params.id,
  once: onceOf(request, signedIn(request).id),
});

import type { FastifyRequest } from 'fastify';
import { Problem } from '../../problem.ts';
import type { KioskRepository } from './repository.ts';
import type { ScreenRow } from './screen-rows.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The screen that asks, where it shows its token. */
    screen: ScreenRow | null;
  }
}

/** The token that a screen shows. */
export function tokenOf({ headers }: Pick<FastifyRequest, 'headers'>) {
  const [, token] = /^Bearer +([\w-]{1,100})$/i.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) throw new Problem('unauthenticated');
  return token;
}

/** Asks whether it is the screen that the address names; before anything is read of what was sent. */
export async function knowScreen(
  kiosks: Pick<KioskRepository, 'byToken'>,
  request: FastifyRequest,
) {
  const { screen } = request.params as { screen: string };
  const row = await kiosks.byToken(tokenOf(request));
  if (row?.id !== screen) throw new Problem('unauthenticated');
  request.screen = row;
  return row;
}

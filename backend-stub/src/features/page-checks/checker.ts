import type { PageCheck } from '@klocket/contract';
import type { FastifyRequest } from 'fastify';
import { millisecondsOf, type Clock } from '../../clock.ts';
import { siteOf } from '../../demo/partner-sites.ts';
import { addressPrefix } from '../../http/address-prefix.ts';
import { ownOrigin } from '../../http/own-origin.ts';
import { createLanes } from '../../lanes.ts';
import type { Settings } from '../../settings.ts';
import type { PartnerRepository } from '../partners/repository.ts';
import { createGuessLimit } from '../../http/guess-limit.ts';
import { checkPage } from './check.ts';

/** A web editor tries a few times in a row; nobody needs us to fetch pages all day. */
const checksAllowed = { most: 12, windowMs: 10 * 60 * 1000 };

/** So many pages of others are fetched at a time, whoever asks. */
const atOnce = 3;

/** So many wait for their turn: the last of them a minute and a half, where no page answers before its time is up. */
const mostWaiting = 30;

export type PageChecker = ReturnType<typeof createPageChecker>;

/** Checks pages for whoever asks, so often. Throws a `rate-limited` or `unavailable` problem. */
export function createPageChecker(settings: Settings, partners: PartnerRepository, clock: Clock) {
  const checks = createGuessLimit(() => millisecondsOf(clock), checksAllowed);
  const lane = createLanes(atOnce, mostWaiting);

  return async (
    { ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>,
    districtId: string,
    url: URL,
    language: string,
  ): Promise<PageCheck> => {
    checks.begin(addressPrefix(ip));
    return lane('page', async () =>
      checkPage(url, {
        server: ownOrigin(settings.publicUrl, headers.host),
        partners: await partners.origins(districtId),
        language,
        isOwnHost: (hostname) => settings.demo && siteOf({ host: hostname }) !== undefined,
      }),
    );
  };
}

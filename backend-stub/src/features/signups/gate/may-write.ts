import type { FastifyRequest } from 'fastify';
import { ownOrigin } from '../../../http/own-origin.ts';
import { Problem } from '../../../problem.ts';
import type { PartnerRepository } from '../../partners/repository.ts';
import type { SignupSecrets } from '../secrets.ts';

/** The header in which a frame without an origin carries its token. */
export const formHeader = 'x-klocket-form';

const hour = 60 * 60 * 1000;

/** So long a frame may write with its token. */
export const formTokenMs = 2 * hour;

/** So long a frame may have stood open, on a phone that slept, and still get a new one. */
export const formRenewalMs = 7 * 24 * hour;

interface Parts {
  publicUrl: string;
  partners: Pick<PartnerRepository, 'origins'>;
  secrets: SignupSecrets;
  now: () => number;
}

/**
 * Who may write: our own pages, the origins a district lists as its partners, and frames of ours that
 * a sandbox has taken the origin from. Any other page could read what is typed into it.
 */
export function createWriteGate({ publicUrl, partners, secrets, now }: Parts) {
  async function mayWrite({ headers }: FastifyRequest, districtId: string, ownOnly = false) {
    const { origin, host } = headers;
    if (origin === publicUrl || origin === ownOrigin(publicUrl, host)) return true;
    if (ownOnly) return false;
    if (origin === 'null') {
      const token = headers[formHeader];
      const age =
        typeof token === 'string' ? secrets.ageOfFormToken(token, districtId, now()) : undefined;
      return age !== undefined && age < formTokenMs;
    }
    return Boolean(origin) && (await partners.origins(districtId)).includes(origin!);
  }

  return {
    mayWrite,

    async demandOrigin(request: FastifyRequest, districtId: string, { ownOnly = false } = {}) {
      if (!(await mayWrite(request, districtId, ownOnly))) throw new Problem('forbidden-origin');
    },
  };
}

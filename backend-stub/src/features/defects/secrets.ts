import { randomBytes } from 'node:crypto';
import { createSeals } from '../../seals.ts';

/**
 * The secrets of defects. None is kept: the secret link of a report or of a follower follows from its id
 * and the server's own secret.
 */
export type DefectSecrets = ReturnType<typeof createDefectSecrets>;

export const createDefectSecrets = (secret: string) => {
  const { mac, sealed, unseal } = createSeals(secret);

  return {
    /** The id of what a key asks for: the same key is the same report, also long after. */
    idFor: (districtId: string, key: string | undefined) =>
      key === undefined
        ? randomBytes(9).toString('base64url')
        : mac('defect-id', `${districtId}\n${key}`).subarray(0, 9).toString('base64url'),

    newFollowerId: () => `f-${randomBytes(9).toString('base64url')}`,

    /** What opens one's own report, or what one follows. */
    tokenOf: (id: string) => sealed('defect', id),

    /** What a token opens; undefined for what is no token of ours. */
    idOf: (token: string) => unseal('defect', token),
  };
};

/** Whether an id is a follower's and not a report's. */
export const isFollowerId = (id: string) => id.length === 14 && id.startsWith('f-');

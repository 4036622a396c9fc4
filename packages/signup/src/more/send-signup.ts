import type { SignedUp } from '@klocket/contract';
import { Problem } from '@klocket/core';
import { post, type Parcel } from '@klocket/core/writing';

/**
 * Sends a sign-up. Where very many sign up at once the server asks for a proof of work first, which is
 * found and sent along; the code for that comes only then. A proof is good for one try.
 */
export async function sendSignup(
  parcel: Parcel,
  headers: Record<string, string>,
): Promise<SignedUp> {
  try {
    return await post<SignedUp>(parcel, headers);
  } catch (error) {
    const asked = error instanceof Problem && error.code === 'proof-needed' && error.details?.proof;
    if (!asked) throw error;
    const { solve } = await import('../proof.ts').catch((cause: unknown) => {
      throw new Problem('unreachable', undefined, cause);
    });
    const body = JSON.stringify({
      ...(JSON.parse(parcel.body) as object),
      proof: await solve(asked),
    });
    return post<SignedUp>({ ...parcel, body }, headers);
  }
}

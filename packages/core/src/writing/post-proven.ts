import { Problem } from '../problem.ts';
import { post, type Parcel } from './post.ts';

/**
 * Sends what a server may want a proof of work for, as where very many write at once: the proof is found
 * and sent along, and the code for that comes only then. A proof is good for one try.
 */
export async function postProven<Answer>(
  parcel: Parcel,
  headers: Record<string, string> = {},
): Promise<Answer> {
  try {
    return await post<Answer>(parcel, headers);
  } catch (error) {
    const asked = error instanceof Problem && error.code === 'proof-needed' && error.details?.proof;
    if (!asked) throw error;
    const { solve } = await import('./proof.ts').catch((cause: unknown) => {
      throw new Problem('unreachable', undefined, cause);
    });
    const body = JSON.stringify({
      ...(JSON.parse(parcel.body) as object),
      proof: await solve(asked),
    });
    return post<Answer>({ ...parcel, body }, headers);
  }
}

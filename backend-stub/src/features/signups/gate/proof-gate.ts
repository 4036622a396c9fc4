import { createHash, randomBytes } from 'node:crypto';
import { Problem } from '../../../problem.ts';
import type { SignupSecrets } from '../secrets.ts';

/** When so many sign up at once that each has to show that it costs them something. */
export interface RushSetting {
  /** Sign-ups a minute from one network prefix, and for one occurrence. */
  perNetwork: number;
  perOccurrence: number;
  /** Noughts that the hash of a proof begins with; 0 asks nobody, and limits nobody. */
  bits: number;
}

const windowMs = 60_000;
/** So long may a phone take for it. */
const challengeMs = 5 * 60_000;
/** The work doubles with the rate, this often at most. */
const mostDoublings = 2;
/** From one network no more than so many times the suspicious rate, whatever they prove. */
const hardFactor = 10;

/**
 * Asks for a proof of work where sign-ups come suspiciously fast, from one network or for one
 * occurrence; nobody else notices it. What it counts it counts by itself, in memory, for a minute.
 */
export function createProofGate(
  { perNetwork, perOccurrence, bits }: RushSetting,
  secrets: SignupSecrets,
  now: () => number,
) {
  let windowEnds = 0;
  let counts = new Map<string, number>();
  let before = new Map<string, number>();
  /** Challenges that have been met, until they would expire by themselves. */
  const used = new Map<string, number>();

  /** How many came in the last minute, as far as two half minutes tell. */
  function count(key: string) {
    const at = now();
    if (at >= windowEnds || at < windowEnds - windowMs) {
      before = at < windowEnds + windowMs / 2 ? counts : new Map();
      counts = new Map();
      windowEnds = at + windowMs / 2;
    }
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key)! + (before.get(key) ?? 0);
  }

  return {
    /** Throws a `Problem` with what is to be proved, unless nothing is, or it is proved. */
    demand(network: string, occurrenceId: string, proof: string | undefined) {
      if (bits === 0) return;
      const fromNetwork = count(`network ${network}`) / perNetwork;
      const excess = Math.max(fromNetwork, count(`occurrence ${occurrenceId}`) / perOccurrence);
      if (fromNetwork > hardFactor) {
        throw new Problem('rate-limited', { headers: { 'retry-after': '60' } });
      }
      if (excess <= 1 || (proof && isMet(proof, occurrenceId))) return;
      const doublings = Math.min(mostDoublings, Math.floor(Math.log2(excess)));
      throw new Problem('proof-needed', {
        members: { proof: challengeFor(occurrenceId, bits + doublings) },
      });
    },
  };

  function challengeFor(occurrenceId: string, asked: number) {
    const nonce = randomBytes(9).toString('base64url');
    const stamp = secrets.challengeStamp(about(occurrenceId, nonce, asked), now());
    return { challenge: `${nonce}.${asked}.${stamp}`, bits: asked };
  }

  /** Whether a challenge of ours for this occurrence was met, in time and for the first time. */
  function isMet(proof: string, occurrenceId: string) {
    const at = now();
    for (const [challenge, ends] of used) if (ends <= at) used.delete(challenge);
    const [, challenge = '', nonce = '', asked = '', stamp = ''] = proofForm.exec(proof) ?? [];
    if (!challenge || used.has(challenge)) return false;
    const age = secrets.ageOfChallenge(stamp, about(occurrenceId, nonce, Number(asked)), at);
    if (age === undefined || age < 0 || age > challengeMs) return false;
    if (leadingNoughts(createHash('sha256').update(proof).digest()) < Number(asked)) return false;
    used.set(challenge, at + challengeMs);
    return true;
  }
}

const proofForm = /^(([\w-]{12})\.(\d{1,2})\.([0-9a-z]{1,11}\.[\w-]{32})):\d{1,12}$/;

const about = (occurrenceId: string, nonce: string, bits: number) =>
  `${occurrenceId}\n${nonce}\n${bits}`;

/** How many bits of a hash are nought before the first that is not. */
export function leadingNoughts(hash: Uint8Array) {
  let noughts = 0;
  for (const byte of hash) {
    if (byte > 0) return noughts + Math.clz32(byte) - 24;
    noughts += 8;
  }
  return noughts;
}

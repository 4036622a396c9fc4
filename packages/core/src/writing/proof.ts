import { hashBegin } from './sha-256.ts';

/** What the server asks for where very many sign up at once. */
export interface Challenge {
  challenge: string;
  /** Noughts that the hash has to begin with. */
  bits: number;
}

/** So long may it work before the page has its turn. */
const sliceMs = 8;
const triesBetweenLooks = 64;

/**
 * Finds a number that makes the hash of challenge and number begin with enough noughts: some tens of
 * thousands of tries, in slices, so that the page stays as quick as it was. No worker is needed, which a
 * strict page would refuse.
 */
export async function solve({ challenge, bits }: Challenge): Promise<string> {
  for (let number = 0; ;) {
    for (const until = performance.now() + sliceMs; performance.now() < until;) {
      for (let tries = 0; tries < triesBetweenLooks; tries++, number++) {
        const proof = `${challenge}:${number}`;
        // Never more than 32 bits, which is what a phone could not do in a day.
        if (Math.clz32(hashBegin(proof)) >= bits) return proof;
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

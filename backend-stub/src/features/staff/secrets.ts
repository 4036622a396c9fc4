import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A secret nobody guesses: 256 bits, in letters that a cookie and a link may hold. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** Six digits, each code as likely as any other. */
export const newCode = () => String(randomInt(1_000_000)).padStart(6, '0');

/** What is kept of a secret. Secrets are long and random, so that no slow hash is needed. */
export const hashOf = (...parts: string[]) =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

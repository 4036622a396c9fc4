import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { randomBytes } from 'node:crypto';
import type { PasskeyCredential } from '@klocket/contract';
import { Problem } from '../../problem.ts';
import type { Actor } from './may.ts';

/*
 * The two ceremonies of WebAuthn. Each is held to one origin and its host name, and asks that the
 * authenticator has made sure who it is: a finger, a face, a code.
 */

/** Loaded when the first passkey comes, since it takes as long as all the rest of the start. */
const library = () => import('@simplewebauthn/server');

/** What is known of a passkey. */
export interface KnownPasskey {
  id: string;
  publicKey: string;
  counter: number;
  transports: string[];
}

export const newChallenge = () => randomBytes(32).toString('base64url');

/** The challenge a browser says it has answered; undefined when it says nothing of the kind. */
export function challengeOf({ response }: PasskeyCredential): string | undefined {
  try {
    const json = Buffer.from(String(response.clientDataJSON), 'base64url').toString();
    const { challenge } = JSON.parse(json) as { challenge?: unknown };
    return typeof challenge === 'string' && /^[\w-]{43}$/.test(challenge) ? challenge : undefined;
  } catch {
    // Not what a browser sends: there is no challenge in it.
    return undefined;
  }
}

/** What a browser is to make a passkey by. */
export const registrationOptions = async (
  { id, email, name }: Actor,
  origin: string,
  challenge: string,
  known: KnownPasskey[],
) =>
  (await library()).generateRegistrationOptions({
    rpName: 'Klocket',
    rpID: hostOf(origin),
    userID: bytes(Buffer.from(id)),
    userName: email,
    userDisplayName: name,
    challenge: bytes(Buffer.from(challenge, 'base64url')),
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** What a browser is to show a passkey by: one of those named, or any it has for us. */
export const authenticationOptions = async (
  origin: string,
  challenge: string,
  known?: KnownPasskey[],
) =>
  (await library()).generateAuthenticationOptions({
    rpID: hostOf(origin),
    challenge: bytes(Buffer.from(challenge, 'base64url')),
    allowCredentials: known,
    userVerification: 'required',
  });

/** Checks a passkey that was made; throws a `Problem` unless all of it is right. */
export async function verifyRegistration(
  credential: PasskeyCredential,
  origin: string,
  challenge: string,
): Promise<KnownPasskey> {
  const { verifyRegistrationResponse } = await library();
  const { registrationInfo } = await refuseFaults(() =>
    verifyRegistrationResponse({
      response: credential as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      requireUserVerification: true,
    }),
  );
  if (!registrationInfo) throw new Problem('passkey-refused');
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports };
}

/** Checks a passkey that was shown, and returns its counter; throws a `Problem` unless all of it is right. */
export async function verifyAuthentication(
  credential: PasskeyCredential,
  origin: string,
  challenge: string,
  { id, publicKey, counter, transports }: KnownPasskey,
): Promise<number> {
  const { verifyAuthenticationResponse } = await library();
  const { verified, authenticationInfo } = await refuseFaults(() =>
    verifyAuthenticationResponse({
      response: credential as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      credential: {
        id,
        publicKey: bytes(Buffer.from(publicKey, 'base64url')),
        counter,
        transports,
      },
      requireUserVerification: true,
    }),
  );
  if (!verified) throw new Problem('passkey-refused');
  return authenticationInfo.newCounter;
}

/** Whatever the library finds wrong with what a browser sent is one and the same to who sent it. */
async function refuseFaults<Result>(check: () => Promise<Result>) {
  try {
    return await check();
  } catch (cause) {
    throw new Problem('passkey-refused', { cause });
  }
}

const hostOf = (origin: string) => new URL(origin).hostname;

/** The library asks for bytes of their own buffer. */
const bytes = (buffer: Buffer) => new Uint8Array(buffer);

import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { PasskeyCredential } from '@klocket/contract';

/** What a browser hands an authenticator. */
interface Options {
  challenge?: unknown;
  rp?: { id?: string };
  rpId?: string;
  user?: { id: string };
}

interface Wishes {
  /** Default: `http://localhost:80`. */
  origin?: string;
  /** Whether it makes sure who it is. Default: true. */
  verifiesUser?: boolean;
}

const flag = { userPresent: 0x01, userVerified: 0x04, hasCredential: 0x40 };

/** An authenticator in software (WebAuthn, ES256, no attestation), with one passkey at most. */
export function createAuthenticator({
  origin = 'http://localhost:80',
  verifiesUser = true,
}: Wishes = {}) {
  const id = randomBytes(32);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const seen = flag.userPresent | (verifiesUser ? flag.userVerified : 0);
  let userHandle: string | undefined;

  return {
    id: id.toString('base64url'),

    /** Makes a passkey, as `navigator.credentials.create` does. */
    create({ challenge, rp, user }: Options): PasskeyCredential {
      userHandle = user?.id;
      const idLength = Buffer.alloc(2);
      idLength.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), idLength, id, coseKey(publicKey)]);
      const authData = Buffer.concat([head(rp?.id, seen | flag.hasCredential), attested]);
      const attestationObject = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ]);
      return credential(id, {
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      });
    },

    /** Shows the passkey, as `navigator.credentials.get` does. */
    get({ challenge, rpId }: Options): PasskeyCredential {
      const client = clientData('webauthn.get', challenge, origin);
      const authenticatorData = head(rpId, seen);
      const signed = Buffer.concat([authenticatorData, sha256(client)]);
      return credential(id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
        userHandle,
      });
    },
  };
}

const credential = (id: Buffer, response: Record<string, unknown>): PasskeyCredential => ({
  id: id.toString('base64url'),
  rawId: id.toString('base64url'),
  type: 'public-key',
  response,
  clientExtensionResults: {},
});

const clientData = (type: string, challenge: unknown, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

const head = (rpId = '', flags: number) =>
  Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), Buffer.alloc(4)]);

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/** The key as COSE writes it (RFC 9052): EC2, ES256, P-256. */
function coseKey(key: KeyObject) {
  const { x, y } = key.export({ format: 'jwk' });
  const point = (text = '') => cborBytes(Buffer.from(text, 'base64url'));
  return cborMap([
    [cborNumber(1), cborNumber(2)],
    [cborNumber(3), cborNumber(-7)],
    [cborNumber(-1), cborNumber(1)],
    [cborNumber(-2), point(x)],
    [cborNumber(-3), point(y)],
  ]);
}

/* As much of CBOR (RFC 8949) as is needed here. */

function cborHead(major: number, length: number) {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}
const cborNumber = (value: number) => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value));
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string) =>
  Buffer.concat([cborHead(3, Buffer.byteLength(text)), Buffer.from(text)]);
const cborMap = (pairs: [Buffer, Buffer][]) =>
  Buffer.concat([cborHead(5, pairs.length), ...pairs.flat()]);

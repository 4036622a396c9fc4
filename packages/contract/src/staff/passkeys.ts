import { Type, type Static } from 'typebox';
import { Instant } from '../text.ts';

const strict = { additionalProperties: false } as const;

/** What a passkey is about to be used for. */
export const passkeyPurposes = ['register', 'sign-in', 'confirm'] as const;
export type PasskeyPurpose = (typeof passkeyPurposes)[number];

export const PasskeyChallengeRequest = Type.Object({ purpose: Type.Enum(passkeyPurposes) }, strict);
export type PasskeyChallengeRequest = Static<typeof PasskeyChallengeRequest>;

/**
 * What the browser needs: `options` is what `PublicKeyCredential.parseCreationOptionsFromJSON`
 * (to register) or `parseRequestOptionsFromJSON` (otherwise) takes.
 */
export const PasskeyChallenge = Type.Object({
  options: Type.Record(Type.String(), Type.Unknown()),
});
export type PasskeyChallenge = Static<typeof PasskeyChallenge>;

/** `credential.toJSON()` of the browser (WebAuthn Level 3). */
export const PasskeyCredential = Type.Object(
  {
    id: Type.String({ maxLength: 1500 }),
    rawId: Type.String({ maxLength: 1500 }),
    type: Type.Literal('public-key'),
    response: Type.Record(Type.String({ maxLength: 40 }), Type.Unknown(), { maxProperties: 20 }),
    clientExtensionResults: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    authenticatorAttachment: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  },
  strict,
);
export type PasskeyCredential = Static<typeof PasskeyCredential>;

/** A passkey to keep, and what to call it. */
export const NewPasskey = Type.Object(
  { credential: PasskeyCredential, name: Type.Optional(Type.String({ maxLength: 100 })) },
  strict,
);
export type NewPasskey = Static<typeof NewPasskey>;

/** A passkey that is shown: to sign in, or again before what needs one. */
export const ShownPasskey = Type.Object({ credential: PasskeyCredential }, strict);
export type ShownPasskey = Static<typeof ShownPasskey>;

/** A passkey one has. */
export const Passkey = Type.Object({
  id: Type.String(),
  name: Type.String(),
  createdAt: Instant,
  usedAt: Type.Optional(Instant),
});
export type Passkey = Static<typeof Passkey>;

export const PasskeyList = Type.Object({ items: Type.Array(Passkey) });
export type PasskeyList = Static<typeof PasskeyList>;

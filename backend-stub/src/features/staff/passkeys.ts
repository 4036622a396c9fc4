import type { PasskeyCredential, PasskeyPurpose } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { plainLine } from '../../plain-text.ts';
import { Problem } from '../../problem.ts';
import { recordAboutOneself } from '../history/repository.ts';
import {
  authenticationOptions,
  challengeOf,
  registrationOptions,
  verifyAuthentication,
  verifyRegistration,
} from './ceremony.ts';
import { demandPasskey } from './guard.ts';
import type { Actor } from './may.ts';
import { tellOwner } from './passkey-news.ts';
import { addPasskey, removePasskey, type PasskeyRepository } from './passkey-repository.ts';
import { beginSession, type Session, type SessionRepository } from './session-repository.ts';

const mostPasskeys = 20;

interface Parts {
  db: Database;
  clock: Clock;
  sessions: SessionRepository;
  rows: PasskeyRepository;
  publicUrl: string;
}

/** What one does with passkeys: add them, show them, remove them. */
export type Passkeys = ReturnType<typeof createPasskeys>;

export function createPasskeys({ db, clock, sessions, rows, publicUrl }: Parts) {
  /** The challenge that was answered, used up by that. */
  async function takeChallenge(
    credential: PasskeyCredential,
    purpose: PasskeyPurpose,
    session?: Session,
  ) {
    const challenge = challengeOf(credential);
    const isTaken = challenge && (await rows.take(challenge, purpose, session?.hash));
    if (!isTaken) throw new Problem('passkey-refused');
    return challenge;
  }

  /** Checks a passkey that was shown, and returns whose it is. */
  async function verifyShown(credential: PasskeyCredential, origin: string, challenge: string) {
    const known = await rows.find(credential.id);
    if (!known || !isHandleOf(known.memberId, credential)) throw new Problem('passkey-refused');
    const counter = await verifyAuthentication(credential, origin, challenge, known);
    await rows.markUsed(known.id, counter);
    return known.memberId;
  }

  /** Who only reads someone's mail must not give themselves the key to what mail does not open. */
  async function refuseSecondWithoutFirst(actor: Actor) {
    const known = await rows.known(actor.id);
    if (known.length > 0) demandPasskey(actor);
    if (known.length >= mostPasskeys) throw new Problem('passkey-refused');
    return known;
  }

  return {
    list: rows.list,
    count: rows.count,

    /** What the browser takes to make a passkey. */
    async beginToRegister({ actor, hash }: Session, origin: string) {
      const known = await refuseSecondWithoutFirst(actor);
      const challenge = await rows.challenge('register', hash);
      return registrationOptions(actor, origin, challenge, known);
    },

    /** What the browser takes to show any passkey it has for us. */
    beginToSignIn: async (origin: string) =>
      authenticationOptions(origin, await rows.challenge('sign-in')),

    /** What the browser takes to show one of someone's own. */
    async beginToConfirm({ actor, hash }: Session, origin: string) {
      const known = await rows.known(actor.id);
      return authenticationOptions(origin, await rows.challenge('confirm', hash), known);
    },

    /** Keeps a passkey that was made. It has thereby been shown, too. */
    async register(session: Session, origin: string, credential: PasskeyCredential, name: string) {
      const { actor, hash } = session;
      const challenge = await takeChallenge(credential, 'register', session);
      await refuseSecondWithoutFirst(actor);
      const made = await verifyRegistration(credential, origin, challenge);
      const title = plainLine(name) || 'Passkey';
      const at = toStored(clock());
      await db.transaction().execute(async (tx) => {
        if (!(await addPasskey(tx, actor.id, title, made, at))) {
          throw new Problem('passkey-refused');
        }
        const object = { kind: 'passkey', id: made.id, title };
        await recordAboutOneself(tx, actor, 'passkey.added', object, at);
        const news = { memberId: actor.id, template: 'passkey-added', name: title } as const;
        await tellOwner(tx, news, publicUrl, at);
      });
      await sessions.confirm(hash);
    },

    /** Begins a session for whoever shows a passkey. */
    async signIn(origin: string, credential: PasskeyCredential): Promise<string> {
      const challenge = await takeChallenge(credential, 'sign-in');
      const memberId = await verifyShown(credential, origin, challenge);
      const at = toStored(clock());
      return db
        .transaction()
        .execute((tx) => beginSession(tx, memberId, at, { withPasskey: true }));
    },

    /** Notes that the owner of a session has shown a passkey. */
    async confirm(session: Session, origin: string, credential: PasskeyCredential) {
      const challenge = await takeChallenge(credential, 'confirm', session);
      const memberId = await verifyShown(credential, origin, challenge);
      if (memberId !== session.actor.id) throw new Problem('passkey-refused');
      await sessions.confirm(session.hash);
    },

    /** Takes one of someone's passkeys away. */
    remove: (actor: Actor, id: string): Promise<void> =>
      db.transaction().execute(async (tx) => {
        const title = await removePasskey(tx, actor.id, id);
        if (title === undefined) throw new Problem('not-found');
        const object = { kind: 'passkey', id, title };
        const at = toStored(clock());
        await recordAboutOneself(tx, actor, 'passkey.removed', object, at);
        const news = { memberId: actor.id, template: 'passkey-removed', name: title } as const;
        await tellOwner(tx, news, publicUrl, at);
      }),
  };
}

/** A passkey says whose it is, or nothing; it must not say somebody else's. */
const isHandleOf = (memberId: string, { response: { userHandle } }: PasskeyCredential) =>
  !userHandle || userHandle === Buffer.from(memberId).toString('base64url');

import { staffPaths } from '@klocket/contract';
import { createAuthenticator } from '../authenticator.ts';
import type { Matrix } from './entry.ts';

const email = 'nagon@klocket.example';
const credential = createAuthenticator().get({ challenge: 'x'.repeat(43) });

/** Ways in, which answer strangers but let none in; and what everyone has of their own. */
export const oneself: Matrix = {
  [`POST ${staffPaths.signIns()}`]: {
    open: { url: staffPaths.signIns(), body: { email } },
    answers: 202,
  },
  [`POST ${staffPaths.signInByCode()}`]: {
    open: { url: staffPaths.signInByCode(), body: { email, code: '000000' } },
    answers: 410,
  },
  [`POST ${staffPaths.signInByLink()}`]: {
    open: { url: staffPaths.signInByLink(), body: { token: 'x' } },
    answers: 410,
  },
  [`POST ${staffPaths.passkeyChallenge()}`]: {
    open: { url: staffPaths.passkeyChallenge(), body: { purpose: 'register' } },
    answers: 401,
  },
  [`POST ${staffPaths.passkeySignIn()}`]: {
    open: { url: staffPaths.passkeySignIn(), body: { credential } },
    answers: 403,
  },
  [`GET ${staffPaths.me()}`]: { own: () => ({ url: staffPaths.me() }) },
  [`PATCH ${staffPaths.me()}`]: {
    own: () => ({ url: staffPaths.me(), body: { language: 'en' } }),
  },
  [`DELETE ${staffPaths.session()}`]: { own: () => ({ url: staffPaths.session() }) },
  [`DELETE ${staffPaths.sessions()}`]: { own: () => ({ url: staffPaths.sessions() }) },
  [`GET ${staffPaths.passkeys()}`]: { own: () => ({ url: staffPaths.passkeys() }) },
  [`POST ${staffPaths.passkeys()}`]: {
    own: () => ({ url: staffPaths.passkeys(), body: { credential } }),
    answers: 403,
  },
  [`POST ${staffPaths.passkeyConfirmation()}`]: {
    own: () => ({ url: staffPaths.passkeyConfirmation(), body: { credential } }),
    answers: 403,
  },
  [`DELETE ${staffPaths.passkeys()}/:id`]: {
    async own({ db, someone }) {
      const { id: owner } = await someone(['walker']);
      const id = `key-of-${owner}`;
      const at = '2026-11-24T15:15:00Z';
      await db
        .insertInto('passkey')
        .values({
          id,
          staff_member_id: owner,
          name: 'Telefonen',
          public_key: '',
          transports_json: '[]',
          counter: 0,
          created_at: at,
          used_at: at,
        })
        .execute();
      return { url: staffPaths.passkey(id) };
    },
    answers: 404,
  },
};

import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { Selectable } from 'kysely';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { SignInTable } from '../../database/staff-tables.ts';
import { queueMail } from '../../mail/queue.ts';
import { Problem } from '../../problem.ts';
import { findByEmail, foldEmail, isActive } from './member-repository.ts';
import { hashOf, newCode, newSecret } from './secrets.ts';
import { beginSession } from './session-repository.ts';
import {
  limitsOfAddress,
  limitsOfNetwork,
  limitsOfOne,
  minutesToWait,
  mostGuesses,
  rememberedMinutes,
  usefulMinutes,
  type Limit,
} from './sign-in-rules.ts';

/** Who asks for a mail, and from where. */
export interface Asked {
  email: string;
  language: string;
  /** The network prefix. */
  from: string;
  /** Our origin, as the link is to name it. */
  origin: string;
}

type SignIn = Selectable<SignInTable>;

/** Signing in by mail, with a link or a code. */
export type SignInRepository = ReturnType<typeof createSignInRepository>;

export const createSignInRepository = (db: Database, clock: Clock) => {
  const now = () => toStored(clock());

  /** Counts a guess while there are any left, and says which it is; never more than there are, whatever races. */
  async function countGuess(browser: string, emailHash: string) {
    return db
      .updateTable('sign_in')
      .set((eb) => ({ guesses: eb('guesses', '+', 1) }))
      .where('browser_hash', '=', hashOf(browser))
      .where('email_hash', '=', emailHash)
      .where('guesses', '<', mostGuesses)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now())
      .returningAll()
      .executeTakeFirst();
  }

  /** Begins a session, once. */
  const use = ({ id, staff_member_id }: SignIn) =>
    db.transaction().execute(async (tx) => {
      const used = await tx
        .updateTable('sign_in')
        .set({ used_at: now() })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      const member = staff_member_id && (await isActive(tx, staff_member_id));
      if (!used || !member) throw new Problem('sign-in-over');
      return beginSession(tx, staff_member_id, now());
    });

  return {
    /**
     * Sends a mail to whoever has the address, and returns the secret that binds it to the browser. For
     * an address nobody has all the same is done and the mail taken back, so that neither what is
     * answered nor how long it takes tells one from the other.
     */
    ask: ({ email, language, from, origin }: Asked): Promise<string> =>
      db.transaction().execute(async (tx) => {
        const asked = clock();
        const at = toStored(asked);
        const emailHash = hashOf(foldEmail(email));
        await refuseTooMany(tx, emailHash, from, asked);
        const member = await findByEmail(tx, email);
        const [browser, token, code] = [newSecret(), newSecret(), newCode()];
        await tx
          .insertInto('sign_in')
          .values({
            id: randomUUID(),
            email_hash: emailHash,
            staff_member_id: member?.id ?? null,
            asked_from: from,
            browser_hash: hashOf(browser),
            link_hash: hashOf(token),
            code_hash: hashOf(browser, code),
            guesses: 0,
            created_at: at,
            expires_at: toStored(asked.add({ minutes: usefulMinutes })),
            used_at: null,
          })
          .execute();
        const values = { code, link: `${origin}/desk/sign-in#${token}`, minutes: usefulMinutes };
        const mail = { to: foldEmail(email), language, template: 'sign-in', values } as const;
        const mailId = await queueMail(tx, mail, at);
        await tx
          .deleteFrom('mail')
          .where('id', '=', member ? 'none' : mailId)
          .execute();
        return browser;
      }),

    /**
     * Begins a session by the code of a mail, in the browser that asked for it. A code depends on that
     * browser's secret, so that six digits cannot be found from what is kept.
     */
    async byCode(browser: string | undefined, email: string, code: string): Promise<string> {
      if (!browser) throw new Problem('sign-in-over');
      const row = await countGuess(browser, hashOf(foldEmail(email)));
      if (!row) throw new Problem('sign-in-over');
      if (!isSame(row.code_hash, hashOf(browser, code))) {
        const left = mostGuesses - row.guesses;
        if (left === 0) throw new Problem('sign-in-over');
        throw new Problem('invalid', {
          errors: [{ pointer: '/code', code: 'code-wrong', params: { left } }],
        });
      }
      return use(row);
    },

    /** Begins a session by the link of a mail; in another browser than asked for it, nothing happens. */
    async byLink(browser: string | undefined, token: string): Promise<string> {
      const row = await db
        .selectFrom('sign_in')
        .selectAll()
        .where('link_hash', '=', hashOf(token))
        .executeTakeFirst();
      if (!row || row.used_at !== null || row.expires_at <= now()) {
        throw new Problem('sign-in-over');
      }
      if (!browser || !isSame(row.browser_hash, hashOf(browser)))
        throw new Problem('other-browser');
      return use(row);
    },
  };
};

/** Refuses more mails than are any use, for one address and from one network. */
async function refuseTooMany(tx: Tx, emailHash: string, from: string, now: Temporal.Instant) {
  const forgotten = toStored(now.subtract({ minutes: rememberedMinutes }));
  await tx.deleteFrom('sign_in').where('created_at', '<=', forgotten).execute();
  const rows = await tx
    .selectFrom('sign_in')
    .select(['created_at', 'email_hash', 'asked_from'])
    .where((eb) => eb.or([eb('email_hash', '=', emailHash), eb('asked_from', '=', from)]))
    .orderBy('created_at')
    .execute();
  const ofAddress = rows.filter((row) => row.email_hash === emailHash);
  const ofNetwork = rows.filter((row) => row.asked_from === from);
  const wait = (some: typeof rows, limits: Limit[]) =>
    minutesToWait(
      some.map((row) => Temporal.Instant.from(row.created_at)),
      limits,
      now,
    );
  const minutes = Math.max(
    wait(
      ofAddress.filter((row) => ofNetwork.includes(row)),
      limitsOfOne,
    ),
    wait(ofAddress, limitsOfAddress),
    wait(ofNetwork, limitsOfNetwork),
  );
  if (minutes > 0) {
    throw new Problem('rate-limited', { headers: { 'retry-after': String(minutes * 60) } });
  }
}

/** Compares hashes, taking as long whatever they share. */
const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

import { toStored, type Clock } from '../../../clock.ts';
import type { Database, Tx } from '../../../database/database.ts';
import { listOf } from '../../../database/lists.ts';
import type { SignupTable } from '../../../database/signup-tables.ts';
import { removeEml } from '../../../mail/eml-files.ts';
import { forgetPerson } from '../../defects/forget-person.ts';
import { findSeating, holdSeating } from '../seats/seating.ts';
import type { SignupSecrets } from '../secrets.ts';
import { leave } from '../signup-write.ts';
import { clearTraces } from './clear-traces.ts';
import { foldAddress, foldPhone, hashesOf } from './known-again.ts';
import { removeSignups } from './remove.ts';

/** Who is to be erased: everything with an address or a number, or the one sign-up of a code. */
export type Whom = { email: string } | { phone: string } | { code: string };

/** What there was of them. */
export interface Erased {
  signups: number;
  mails: number;
  /** Reports of defects, and what they followed, out of which their contact was taken. */
  reports: number;
}

/** What erasing works with. */
export interface Parts {
  db: Database;
  clock: Clock;
  secrets: SignupSecrets;
  /** Where mail lies that is not sent by SMTP. */
  mailFolder?: string | undefined;
}

/**
 * Erases one person: their sign-ups, what they answered, mail to them and about them, and how they are
 * reached about defects. Seats that they
 * still had go to the next in line. A keyed hash stays, so that no backup brings them back.
 */
export async function erasePerson(parts: Parts, whom: Whom): Promise<Erased> {
  const { db, clock, secrets } = parts;
  const signups = await findSignups(db, secrets, whom);
  const at = toStored(clock());
  const hashes =
    'email' in whom
      ? [secrets.erasureHashOf('email', foldAddress(whom.email))]
      : 'phone' in whom
        ? [secrets.erasureHashOf('phone', foldPhone(whom.phone))]
        : signups.map(({ id }) => secrets.erasureHashOf('signup', id));
  await db.transaction().execute((tx) => addToLedger(tx, hashes, at));
  const mails = 'email' in whom ? await mailsTo(db, foldAddress(whom.email)) : [];
  const reports = await forgetPerson(db, ({ email, phone }) =>
    'email' in whom
      ? email !== null && foldAddress(email) === foldAddress(whom.email)
      : 'phone' in whom && phone !== null && foldPhone(phone) === foldPhone(whom.phone),
  );
  return { ...(await erase(parts, signups, mails)), reports };
}

/** Erases once more whoever was erased before and has come back with a backup. */
export async function eraseListed(parts: Parts): Promise<Erased> {
  const { db, secrets } = parts;
  const ledger = await db.selectFrom('erasure').selectAll().execute();
  const erasedAt = new Map(ledger.map(({ hash, erased_at }) => [hash, erased_at]));
  if (erasedAt.size === 0) return { signups: 0, mails: 0, reports: 0 };
  // Who has signed up again since is somebody new.
  const isListed = (hashes: readonly string[], at: string) =>
    hashes.some((hash) => at <= (erasedAt.get(hash) ?? ''));
  const signups = await db.selectFrom('signup').selectAll().execute();
  const mails = await db.selectFrom('mail').select(['id', 'recipient', 'created_at']).execute();
  const reports = await forgetPerson(db, ({ email, phone, at }) =>
    isListed(
      [
        ...(email ? [secrets.erasureHashOf('email', foldAddress(email))] : []),
        ...(phone ? [secrets.erasureHashOf('phone', foldPhone(phone))] : []),
      ],
      at,
    ),
  );
  const erased = await erase(
    parts,
    signups.filter((row) => isListed(hashesOf(secrets, row), row.signed_up_at)),
    mails
      .filter(({ recipient, created_at }) =>
        isListed([secrets.erasureHashOf('email', foldAddress(recipient))], created_at),
      )
      .map(({ id }) => id),
  );
  return { ...erased, reports };
}

/** Erases one party, for who asks at the desk; its place goes to the next in line. */
export async function eraseParty(parts: Parts, id: string, also: (tx: Tx) => Promise<void>) {
  const { db, clock, secrets } = parts;
  const [row] = await db.selectFrom('signup').selectAll().where('id', '=', id).execute();
  if (!row) return;
  await db.transaction().execute(async (tx) => {
    await addToLedger(tx, [secrets.erasureHashOf('signup', id)], toStored(clock()));
    await also(tx);
  });
  await erase(parts, [row], [], { whole: false });
}

export async function addToLedger(tx: Tx, hashes: readonly string[], erased_at: string) {
  for (const hash of hashes) {
    await tx
      .insertInto('erasure')
      .values({ hash, erased_at })
      .onConflict((conflict) => conflict.column('hash').doUpdateSet({ erased_at }))
      .execute();
  }
}

async function erase(
  { db, clock, mailFolder }: Parts,
  signups: readonly SignupTable[],
  mails: readonly string[],
  { whole = true } = {},
): Promise<Omit<Erased, 'reports'>> {
  const letters = new Set(mails);
  for (const row of signups) {
    const gone = await db.transaction().execute((tx) => eraseOne(tx, row, clock()));
    for (const mail of gone) letters.add(mail);
  }
  await db.deleteFrom('mail').where('id', 'in', listOf(db, mails)).execute();
  if (mailFolder) await removeEml(mailFolder, [...letters]);
  await clearTraces(db, { whole });
  return { signups: signups.length, mails: letters.size };
}

/** Gives back what a party still has before it is erased. */
async function eraseOne(tx: Tx, { id, seating_id }: SignupTable, now: Temporal.Instant) {
  await holdSeating(tx, seating_id);
  const row = await tx.selectFrom('signup').selectAll().where('id', '=', id).executeTakeFirst();
  const seating = await findSeating(tx, seating_id);
  if (!row || !seating) return [];
  const activity = await tx
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', seating.activity_id)
    .executeTakeFirst();
  const isOver = seating.ends_at <= toStored(now);
  const gone = await removeSignups(tx, [id], now, async () => {
    if (!isOver && activity) await leave(tx, { activity, seating, now }, row, 'cancelled');
  });
  return gone;
}

async function findSignups(db: Database, secrets: SignupSecrets, whom: Whom) {
  const all = db.selectFrom('signup').selectAll();
  if ('code' in whom) {
    return all.where('code_hash', '=', secrets.codeHashOf(whom.code)).execute();
  }
  if ('email' in whom) {
    const wanted = foldAddress(whom.email);
    const rows = await all.where('email', 'is not', null).execute();
    return rows.filter(({ email }) => foldAddress(email!) === wanted);
  }
  const wanted = foldPhone(whom.phone);
  const rows = await all.where('phone', 'is not', null).execute();
  return rows.filter(({ phone }) => foldPhone(phone!) === wanted);
}

/** Mail to an address, and what coordinators were told of mail to it. */
async function mailsTo(db: Database, address: string) {
  const rows = await db.selectFrom('mail').select(['id', 'recipient', 'values_json']).execute();
  return rows
    .filter(
      ({ recipient, values_json }) =>
        foldAddress(recipient) === address || values_json?.toLowerCase().includes(address),
    )
    .map(({ id }) => id);
}

import type { Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { ErasureTable } from '../../database/signup-tables.ts';
import { addToLedger, eraseListed } from '../../features/signups/erasure/person.ts';
import { createSignupSecrets } from '../../features/signups/secrets.ts';
import { secretOf } from '../../secret.ts';
import type { Settings } from '../../settings.ts';
import { readManifest, tableFile } from './manifest.ts';
import { readTable } from './table-files.ts';

/** Who has been erased, as the database knows it that a backup is about to replace. */
export async function ledgerHere(db: Database): Promise<ErasureTable[]> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'erasure')) return [];
  return db.selectFrom('erasure').selectAll().execute();
}

/** The same, as another backup knows it. */
export async function ledgerOf(folder: string): Promise<ErasureTable[]> {
  const { tables } = await readManifest(folder);
  const ledger: ErasureTable[] = [];
  if (!tables.erasure) return ledger;
  for await (const rows of readTable(tableFile(folder, 'erasure'))) {
    ledger.push(...(rows as unknown as ErasureTable[]));
  }
  return ledger;
}

/** Keeps the list of who has been erased, beside what the backup itself knew; the later day counts. */
export async function keepLedger(tx: Tx, ledger: readonly ErasureTable[]) {
  const known = await tx.selectFrom('erasure').selectAll().execute();
  const erasedAt = new Map(known.map(({ hash, erased_at }) => [hash, erased_at]));
  for (const { hash, erased_at } of ledger) {
    if (erased_at > (erasedAt.get(hash) ?? '')) await addToLedger(tx, [hash], erased_at);
  }
}

/** Erases whoever the backup has brought back; returns how many sign-ups those were. */
export async function eraseAgain(settings: Settings, db: Database, clock: Clock) {
  const isAny = await db.selectFrom('erasure').select('hash').limit(1).executeTakeFirst();
  if (!isAny) return 0;
  const secrets = createSignupSecrets(secretOf(settings));
  const mailFolder = settings.mail.smtp ? undefined : settings.mail.folder;
  const { signups } = await eraseListed({ db, clock, secrets, mailFolder });
  return signups;
}

import type { Passkey } from '@klocket/contract';
import type { Database } from '../../database/database.ts';

/** The passkeys people have. */
export type PasskeyRepository = ReturnType<typeof createPasskeyRepository>;

export const createPasskeyRepository = (db: Database) => ({
  /** Someone's passkeys, the oldest first. */
  async list(memberId: string): Promise<Passkey[]> {
    const rows = await db
      .selectFrom('passkey')
      .select(['id', 'name', 'created_at', 'used_at'])
      .where('staff_member_id', '=', memberId)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      usedAt: row.used_at ?? undefined,
    }));
  },

  /** How many passkeys someone has. */
  async count(memberId: string): Promise<number> {
    const { count } = await db
      .selectFrom('passkey')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('staff_member_id', '=', memberId)
      .executeTakeFirstOrThrow();
    return Number(count);
  },
});

import type { Database } from '../../database/database.ts';

/** How somebody who reported or follows is reached, and since when we know it. */
export interface KnownContact {
  email: string | null;
  phone: string | null;
  at: string;
}

/**
 * Erases how people are reached out of what they reported, and ends what they follow; what was reported
 * stays. Returns how many those were.
 */
export async function forgetPerson(
  db: Database,
  isTheirs: (contact: KnownContact) => boolean,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const reporters = await tx
      .selectFrom('defect')
      .select(['id', 'email', 'phone', 'reported_at as at'])
      .where((eb) => eb.or([eb('email', 'is not', null), eb('phone', 'is not', null)]))
      .execute();
    const followers = await tx
      .selectFrom('defect_follower')
      .select(['id', 'email', 'created_at as at'])
      .where('email', 'is not', null)
      .execute();
    const reported = reporters.filter(isTheirs);
    const followed = followers.filter((one) => isTheirs({ ...one, phone: null }));
    for (const { id } of reported) {
      const none = { name: null, email: null, phone: null };
      await tx.updateTable('defect').set(none).where('id', '=', id).execute();
    }
    for (const { id } of followed) {
      await tx.deleteFrom('defect_follower').where('id', '=', id).execute();
    }
    return reported.length + followed.length;
  });
}

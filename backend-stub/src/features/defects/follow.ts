import type { NewFollower } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { toMailAddress } from '../../mail/address.ts';
import { Problem } from '../../problem.ts';
import { isFollowerId, type DefectSecrets } from './secrets.ts';
import { tell } from './tell.ts';

/** Who follows which defect. */
export type DefectFollowers = ReturnType<typeof createDefectFollowers>;

export const createDefectFollowers = (db: Database, clock: Clock, secrets: DefectSecrets) => ({
  /**
   * Follows a defect: by mail once the address has answered, else by a secret link alone, whose id is
   * returned. An address that is known already hears nothing new, and nobody learns that it is known.
   * Undefined when the defect is not shown.
   */
  follow: (
    districtId: string,
    defectId: string,
    { email, language }: NewFollower,
  ): Promise<{ id: string | undefined } | undefined> =>
    db.transaction().execute(async (tx) => {
      const at = toStored(clock());
      const row = await tx
        .selectFrom('defect')
        .selectAll()
        .where('id', '=', defectId)
        .where('district_id', '=', districtId)
        .where('published', '=', 1)
        .executeTakeFirst();
      if (!row) return undefined;
      const address = email === undefined ? null : toMailAddress(email);
      if (address === undefined) {
        throw new Problem('invalid', {
          status: 422,
          errors: [{ pointer: '/email', code: 'address-invalid' }],
        });
      }
      const id = secrets.newFollowerId();
      const added = await tx
        .insertInto('defect_follower')
        .values({
          id,
          defect_id: defectId,
          district_id: districtId,
          email: address,
          language,
          confirmed_at: null,
          created_at: at,
        })
        .onConflict((conflict) => conflict.columns(['defect_id', 'email']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (address === null) return { id };
      if (added) {
        const reader = { tokenId: id, email: address, language };
        const news = { status: row.status };
        await tell(tx, row, reader, { letter: 'defect-follow', news }, at);
      }
      return { id: undefined };
    }),

  /**
   * Says whether whoever holds a secret is told of changes by mail. Whoever reported and wants no more
   * mail has their contact erased. Throws a `Problem` where there is nobody to tell.
   */
  setFollowing: (id: string, follows: boolean): Promise<void> =>
    db.transaction().execute(async (tx) => {
      if (!isFollowerId(id)) {
        if (follows) throw new Problem('forbidden');
        const none = { name: null, email: null, phone: null };
        await tx.updateTable('defect').set(none).where('id', '=', id).execute();
      } else if (follows) {
        await tx
          .updateTable('defect_follower')
          .set({ confirmed_at: toStored(clock()) })
          .where('id', '=', id)
          .where('email', 'is not', null)
          .where('confirmed_at', 'is', null)
          .execute();
      } else {
        await tx.deleteFrom('defect_follower').where('id', '=', id).execute();
      }
      if (follows) return;
      await tx
        .deleteFrom('mail')
        .where('defect_token_id', '=', id)
        .where('status', '=', 'waiting')
        .execute();
    }),
});

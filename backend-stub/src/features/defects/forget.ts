import { toStored, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { contactKeptDays } from './rules.ts';

/** So long after it was refused is a report kept that nobody was shown. */
export const refusedKeptDays = 30;

/** So long waits an address that wants to follow for its answer. */
export const unconfirmedKeptDays = 7;

/** Forgets people, and what nobody is shown. */
export type DefectForgetter = ReturnType<typeof createDefectForgetter>;

export const createDefectForgetter = (db: Database, clock: Clock) => ({
  /** Erases how reporters and followers are reached, some time after a defect is closed. */
  async forgetContacts(): Promise<void> {
    const before = (days: number) => toStored(clock().subtract({ hours: 24 * days }));
    await db.transaction().execute(async (tx) => {
      await tx
        .updateTable('defect')
        .set({ name: null, email: null, phone: null })
        .where('closed_at', '<', before(contactKeptDays))
        .where((eb) =>
          eb.or([
            eb('name', 'is not', null),
            eb('email', 'is not', null),
            eb('phone', 'is not', null),
          ]),
        )
        .execute();
      await tx
        .updateTable('defect')
        .set({ name: null, email: null, phone: null })
        .where('review', '=', 'refused')
        .where('updated_at', '<', before(refusedKeptDays))
        .execute();
      await tx
        .deleteFrom('defect_follower')
        .where((eb) =>
          eb.or([
            eb(
              'defect_id',
              'in',
              eb.selectFrom('defect').select('id').where('closed_at', '<', before(contactKeptDays)),
            ),
            // An address that never answered.
            eb.and([
              eb('email', 'is not', null),
              eb('confirmed_at', 'is', null),
              eb('created_at', '<', before(unconfirmedKeptDays)),
            ]),
          ]),
        )
        .execute();
    });
  },
});

import type { Clock } from '../../clock.ts';
import { toStored } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { Problem } from '../../problem.ts';
import { holdDistrict, type HeldDistrict } from '../districts/hold.ts';
import { record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';

/** Who does something with screens, and where. */
export interface Keeper {
  actor: Actor;
  districtId: string;
}

/** Changes something of the screens of a district, whole or not at all. */
export const alterFor =
  (db: Database, clock: Clock) =>
  <Made>(
    { districtId }: Keeper,
    change: (tx: Tx, district: HeldDistrict, at: string) => Promise<Made>,
  ): Promise<Made> =>
    db.transaction().execute(async (tx) => {
      const district = await holdDistrict(tx, districtId);
      if (!district) throw new Problem('not-found');
      return change(tx, district, toStored(clock()));
    });

/** Writes down what was done with a screen, or with words for some, and tells the screens of it. */
export async function tell(
  tx: Tx,
  { actor, districtId }: Keeper,
  action: string,
  object: { kind: string; id: string; title: string },
  at: string,
) {
  await record(tx, { districtId, actor, action, object }, at);
  const screenId = object.kind === 'screen' ? object.id : undefined;
  await recordEvent(tx, districtId, 'screen', screenId ? { screenId } : {}, at);
}

/** Names the one field that is wrong. */
export const refused = (pointer: string, code: string, params?: Record<string, unknown>) =>
  new Problem('invalid', {
    status: 422,
    errors: [{ pointer, code, ...(params ? { params } : {}) }],
  });

import { dayIn, toStored, type Clock } from '../../../clock.ts';
import type { Database } from '../../../database/database.ts';
import { recordEvent } from '../../../events.ts';
import { holdDistrict } from '../../districts/hold.ts';
import { dayAhead, monthsAhead, planFrom } from './horizon.ts';
import { insertOccurrences } from '../occurrence-write.ts';

/** So many activities are extended in one transaction, so that nobody waits long for it. */
const atATime = 25;

/** Extends what does not reach far enough ahead, district by district; returns how many rows are new. */
export async function extendDistricts(db: Database, clock: Clock) {
  const districts = await db.selectFrom('district').select('id').orderBy('id').execute();
  let added = 0;
  for (const { id } of districts) {
    for (let more = true; more;) {
      const step = await extendSome(db, clock, id);
      added += step.added;
      more = step.activities === atATime;
    }
  }
  return added;
}

const extendSome = (db: Database, clock: Clock, districtId: string) =>
  db.transaction().execute(async (tx) => {
    const district = await holdDistrict(tx, districtId);
    if (!district) return { activities: 0, added: 0 };
    const at = toStored(clock());
    const today = dayIn(district.zone, clock());
    const activities = await tx
      .selectFrom('activity')
      .selectAll()
      .where('district_id', '=', districtId)
      .where('expanded_until_on', '<', dayAhead(today, monthsAhead))
      .orderBy('expanded_until_on')
      .limit(atATime)
      .execute();
    let added = 0;
    for (const activity of activities) {
      const source = {
        startsLocal: activity.starts_local,
        durationMinutes: activity.duration_minutes,
        allDay: activity.all_day === 1,
        recurrence: activity.recurrence?.split('\n') ?? [],
      };
      const from = Temporal.PlainDate.from(activity.expanded_until_on!).add({ days: 1 });
      const planned = planFrom(source, district.zone, from.toString(), today);
      added += await insertOccurrences(tx, activity, planned.occurrences, at);
      await tx
        .updateTable('activity')
        .set({ expanded_until_on: planned.expandedUntil })
        .where('id', '=', activity.id)
        .execute();
    }
    if (added > 0) await recordEvent(tx, districtId, 'occurrence', {}, at);
    return { activities: activities.length, added };
  });

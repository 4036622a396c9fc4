import type { StaffOccurrence } from '@klocket/contract';
import { dayIn, toStored } from '../../../clock.ts';
import type { Tx } from '../../../database/database.ts';
import { queueMail } from '../../../mail/queue.ts';
import { eveningAsPlanned } from '../../../mail/words/index.ts';
import { longDay } from '../../../words/dates.ts';
import { wordsFor } from '../../../words/index.ts';
import type { HeldDistrict } from '../../districts/hold.ts';
import { loadNames } from '../../districts/names.ts';
import type { Actor } from '../../staff/may.ts';
import { offStatuses } from '../rules.ts';
import { readStaffOccurrence } from './occurrences.ts';

/** Time to think again: what is taken back within it was never told. */
const secondsToThink = 30;

/** What has become of an evening, and who did it. */
interface EveningNews {
  actor: Pick<Actor, 'id' | 'name'>;
  before: StaffOccurrence;
  publicUrl: string;
}

/**
 * Tells those an evening is a matter of, but not who changed it: its leaders, who stands in, and the people
 * of its organisers. One mail each, in their own language. Of what nobody would notice nobody is told.
 */
export async function tellOfEvening(
  tx: Tx,
  district: HeldDistrict,
  { actor, before, publicUrl }: EveningNews,
  at: string,
) {
  const { id, activityId } = before;
  const untold = await forgetUntold(tx, id);
  const now = await readFor(tx, district.id, id, 'sv');
  // Taken back before anybody was told, or no news at all.
  if (!now || isSame(before, now) || (untold > 0 && !now.changed)) return;
  for (const { email, language } of await concerned(tx, district.id, activityId, id, actor.id)) {
    const told = (await readFor(tx, district.id, id, language))!;
    const words = wordsFor(language);
    const today = dayIn(district.zone, Temporal.Instant.from(at));
    const say = (one: StaffOccurrence) =>
      [
        `${longDay(one.day, today, language)} ${one.startTime}–${one.endTime}`,
        one.house?.name ?? one.address,
        one.room,
      ]
        .filter(Boolean)
        .join(', ');
    const was = say({ ...told, ...timeOf(before), ...placeOf(before) });
    const is = say(told);
    const values = {
      occurrence: id,
      title: told.title,
      by: actor.name,
      status: words.status[told.status] || eveningAsPlanned(language),
      was,
      now: offStatuses.includes(told.status) || is === was ? '' : is,
      why: told.reason ?? '',
      link: `${publicUrl}/desk/${district.id}/activities/${activityId}/${id}`,
    };
    const notBefore = toStored(Temporal.Instant.from(at).add({ seconds: secondsToThink }));
    const mail = { to: email, language, template: 'evening-changed', values } as const;
    await queueMail(tx, { ...mail, districtId: district.id, notBefore }, at);
  }
}

const timeOf = ({ day, startTime, endTime }: StaffOccurrence) => ({ day, startTime, endTime });
const placeOf = ({ house, room, address }: StaffOccurrence) => ({ house, room, address });

const isSame = (one: StaffOccurrence, other: StaffOccurrence) =>
  one.status === other.status &&
  one.startsAt === other.startsAt &&
  one.endsAt === other.endsAt &&
  one.house?.id === other.house?.id &&
  one.roomId === other.roomId &&
  one.address === other.address;

async function readFor(tx: Tx, districtId: string, id: string, language: string) {
  const names = await loadNames(tx, districtId, language);
  return names && readStaffOccurrence(tx, id, names, districtId);
}

/** Takes back news of an evening that are not sent yet; returns how many there were. */
async function forgetUntold(tx: Tx, occurrenceId: string) {
  const waiting = await tx
    .selectFrom('mail')
    .select(['id', 'values_json'])
    .where('template', '=', 'evening-changed')
    .where('status', '=', 'waiting')
    .where('attempts', '=', 0)
    .execute();
  const about = waiting.filter(
    ({ values_json }) =>
      (JSON.parse(values_json ?? '{}') as { occurrence?: string }).occurrence === occurrenceId,
  );
  for (const { id } of about) await tx.deleteFrom('mail').where('id', '=', id).execute();
  return about.length;
}

/** Those who should know, without who knows already. */
async function concerned(
  tx: Tx,
  districtId: string,
  activityId: string,
  occurrenceId: string,
  actorId: string,
) {
  return tx
    .selectFrom('staff_member as m')
    .select(['m.id', 'm.email', 'm.language'])
    .where('m.removed_at', 'is', null)
    .where('m.id', '!=', actorId)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('activity_leader as l')
            .select('l.activity_id')
            .where('l.activity_id', '=', activityId)
            .whereRef('l.staff_member_id', '=', 'm.id'),
        ),
        exists(
          selectFrom('occurrence_leader as s')
            .select('s.occurrence_id')
            .where('s.occurrence_id', '=', occurrenceId)
            .whereRef('s.staff_member_id', '=', 'm.id'),
        ),
        exists(
          selectFrom('staff_role as r')
            .innerJoin('activity_organiser as o', 'o.organiser_id', 'r.organiser_id')
            .select('r.id')
            .where('r.role', '=', 'organiser')
            .where('r.district_id', '=', districtId)
            .where('o.activity_id', '=', activityId)
            .whereRef('r.staff_member_id', '=', 'm.id'),
        ),
      ]),
    )
    .orderBy('m.id')
    .execute();
}

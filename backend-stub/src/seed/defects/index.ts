import type { DefectSettings } from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { answerFor } from '../../features/defects/answer.ts';
import { holdDefect, takeStep } from '../../features/defects/change.ts';
import { handOver } from '../../features/defects/hand-over.ts';
import { insertReport } from '../../features/defects/report.ts';
import { reviewDefect } from '../../features/defects/review.ts';
import { writeSettings } from '../../features/defects/settings.ts';
import { seedLists } from './lists.ts';
import { foundOnWalk2020, lately, list2020, type DemoDefect, type DemoStep } from './story.ts';
import { klocketDefects } from './settings.ts';
import { endWalk, seedNextWalk, seedWalk, walkId } from './walk.ts';

const districtId = 'klockaretorpet';
const zone = 'Europe/Stockholm';

/** Writes the defects of the demo where there are none yet: the story of 2020, and of lately. */
export async function seedDefects(db: Database, clock: Clock) {
  await db.transaction().execute(async (tx) => {
    const written = await tx
      .selectFrom('defect_setting')
      .select('district_id')
      .where('district_id', '=', districtId)
      .executeTakeFirst();
    if (written) return;
    await writeSettings(tx, districtId, klocketDefects);
    const today = Temporal.PlainDate.from(dayIn(zone, clock()));
    const all = async (defects: readonly DemoDefect[]) => {
      for (const one of defects) await seedDefect(tx, one, today, clock());
    };
    await all(list2020);
    await seedWalk(tx, districtId);
    await all(foundOnWalk2020);
    await endWalk(tx, districtId);
    await all(lately);
    await seedNextWalk(tx, districtId, today, toStored(clock()));
    await seedLists(tx, districtId, {
      '2020-09-11': 'Listan från arbetsgruppens träff i dag.',
      '2020-09-21': 'Det här såg vi på trygghetsvandringen i dag.',
    });
  });
}

async function seedDefect(
  tx: Tx,
  one: DemoDefect,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
) {
  const day =
    typeof one.on === 'string' ? Temporal.PlainDate.from(one.on) : today.subtract({ days: one.on });
  const reportedAt = momentOf(day, one.onWalk ? '17:10' : '09:15', now);
  await insertReport(
    tx,
    {
      category: one.category,
      place: { spot: one.spot, address: one.address, position: positionOf(one, klocketDefects) },
      words: one.words,
      language: 'sv',
    },
    klocketDefects,
    {
      id: one.id,
      districtId,
      source: one.onWalk ? 'walk' : one.byDesk ? 'desk' : 'form',
      now: reportedAt,
      walkId: one.onWalk ? walkId : null,
    },
  );
  if (one.waits) return;
  const shownAt = toStored(reportedAt);
  const row = (await holdDefect(tx, districtId, one.id, shownAt))!;
  await reviewDefect(
    tx,
    row,
    { review: 'published', words: one.words, address: one.address },
    shownAt,
  );
  await tx
    .updateTable('defect')
    .set({ confirmations: one.confirmations ?? 0 })
    .where('id', '=', one.id)
    .execute();
  for (const step of one.then ?? []) await seedStep(tx, one.id, day, step, now);
}

async function seedStep(
  tx: Tx,
  id: string,
  day: Temporal.PlainDate,
  step: DemoStep,
  now: Temporal.Instant,
) {
  const { after, status, by, reason, plannedAfter, to } = step;
  const at = toStored(momentOf(day.add({ days: after }), '14:30', now));
  const row = (await holdDefect(tx, districtId, id, at))!;
  const plannedOn =
    plannedAfter === undefined ? undefined : day.add({ days: plannedAfter }).toString();
  if (to) return handOver(tx, row, { receivers: to, sentAt: at }, at);
  if (by) {
    const answer = { receiver: by, words: reason, plannedOn, status: status as 'planned' };
    return answerFor(tx, row, answer, at);
  }
  return takeStep(tx, row, { to: status, voice: 'desk', reason, plannedOn }, at);
}

/** A clock reading of a day; never later than now. */
function momentOf(day: Temporal.PlainDate, time: string, now: Temporal.Instant) {
  const moment = day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  return Temporal.Instant.compare(moment, now) > 0 ? now : moment;
}

const positionOf = ({ spot }: DemoDefect, { spots }: DefectSettings) =>
  spots.find(({ id }) => id === spot)?.position;

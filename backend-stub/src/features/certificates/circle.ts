import type { Circle, CircleMeeting } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { CertificateTable, StudyPersonTable } from '../../database/certificate-tables.ts';
import type { Database, Reader } from '../../database/database.ts';
import { listOf } from '../../database/lists.ts';
import type { SignupTable } from '../../database/signup-tables.ts';
import type { OccurrenceTable } from '../../database/tables.ts';
import { Problem } from '../../problem.ts';
import { offStatuses } from '../activities/rules.ts';
import { ownersOf } from '../activities/staff/owners.ts';
import { loadNames, type Names } from '../districts/names.ts';
import { titleOf, whenOfRow } from '../signups/seats/about.ts';
import { seatedStatuses } from '../signups/rules.ts';
import type { ActivityRow } from '../signups/seats/seating.ts';
import { findActivity, type Asker } from '../signups/people/scope.ts';
import { demand } from '../staff/guard.ts';
import { headsAt, studyHours, warningsOf, type Attender } from './rules.ts';
import type { StudyLimits } from './limits-setting.ts';

/** What a circle is counted by, and where its certificates lead. */
export interface CircleSettings {
  minutesPerHour: number;
  limits: StudyLimits;
}

/** A circle with everything that is known of it. */
export interface CircleState {
  activity: ActivityRow & { folkbildning: NonNullable<ActivityRow['folkbildning']> };
  names: Names;
  title: string;
  meetings: CircleMeeting[];
  /** The parties that had a seat, by name. */
  parties: SignupTable[];
  /** How many of a party were at a meeting, `sign-up occurrence`. */
  heads: Map<string, number>;
  persons: StudyPersonTable[];
  certificates: CertificateTable[];
}

/** The activity of a circle, for somebody who may see who takes part in it. */
export async function reachCircle(db: Reader, { actor, districtId }: Asker, activityId: string) {
  const activity = await findActivity(db, activityId);
  if (activity?.district_id !== districtId) throw new Problem('not-found');
  demand(actor, 'names.read', (await ownersOf(db, districtId, [activityId]))(activityId));
  const { folkbildning } = activity;
  if (!folkbildning) throw new Problem('not-found');
  return { ...activity, folkbildning };
}

/** Reads all that is known of a circle. */
export async function loadCircle(
  db: Reader,
  activity: CircleState['activity'],
  { language, now, minutesPerHour }: { language?: string; now: string; minutesPerHour: number },
): Promise<CircleState> {
  const ofActivity = activity.id;
  const names = (await loadNames(db, activity.district_id, language))!;
  const [occurrences, marks, parties, persons, certificates] = await Promise.all([
    db
      .selectFrom('occurrence')
      .selectAll()
      .where('activity_id', '=', ofActivity)
      .orderBy('starts_at')
      .execute(),
    db.selectFrom('study_meeting').selectAll().where('activity_id', '=', ofActivity).execute(),
    partiesOf(db, ofActivity),
    db
      .selectFrom('study_person')
      .selectAll()
      .where('activity_id', '=', ofActivity)
      .orderBy('updated_at')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('certificate')
      .selectAll()
      .where('activity_id', '=', ofActivity)
      .where('revoked_at', 'is', null)
      .execute(),
  ]);
  const ids = occurrences.map(({ id }) => id);
  const [attendance, counted] = await Promise.all([
    db.selectFrom('attendance').selectAll().where('occurrence_id', 'in', listOf(db, ids)).execute(),
    db.selectFrom('head_count').selectAll().where('occurrence_id', 'in', listOf(db, ids)).execute(),
  ]);
  const seatsOf = new Map(parties.map(({ id, seats }) => [id, seats]));
  const heads = new Map<string, number>();
  for (const mark of attendance) {
    const there = headsAt(mark, seatsOf.get(mark.signup_id) ?? 0);
    if (there > 0) heads.set(`${mark.signup_id} ${mark.occurrence_id}`, there);
  }
  const cameTo = new Map(counted.map((row) => [row.occurrence_id, row.heads]));
  for (const [key, there] of heads) {
    const id = key.split(' ')[1]!;
    if (!counted.some((row) => row.occurrence_id === id)) {
      cameTo.set(id, (cameTo.get(id) ?? 0) + there);
    }
  }
  const markOf = new Map(marks.map((mark) => [mark.occurrence_id, mark]));
  const meetings = occurrences.map((row): CircleMeeting => {
    const mark = markOf.get(row.id);
    const computedHours = studyHours(minutesOf(row), minutesPerHour);
    return {
      occurrenceId: row.id,
      ...whenOfRow(row),
      status: row.status,
      held: row.starts_at <= now && !offStatuses.includes(row.status),
      hours: mark?.hours ?? computedHours,
      computedHours,
      ownHours: typeof mark?.hours === 'number',
      log: mark?.log ?? undefined,
      came: cameTo.get(row.id) ?? 0,
    };
  });
  const title = await titleOf(db, activity.id, names);
  return { activity, names, title, meetings, parties, heads, persons, certificates };
}

/** The meetings of a circle with their hours, and what its form asks for. */
export async function viewCircle(
  db: Database,
  clock: Clock,
  { minutesPerHour, limits }: CircleSettings,
  { asker, activityId, language }: { asker: Asker; activityId: string; language?: string },
): Promise<Circle> {
  const activity = await reachCircle(db, asker, activityId);
  const now = toStored(clock());
  const circle = await loadCircle(db, activity, {
    language: language ?? asker.actor.language,
    now,
    minutesPerHour,
  });
  const signed = await db
    .selectFrom('study_sign_off as o')
    .leftJoin('staff_member as m', 'm.id', 'o.signed_by_id')
    .select(['o.signed_at', 'm.name'])
    .where('o.activity_id', '=', activityId)
    .executeTakeFirst();
  const held = circle.meetings.filter((meeting) => meeting.held);
  const came = attendersOf(circle, held).filter((one) => one.meetings.length > 0).length;
  const mostHeads = Math.max(0, ...held.map((meeting) => meeting.came));
  return {
    activityId,
    title: circle.title,
    form: activity.folkbildning,
    minutesPerHour,
    meetings: circle.meetings,
    hours: hoursOf(held),
    people: Math.max(came, mostHeads) + 1,
    warnings: warningsOf(
      limits[activity.folkbildning],
      held.map((meeting) => ({ ...meeting, minutes: lengthOf(meeting) })),
      attendersOf(circle, held),
      mostHeads,
    ),
    signedOff: signed && { at: signed.signed_at, by: signed.name ?? undefined },
    certificates: circle.certificates.length,
  };
}

export const hoursOf = (meetings: readonly Pick<CircleMeeting, 'hours'>[]) =>
  meetings.reduce((sum, { hours }) => sum + hours, 0);

/** Everyone of the parties, by the held meetings they were at; children come last in a party. */
function attendersOf(circle: CircleState, held: readonly CircleMeeting[]): Attender[] {
  return circle.parties.flatMap((party) => {
    const ages = JSON.parse(party.children_json) as number[];
    return Array.from({ length: party.seats }, (_, place) => ({
      meetings: held.flatMap(({ occurrenceId }, at) =>
        (circle.heads.get(`${party.id} ${occurrenceId}`) ?? 0) > place ? [at] : [],
      ),
      age: ages[place - party.adults],
    }));
  });
}

const minutesOf = ({ starts_at, ends_at }: OccurrenceTable) =>
  lengthOf({ startsAt: starts_at, endsAt: ends_at });

const lengthOf = ({ startsAt, endsAt }: Pick<CircleMeeting, 'startsAt' | 'endsAt'>) =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/** The parties that have a seat at a circle or at one of its meetings, by name. */
async function partiesOf(db: Reader, activityId: string): Promise<SignupTable[]> {
  const parties = await db
    .selectFrom('signup as s')
    .innerJoin('seating as t', 't.id', 's.seating_id')
    .selectAll('s')
    .where('t.activity_id', '=', activityId)
    .where('s.status', 'in', seatedStatuses)
    .orderBy('s.id')
    .execute();
  const { compare } = new Intl.Collator('sv');
  return parties.sort((a, b) => compare(a.name ?? '', b.name ?? ''));
}

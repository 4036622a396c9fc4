import type { ActivityForm, DatePlan } from '@klocket/contract';
import type { Tx } from '../../../database/database.ts';
import type { OccurrenceTable } from '../../../database/tables.ts';
import { InputError } from '../../../input-error.ts';
import type { HeldDistrict } from '../../districts/hold.ts';
import type { Actor } from '../../staff/may.ts';
import { toSource } from '../activity-rows.ts';
import { saveActivity } from '../activity-write.ts';
import { changeOccurrence } from '../occurrence-write.ts';
import { refuseSplitCourse } from '../../signups/following/scope-change.ts';
import type { Written } from './read.ts';
import { changesAt, writeForm } from './write.ts';

/** From which occurrence on an activity is to be another, and what. */
export interface Split {
  actor: Actor;
  known: Written;
  occurrence: string;
  form: ActivityForm;
}

/**
 * Ends an activity before one of its occurrences and goes on with another from there. The occurrences
 * from there on move over with their ids, and keep what was changed about them alone. Returns the id of
 * the one that goes on: the same where nothing came before. Undefined when there is no such occurrence.
 */
export async function splitActivity(
  tx: Tx,
  district: HeldDistrict,
  { actor, known, occurrence, form }: Split,
  at: string,
): Promise<string | undefined> {
  const { activity } = known.stored;
  const rows = await tx
    .selectFrom('occurrence')
    .selectAll()
    .where('activity_id', '=', activity.id)
    .orderBy('recurrence_id')
    .execute();
  const first = rows.find(({ id }) => id === occurrence);
  if (!first) return undefined;
  const day = first.recurrence_id.slice(0, 10);
  if (rows[0] === first) {
    await writeForm(tx, district, { actor, form, known }, at);
    return activity.id;
  }
  await refuseSplitCourse(tx, { activityId: activity.id, before: known.form.signup, at });
  const { changes = [], ...source } = toSource(known.stored, district.zone);
  const begun = { ...form, plan: beginOn(form.plan, day) };
  const { id } = await writeForm(tx, district, { actor, form: begun, goesOnFrom: known }, at);
  const later = rows.filter((row) => row.recurrence_id >= first.recurrence_id);
  await moveOver(tx, id, later);
  const time = begun.plan.repeats === 'rule' ? source.startsLocal.slice(11) : begun.plan.startTime;
  const moved = changes.filter(({ recurrenceId }) => recurrenceId >= first.recurrence_id);
  await changeAgain(tx, district, id, changesAt(moved, time), at);
  const recurrence = endBefore(source.recurrence ?? [], day);
  await saveActivity(tx, district, { ...source, recurrence }, at);
  return id;
}

/** The same plan from a day on. */
export function beginOn(plan: DatePlan, day: string): DatePlan {
  switch (plan.repeats) {
    case 'weekly':
    case 'monthly':
      return {
        ...plan,
        from: plan.from > day ? plan.from : day,
        ...(plan.except && { except: plan.except.filter((date) => date >= day) }),
      };
    case 'dates': {
      const dates = plan.dates.filter((date) => date >= day);
      if (dates.length === 0) throw new InputError('recurrence-never', '/form/plan/dates');
      return { ...plan, dates };
    }
    case 'once':
      return plan;
    case 'rule':
      return {
        ...plan,
        startsLocal: `${day}${plan.startsLocal.slice(10)}`,
        recurrence: plan.recurrence,
      };
  }
}

/** The lines of a recurrence that ends before a day. */
export function endBefore(lines: readonly string[], day: string): string[] {
  const limit = day.replaceAll('-', '');
  const last = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString().replaceAll('-', '');
  return lines.flatMap((line) => {
    const [, head, value] = /^([^:]+):(.*)$/.exec(line) ?? [];
    if (!head) return [line];
    if (/^RRULE/i.test(head)) {
      const parts = value!.split(';').filter((part) => !/^(UNTIL|COUNT)=/i.test(part));
      return [`${head}:${[...parts, `UNTIL=${last}T235959`].join(';')}`];
    }
    const kept = value!.split(',').filter((date) => date.trim().slice(0, 8) < limit);
    return kept.length > 0 ? [`${head}:${kept.join(',')}`] : [];
  });
}

/** Hands occurrences over to another activity, in place of those it has made for the same days. */
async function moveOver(tx: Tx, activityId: string, rows: readonly OccurrenceTable[]) {
  const made = await tx
    .selectFrom('occurrence')
    .selectAll()
    .where('activity_id', '=', activityId)
    .execute();
  const madeOn = new Map(made.map((row) => [row.recurrence_id.slice(0, 10), row]));
  for (const row of rows) {
    const day = row.recurrence_id.slice(0, 10);
    const twin = madeOn.get(day);
    madeOn.delete(day);
    if (!twin && !row.changed) {
      await tx.deleteFrom('occurrence').where('id', '=', row.id).execute();
      continue;
    }
    if (twin) await tx.deleteFrom('occurrence').where('id', '=', twin.id).execute();
    const { id: _, ...planned } = twin ?? { ...row, activity_id: activityId };
    const sequence = Math.max(row.sequence, planned.sequence) + 1;
    await tx
      .updateTable('occurrence')
      .set({ ...planned, sequence })
      .where('id', '=', row.id)
      .execute();
  }
}

/** Makes the changes of single occurrences once more, on what is planned now. */
async function changeAgain(
  tx: Tx,
  { zone }: HeldDistrict,
  activityId: string,
  changes: ReturnType<typeof changesAt>,
  at: string,
) {
  const activity = await tx
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', activityId)
    .executeTakeFirstOrThrow();
  for (const change of changes) {
    const row = await tx
      .selectFrom('occurrence')
      .selectAll()
      .where('activity_id', '=', activityId)
      .where('recurrence_id', '=', change.recurrenceId)
      .executeTakeFirst();
    if (row) await changeOccurrence(tx, activity, row, change, { from: 'plan', zone, at });
  }
}

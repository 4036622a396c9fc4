import type { ActivityCopy, ActivityDraft, DateQuestion, PlannedDates } from '@klocket/contract';
import { dayIn, type Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { loadNames } from '../districts/names.ts';
import { demand } from '../staff/guard.ts';
import { planAgain, planDates } from './planned-dates.ts';
import { readWritten } from './staff-read.ts';
import type { Deed } from './staff-repository.ts';
import { objectOf } from './staff-write.ts';
import { nextTerm } from './terms.ts';

/** Dates before they are anybody's: what a plan would give, and what was, for another term. */
export type DateDesk = ReturnType<typeof createDateDesk>;

export const createDateDesk = (db: Database, clock: Clock) => ({
  /** What a plan comes to. Undefined when there is no such district. */
  async plan(
    { districtId, language }: Deed,
    question: DateQuestion,
  ): Promise<PlannedDates | undefined> {
    const names = await loadNames(db, districtId, language);
    if (!names) return undefined;
    const district = { id: districtId, zone: names.zone, languages: names.languages };
    return planDates(db, district, question, { now: clock(), language });
  },

  /** A form after the pattern of an activity, for the next term unless days are named. */
  async copy(
    { actor, districtId, language }: Deed,
    id: string,
    { from, until }: ActivityCopy,
  ): Promise<ActivityDraft | undefined> {
    const names = await loadNames(db, districtId, language);
    const written = names && (await readWritten(db, { id: districtId, zone: names.zone }, id));
    if (!written) return undefined;
    demand(actor, 'activity.read', objectOf(districtId, written.form));
    const term = nextTerm(dayIn(names.zone, clock()));
    const { published: _published, publishAt: _publishAt, ...form } = written.form;
    const begins = from ?? term.from;
    const ends = until ?? (from ? undefined : term.until);
    return { form: { ...form, plan: planAgain(form.plan, begins, ends) } };
  },
});

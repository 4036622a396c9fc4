import type {
  ActivityCopy,
  ActivityDraft,
  DateQuestion,
  PlannedDates,
  SchoolBreaks,
} from '@klocket/contract';
import { dayIn, toStored, type Clock } from '../../../clock.ts';
import type { Database, Reader } from '../../../database/database.ts';
import { refuseOverwriting } from '../../../http/if-match.ts';
import { InputError } from '../../../input-error.ts';
import { holdDistrict } from '../../districts/hold.ts';
import { loadNames } from '../../districts/names.ts';
import { lastChangeOf, record } from '../../history/repository.ts';
import { demand } from '../../staff/guard.ts';
import { planAgain, planDates } from './planned-dates.ts';
import { readWritten } from './read.ts';
import type { Deed } from './repository.ts';
import { objectOf } from './write.ts';
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

  /** When the schools are closed, as far as somebody has said. */
  breaks: ({ districtId }: Deed): Promise<SchoolBreaks> => readBreaks(db, districtId),

  /** Replaces that, made from one of the states expected. Undefined when there is no such district. */
  replaceBreaks: (
    { actor, districtId }: Deed,
    { items }: SchoolBreaks,
    expected: string[],
  ): Promise<SchoolBreaks | undefined> =>
    db.transaction().execute(async (tx) => {
      const district = await holdDistrict(tx, districtId);
      if (!district) return undefined;
      const object = { kind: 'district', id: `${districtId}/breaks`, title: breaksTitle };
      const before = await readBreaks(tx, districtId);
      await refuseOverwriting(expected, before, () => lastChangeOf(tx, districtId, object));
      refuseWrongBreaks(items);
      await tx.deleteFrom('school_break').where('district_id', '=', districtId).execute();
      const rows = items.map(({ from, to, name }) => ({
        district_id: districtId,
        from_on: from,
        to_on: to,
        name_json: JSON.stringify(name),
      }));
      if (rows.length > 0) await tx.insertInto('school_break').values(rows).execute();
      const deed = { districtId, actor, action: 'district.changed', object };
      await record(tx, deed, toStored(clock()));
      return readBreaks(tx, districtId);
    }),
});

/** What the log calls them. */
const breaksTitle = 'Skollov';

async function readBreaks(db: Reader, districtId: string): Promise<SchoolBreaks> {
  const rows = await db
    .selectFrom('school_break')
    .select(['from_on', 'to_on', 'name_json'])
    .where('district_id', '=', districtId)
    .orderBy('from_on')
    .execute();
  return {
    items: rows.map(({ from_on, to_on, name_json }) => ({
      from: from_on,
      to: to_on,
      name: JSON.parse(name_json),
    })),
  };
}

/** Refuses breaks that end before they begin, begin on the same day, or have no name. */
function refuseWrongBreaks(items: SchoolBreaks['items']) {
  const begun = new Set<string>();
  for (const [index, { from, to, name }] of items.entries()) {
    if (to < from) throw new InputError('break-backwards', `/items/${index}/to`);
    if (begun.has(from)) throw new InputError('id-twice', `/items/${index}/from`);
    if (!Object.values(name).some((words) => words.trim())) {
      throw new InputError('text-missing', `/items/${index}/name`);
    }
    begun.add(from);
  }
}

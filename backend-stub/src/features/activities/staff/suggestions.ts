import type { MailTemplate } from '@klocket/contract';
import { toStored, type Clock } from '../../../clock.ts';
import type { Database, Tx } from '../../../database/database.ts';
import { recordEvent } from '../../../events.ts';
import { queueMail } from '../../../mail/queue.ts';
import { holdDistrict, type HeldDistrict } from '../../districts/hold.ts';
import { lastChangeOf, record } from '../../history/repository.ts';
import { refuseOverwriting } from '../../../http/if-match.ts';
import { demand } from '../../staff/guard.ts';
import type { Publication } from './publication.ts';
import { demandShowing } from './showing-rights.ts';
import { readWritten, type Written } from './read.ts';
import type { Deed } from './repository.ts';
import { objectOf, titleOf } from './write.ts';

/** So many are shown in one transaction. */
const atATime = 25;

/** What waits to be shown: suggestions that somebody says yes to or not yet, and what has its day set. */
export type SuggestionDesk = ReturnType<typeof createSuggestionDesk>;

export const createSuggestionDesk = (db: Database, clock: Clock, publicUrl: string) => {
  const linkTo = (districtId: string, id: string) =>
    `${publicUrl}/desk/${districtId}/activities/${id}`;

  /** Answers a suggestion; false when there is none of that id. */
  const answer = (
    { actor, districtId }: Deed,
    id: string,
    how: (tx: Tx, district: HeldDistrict, found: Answered, at: string) => Promise<void>,
  ) =>
    db.transaction().execute(async (tx) => {
      const district = await holdDistrict(tx, districtId);
      const written = district && (await readWritten(tx, district, id));
      if (!district || !written?.waits?.suggested_at) return false;
      demand(actor, 'activity.publish', objectOf(districtId, written.form));
      const found = { written, waits: written.waits, title: titleOf(written.form, district) };
      await how(tx, district, found, toStored(clock()));
      return true;
    });

  const refuseStale = (
    tx: Tx,
    district: HeldDistrict,
    { written, waits }: Answered,
    expected: string[],
  ) =>
    refuseOverwriting(expected, written.form, () =>
      lastChangeOf(tx, district.id, { kind: 'activity', id: waits.activity_id }),
    );

  const tell = async (
    tx: Tx,
    deed: Deed,
    { waits, title }: Answered,
    template: Extract<MailTemplate, 'suggestion-shown' | 'suggestion-returned'>,
    word: string,
    at: string,
  ) => {
    const member = await tx
      .selectFrom('staff_member')
      .select(['email', 'language'])
      .where('id', '=', waits.member_id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (!member || waits.member_id === deed.actor.id) return;
    const link = linkTo(deed.districtId, waits.activity_id);
    const values = { title, link, by: deed.actor.name, word };
    const { email: to, language } = member;
    await queueMail(tx, { to, language, template, values, districtId: deed.districtId }, at);
  };

  return {
    /** Shows a suggestion that is as expected, and tells who suggested it. */
    approve: (deed: Deed, id: string, expected: string[]): Promise<boolean> =>
      answer(deed, id, async (tx, district, found, at) => {
        const { form } = found.written;
        demandShowing(deed.actor, objectOf(district.id, form));
        await refuseStale(tx, district, found, expected);
        await show(tx, district.id, id, at);
        await tell(tx, deed, found, 'suggestion-shown', '', at);
        const object = { kind: 'activity', id, title: found.title };
        const { actor } = deed;
        const entry = { districtId: district.id, actor, action: 'activity.published', object };
        await record(tx, entry, at);
      }),

    /** Sends a suggestion back with a word, to who suggested it. */
    sendBack: (deed: Deed, id: string, word: string, expected: string[]): Promise<boolean> =>
      answer(deed, id, async (tx, district, found, at) => {
        await refuseStale(tx, district, found, expected);
        await tx
          .updateTable('publication')
          .set({ returned_word: word.trim(), returned_by: deed.actor.name })
          .where('activity_id', '=', id)
          .execute();
        await tell(tx, deed, found, 'suggestion-returned', word.trim(), at);
        const object = { kind: 'activity', id, title: found.title };
        const { actor } = deed;
        const entry = { districtId: district.id, actor, action: 'activity.sent-back', object };
        await record(tx, entry, at);
      }),

    /** Shows what has its day; returns how many those were. */
    async showDue(): Promise<number> {
      let shown = 0;
      for (let more = true; more;) {
        const due = await db
          .selectFrom('publication as p')
          .innerJoin('activity as a', 'a.id', 'p.activity_id')
          .select(['a.id', 'a.district_id'])
          .where('p.publish_at', '<=', toStored(clock()))
          .orderBy('p.publish_at')
          .limit(atATime)
          .execute();
        for (const { id, district_id } of due) shown += Number(await showOnTime(id, district_id));
        more = due.length === atATime;
      }
      return shown;
    },
  };

  function showOnTime(id: string, districtId: string) {
    return db.transaction().execute(async (tx) => {
      const district = await holdDistrict(tx, districtId);
      const written = district && (await readWritten(tx, district, id));
      const at = toStored(clock());
      const due = written?.waits?.publish_at;
      if (!district || !written || !due || due > at) return false;
      await show(tx, districtId, id, at);
      const { member_id, member_name } = written.waits!;
      const actor = { id: member_id, name: member_name };
      const object = { kind: 'activity', id, title: titleOf(written.form, district) };
      const details = { planned: due };
      await record(tx, { districtId, actor, action: 'activity.published', object, details }, at);
      return true;
    });
  }
};

interface Answered {
  written: Written;
  waits: Publication;
  title: string;
}

async function show(tx: Tx, districtId: string, id: string, at: string) {
  await tx
    .updateTable('activity')
    .set((eb) => ({ published: 1, sequence: eb('sequence', '+', 1), updated_at: at }))
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('publication').where('activity_id', '=', id).execute();
  await recordEvent(tx, districtId, 'occurrence', { activityId: id }, at);
}

import { toStored, type Clock } from '../../clock.ts';
import type { Database, Reader, Tx } from '../../database/database.ts';
import { queueMail } from '../../mail/queue.ts';
import { coordinatorsOf } from '../../mail/tell-coordinators.ts';
import { formatDay } from '../../words/dates.ts';
import { createHouseRepository } from '../houses/repository.ts';
import { openState } from '../houses/rules.ts';
import { healthOf, silentMinutes } from './rules.ts';
import type { ScreenRow } from './screen-rows.ts';

/** Looks after screens that nobody hears of any more. */
export type SilenceWatch = ReturnType<typeof createSilenceWatch>;

export const createSilenceWatch = (db: Database, clock: Clock, publicUrl: string) => {
  // Before that nobody listened, so that a silence until now says nothing of a screen (K15).
  const startedAt = clock().epochMilliseconds;
  const houses = createHouseRepository(db, clock);

  /** Whether its house, or any where it stands in none, has been open for as long as makes a silence. */
  async function isAttended({ district_id, house_id }: ScreenRow, zone: string) {
    const all = (await houses.list(district_id))?.items ?? [];
    const its = all.filter(({ id }) => house_id === null || id === house_id);
    const withHours = its.filter(({ hours, exceptions }) => hours.length + exceptions.length > 0);
    // Where no hours are known somebody may always be there.
    if (withHours.length === 0) return true;
    const now = clock();
    const before = now.subtract({ minutes: silentMinutes });
    return withHours.some(
      ({ hours, exceptions, open }) =>
        open.isOpen && openState(hours, exceptions, zone, before).isOpen,
    );
  }

  return {
    /**
     * Tells the coordinators, once, of each screen that has been silent for half an hour in which somebody
     * could have seen to it (K14). A house that cuts its power at night is no news, and in the morning its
     * box has half an hour to start; what is silent then is told of. Returns how many that were.
     */
    async tell(): Promise<number> {
      const now = clock().epochMilliseconds;
      const quiet = await db
        .selectFrom('screen')
        .selectAll()
        .where('token_hash', 'is not', null)
        .where('seen_at', '<=', toStored(clock().subtract({ minutes: silentMinutes })))
        .where('silence_told_at', 'is', null)
        .orderBy('id')
        .execute();
      let told = 0;
      for (const screen of quiet) {
        const seenAt = Date.parse(screen.seen_at!);
        if (healthOf({ seenAt, now, startedAt }) !== 'silent') continue;
        const district = await districtOf(db, screen.district_id);
        if (!(await isAttended(screen, district.zone))) continue;
        const at = toStored(clock());
        await db.transaction().execute(async (tx) => {
          // It may have been heard of in this very moment.
          const isStill = await tx
            .updateTable('screen')
            .set({ silence_told_at: at })
            .where('id', '=', screen.id)
            .where('seen_at', '=', screen.seen_at)
            .where('silence_told_at', 'is', null)
            .returning('id')
            .executeTakeFirst();
          if (!isStill) return;
          await tellOf(tx, screen, district, at);
          told += 1;
        });
      }
      return told;
    },
  };

  async function tellOf(tx: Tx, screen: ScreenRow, district: District, at: string) {
    const districtId = screen.district_id;
    for (const { email, language } of await coordinatorsOf(tx, districtId)) {
      const values = {
        screen: screen.name,
        district: district.name,
        since: sinceWords(screen.seen_at!, district.zone, language),
        link: `${publicUrl}/desk/${districtId}/screens/${screen.id}`,
      };
      const mail = { to: email, language, template: 'screen-silent', values } as const;
      await queueMail(tx, { ...mail, districtId }, at);
    }
  }
};

/** When it was last heard of, on the clock of its district. */
function sinceWords(seenAt: string, zone: string, language: string) {
  const local = Temporal.Instant.from(seenAt).toZonedDateTimeISO(zone);
  const day = formatDay(local.toPlainDate().toString(), language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return `${day} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

interface District {
  name: string;
  zone: string;
}

const districtOf = (db: Reader, id: string): Promise<District> =>
  db.selectFrom('district').select(['name', 'zone']).where('id', '=', id).executeTakeFirstOrThrow();

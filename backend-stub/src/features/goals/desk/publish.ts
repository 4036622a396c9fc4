import type { PeriodToPublish } from '@klocket/contract';
import { toStored, type Clock } from '../../../clock.ts';
import type { Database } from '../../../database/database.ts';
import { recordEvent } from '../../../events.ts';
import { Problem } from '../../../problem.ts';
import { holdDistrict } from '../../districts/hold.ts';
import { record } from '../../history/repository.ts';
import { isReckoned } from '../figures/reckon.ts';
import { hasBegun, isOver, nameOfPeriod, spanOf } from '../periods.ts';
import { addVersion } from './versions.ts';
import type { Follower } from './goal-desk.ts';
import { refusal } from './refusal.ts';
import {
  periodToPublish,
  publishable,
  publishedOf,
  recentSpans,
  settle,
  periodsToPublish,
} from './periods.ts';

/** Periods that are over, and their publication. */
export type PublicationDesk = ReturnType<typeof createPublicationDesk>;

export const createPublicationDesk = (
  db: Database,
  clock: Clock,
  { demo = false }: { demo?: boolean } = {},
) => ({
  /** What was and what would be published of each period that is over; undefined without such a district. */
  list: async (districtId: string, language?: string): Promise<PeriodToPublish[] | undefined> => {
    const settled = await settle(db, districtId, { language, now: clock(), invented: demo });
    return settled && periodsToPublish(settled);
  },

  /**
   * Publishes what a period came to. What is published already stays as it is, so that publishing once
   * more publishes only what has come to it since. Spreads of people are final.
   */
  publish: (follower: Follower, period: string, language?: string): Promise<PeriodToPublish> =>
    db.transaction().execute(async (tx) => {
      const { districtId, actor } = follower;
      const now = clock();
      const at = toStored(now);
      await holdDistrict(tx, districtId);
      const reading = { language, now, invented: demo };
      const settled = await settle(tx, districtId, reading);
      if (!settled) throw new Problem('not-found');
      const { today } = settled.view;
      const span = spanOf(period)!;
      if (!hasBegun(span, today)) throw refusal('period-ahead', '/period');
      if (!isOver(span, today)) throw refusal('period-running', '/period');
      const isRecent = recentSpans({ period_kind: span.kind }, today).some(
        (one) => one.period === period,
      );
      if (!isRecent) throw refusal('period-long-over', '/period');
      let count = 0;
      for (const row of settled.loaded.indicators) {
        if (row.period_kind !== span.kind || !isReckoned(row.measure)) continue;
        if (publishedOf(settled.loaded, row.id, period)) continue;
        const found = publishable(settled, row, period);
        if (!found) continue;
        const last = settled.loaded.figures.find(
          (one) => one.indicator_id === row.id && one.period === period,
        );
        const figure = {
          period,
          origin: 'reckoned' as const,
          value: found.value,
          gap: found.gap ?? null,
          n: found.n ?? null,
          low: found.low ?? null,
          high: found.high ?? null,
          groups_json: found.groups ? JSON.stringify(found.groups) : null,
          distance: found.distance ?? null,
        };
        await addVersion(tx, follower, { indicator: row.id }, figure, last, at);
        count += 1;
      }
      if (count > 0) {
        const object = { kind: 'goal-period', id: period, title: nameOfPeriod(span, 'sv') };
        const deed = { districtId, actor, action: 'goal-period.published', object };
        await record(tx, { ...deed, details: { count } }, at);
        await recordEvent(tx, districtId, 'goal', {}, at);
      }
      return periodToPublish((await settle(tx, districtId, reading))!, span);
    }),
});

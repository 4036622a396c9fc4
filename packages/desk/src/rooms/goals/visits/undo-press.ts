import type { VisitCorrection, VisitDay } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, Problem } from '@klocket/core';
import type { DeskPlace } from '../../../place.ts';
import { hourOf } from './visit-day.ts';
import { visitsOf, type Press } from './visit-queue.ts';

/** So many times somebody else may count in between. */
const tries = 4;

/** Takes a press back: before it is sent it never was, and after that its hour is put right. */
export async function undoPress(
  press: Press,
  { api, me, zone }: Pick<DeskPlace, 'api' | 'me' | 'zone'>,
) {
  if (await visitsOf(me.id, api).takeBack(press)) return;
  const { district, house, heads } = press;
  const { day, hour } = hourOf(press.at, zone);
  for (let tried = 1; ; tried++) {
    const { data } = await api.get<VisitDay>(staffPaths.visits(district, { day }));
    const hours = data.houses.find((one) => one.house === house)?.hours ?? [];
    const was = hours.find((one) => one.hour === hour)?.heads ?? 0;
    const reason = msg('Ett tryck för mycket vid dörren.', { id: 'desk-visit-undone-reason' });
    const correction: VisitCorrection = {
      house,
      day,
      hour,
      was,
      heads: Math.max(0, was - heads),
      reason,
    };
    try {
      await api.post(staffPaths.visitCorrections(district), correction);
      return;
    } catch (error) {
      const isBehind = error instanceof Problem && error.code === 'changed-meanwhile';
      if (!isBehind || tried === tries) throw error;
    }
  }
}

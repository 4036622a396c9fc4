import type { Action, Me } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import { standInsOf } from '../activities/staff/stand-ins.ts';
import { actionsIn } from './may.ts';
import type { Session } from './session-repository.ts';

/** What opens the rooms in which somebody finds the evening they stand in for. */
const ofStandIns: readonly Action[] = ['activity.read', 'names.read'];

/** Who is signed in, and where and at what they may work. */
export async function describeMe(
  { districts, passkeys, db, clock }: Pick<Deps, 'districts' | 'passkeys' | 'db' | 'clock'>,
  { actor, endsAt, passkeyUntil }: Session,
): Promise<Me> {
  const all = await Promise.all(
    (await districts.list()).map(async (district) => {
      const may = actionsIn(actor, district.id);
      // Who leads one evening finds it, and its people, as whoever leads them all.
      const standsIn = may.length > 0 && (await standInsOf(db, actor, district.id, clock())).any;
      return { ...district, may: standsIn ? [...new Set([...may, ...ofStandIns])] : may };
    }),
  );
  return {
    id: actor.id,
    name: actor.name,
    email: actor.email,
    language: actor.language,
    roles: actor.roles,
    districts: all.filter(({ may }) => may.length > 0),
    passkeys: await passkeys.count(actor.id),
    passkeyUntil: passkeyUntil?.toString(),
    endsAt: endsAt.toString(),
  };
}

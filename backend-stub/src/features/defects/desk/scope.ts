import type { Action } from '@klocket/contract';
import type { Reader } from '../../../database/database.ts';
import { demand } from '../../staff/guard.ts';
import { may, type ActionObject, type Actor } from '../../staff/may.ts';
import { Problem } from '../../../problem.ts';

/** Who asks at the desk, and where. */
export interface Asker {
  actor: Actor;
  districtId: string;
}

/**
 * Whether someone sees all that was reported. Whoever reads only what was handed over to them sees of it what
 * has been reviewed, as everyone does.
 */
export const seesUnreviewed = (actor: Actor, districtId: string) =>
  may(actor, 'defect.read', { districtId, handedTo: [] });

/**
 * A defect as `may` asks about it: whose people it was handed over to. What is not shown any more is nobody's.
 */
export async function objectOf(
  db: Reader,
  districtId: string,
  defectId: string,
): Promise<ActionObject> {
  const rows = await db
    .selectFrom('defect_handover as h')
    .innerJoin('receiver as r', (join) =>
      join.onRef('r.id', '=', 'h.receiver_id').onRef('r.district_id', '=', 'h.district_id'),
    )
    .innerJoin('defect as d', 'd.id', 'h.defect_id')
    .select('r.organiser_id')
    .where('h.defect_id', '=', defectId)
    .where('h.state', '!=', 'to-send')
    .where('d.published', '=', 1)
    .execute();
  return { districtId, handedTo: rows.flatMap(({ organiser_id }) => organiser_id ?? []) };
}

/** Refuses whoever may not do something with a defect, and what is not there. */
export async function reachDefect(
  db: Reader,
  { actor, districtId }: Asker,
  id: string,
  action: Action,
) {
  const there = await db
    .selectFrom('defect')
    .select('id')
    .where('id', '=', id)
    .where('district_id', '=', districtId)
    .executeTakeFirst();
  if (!there) throw new Problem('not-found');
  demand(actor, action, await objectOf(db, districtId, id));
}

/** The receivers of a district for which somebody answers; all of them for who coordinates it. */
export async function receiversOf(db: Reader, { actor, districtId }: Asker): Promise<string[]> {
  const rows = await db
    .selectFrom('receiver')
    .select(['id', 'organiser_id'])
    .where('district_id', '=', districtId)
    .execute();
  const own = actor.roles.filter((role) => role.districtId === districtId);
  if (own.some(({ role }) => role === 'coordinator')) return rows.map(({ id }) => id);
  const organisers = own.flatMap(({ role, organiserId }) =>
    role === 'receiver' && organiserId ? [organiserId] : [],
  );
  return rows.flatMap(({ id, organiser_id }) =>
    organiser_id !== null && organisers.includes(organiser_id) ? [id] : [],
  );
}

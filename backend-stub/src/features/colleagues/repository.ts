import type { ColleagueList, ColleagueRole, NewColleague, StaffRole } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { refuseOverwriting } from '../../http/if-match.ts';
import { Problem } from '../../problem.ts';
import { holdDistrict } from '../districts/hold.ts';
import { lastChangeOf, record } from '../history/repository.ts';
import { demand, demandIn, demandPasskey } from '../staff/guard.ts';
import { may, type Actor } from '../staff/may.ts';
import { giveRole, leave, rolesOf } from '../staff/member-repository.ts';
import { tellOwner } from '../staff/passkey-news.ts';
import { endSessionsOf } from '../staff/session-repository.ts';
import { isCoordinated, loadColleagues, takeGroups, takeRoles } from './colleague-rows.ts';
import { invite } from './invite.ts';
import {
  checkRoles,
  inDistrict,
  mayChange,
  objectOf,
  rolesToGive,
  showTo,
  waitingName,
  type KnownColleague,
  type ShownColleague,
} from './rules.ts';

/** Who does something with colleagues, and where. */
export interface Place {
  actor: Actor;
  districtId: string;
}

/** The people of a district, as one of them may see and change them. */
export type ColleagueRepository = ReturnType<typeof createColleagueRepository>;

export const createColleagueRepository = (db: Database, clock: Clock, publicUrl: string) => {
  /** Changes one colleague while nobody else changes any; who may not, or not now, is refused. */
  const changing = <Result>(
    { actor, districtId }: Place,
    id: string,
    change: (tx: Tx, colleague: KnownColleague, at: string) => Promise<Result>,
  ) =>
    db.transaction().execute(async (tx) => {
      await holdDistrict(tx, districtId);
      const [colleague] = await loadColleagues(tx, districtId, id);
      if (!colleague) throw new Problem('not-found');
      demand(actor, 'colleague.write', objectOf(districtId, colleague));
      if (!mayChange(actor, districtId, colleague)) throw new Problem('forbidden');
      demandPasskey(actor);
      const result = await change(tx, colleague, toStored(clock()));
      const wasCoordinator = colleague.roles.some(({ role }) => role === 'coordinator');
      if (wasCoordinator && !(await isCoordinated(tx, districtId))) {
        throw new Problem('last-coordinator');
      }
      return result;
    });

  /** Writes down what was done with a colleague. */
  const note = (
    tx: Tx,
    { actor, districtId }: Place,
    colleague: KnownColleague,
    deed: { action: string; details?: Record<string, unknown> },
    at: string,
  ) => {
    const { id, name } = colleague;
    const object = { kind: 'colleague', id, title: waitingName(colleague) ?? name };
    return record(tx, { districtId, actor, object, ...deed }, at);
  };

  const refuseStale = (
    tx: Tx,
    { districtId }: Place,
    { id, roles }: KnownColleague,
    expected: string[],
  ) =>
    refuseOverwriting(expected, { roles }, () =>
      lastChangeOf(tx, districtId, { kind: 'colleague', id }),
    );

  return {
    /** Everyone one may see, and the roles one may give. */
    async list({ actor, districtId }: Place): Promise<ColleagueList> {
      demandIn(actor, 'colleague.read', districtId);
      const all = await loadColleagues(db, districtId);
      return {
        items: all
          .filter((one) => may(actor, 'colleague.read', objectOf(districtId, one)))
          .map((one) => showTo(actor, districtId, one)),
        mayGive: rolesToGive(actor, districtId),
      };
    },

    /** One colleague. */
    async find({ actor, districtId }: Place, id: string): Promise<ShownColleague> {
      const [colleague] = await loadColleagues(db, districtId, id);
      if (!colleague) throw new Problem('not-found');
      demand(actor, 'colleague.read', objectOf(districtId, colleague));
      return showTo(actor, districtId, colleague);
    },

    /** Invites someone by mail. Who is here already gets the roles they lack, and another mail. */
    invite: (
      { actor, districtId, once }: Place & { once?: Once | undefined },
      { email, name, language = actor.language, roles }: NewColleague,
      origin: string,
    ): Promise<ShownColleague> =>
      db.transaction().execute(async (tx) => {
        demandIn(actor, 'colleague.write', districtId);
        const district = await loadDistrictOf(tx, districtId);
        checkRoles(roles, { ...district, givable: rolesToGive(actor, districtId) });
        demandPasskey(actor);
        const invitation = {
          member: { email, name, language },
          roles: roles.map((role) => inDistrict(districtId, role)),
          district: { id: districtId, name: district.name },
          by: actor,
          origin,
        };
        const at = toStored(clock());
        const id = await makeOnce(tx, once, at, () => invite(tx, invitation, at));
        const [colleague] = await loadColleagues(tx, districtId, id);
        return showTo(actor, districtId, colleague!);
      }),

    /** Gives a colleague other roles instead of those they have in the district. */
    changeRoles: (place: Place, id: string, roles: ColleagueRole[], expected: string[]) =>
      changing(place, id, async (tx, colleague, at): Promise<ShownColleague> => {
        const { actor, districtId } = place;
        await refuseStale(tx, place, colleague, expected);
        const district = await loadDistrictOf(tx, districtId);
        checkRoles(roles, { ...district, givable: rolesToGive(actor, districtId) });
        await takeRoles(tx, districtId, id);
        const waitsAs = waitingName(colleague);
        for (const role of roles) await giveRole(tx, id, inDistrict(districtId, role), waitsAs);
        const details = { from: colleague.roles, to: roles };
        await note(tx, place, colleague, { action: 'colleague.changed', details }, at);
        const [changed] = await loadColleagues(tx, districtId, id);
        return showTo(actor, districtId, changed!);
      }),

    /** Removes a colleague from the district and cuts them off at once. */
    remove: (place: Place, id: string, expected: string[]) =>
      changing(place, id, async (tx, colleague, at): Promise<void> => {
        await refuseStale(tx, place, colleague, expected);
        await takeRoles(tx, place.districtId, id);
        await takeGroups(tx, place.districtId, id);
        // Roles are looked up anew with every request; who has others left goes on working elsewhere.
        if ((await rolesOf(tx, id)).length === 0) {
          await endSessionsOf(tx, id);
          await leave(tx, id, at);
        }
        const details = { roles: colleague.roles };
        await note(tx, place, colleague, { action: 'colleague.removed', details }, at);
      }),

    /** Takes a colleague's passkeys away, lost ones for instance; mail lets them in to add new ones. */
    forgetPasskeys: (place: Place, id: string) =>
      changing(place, id, async (tx, colleague, at): Promise<void> => {
        // Passkeys are a person's, not a district's: only who could have given all their roles takes them.
        if (!isWholly(place.districtId, await rolesOf(tx, id))) throw new Problem('forbidden');
        const gone = await tx
          .deleteFrom('passkey')
          .where('staff_member_id', '=', id)
          .returning('id')
          .execute();
        await endSessionsOf(tx, id);
        if (gone.length > 0) {
          const by = place.actor.name;
          const news = { memberId: id, template: 'passkey-removed', name: '', by } as const;
          await tellOwner(tx, news, publicUrl, at);
        }
        await note(tx, place, colleague, { action: 'colleague.passkeys-removed' }, at);
      }),
  };
};

/** Whether somebody works in one district and nowhere else. */
const isWholly = (districtId: string, roles: StaffRole[]) =>
  roles.every((role) => role.districtId === districtId);

/** A district's name and the organisers that roles can be for. */
async function loadDistrictOf(tx: Tx, districtId: string) {
  const district = await tx
    .selectFrom('district')
    .select('name')
    .where('id', '=', districtId)
    .executeTakeFirst();
  if (!district) throw new Problem('not-found');
  const organisers = await tx
    .selectFrom('organiser')
    .select('id')
    .where('district_id', '=', districtId)
    .execute();
  return { name: district.name, organisers: organisers.map(({ id }) => id) };
}

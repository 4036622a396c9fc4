import { randomBytes } from 'node:crypto';
import type { CirclePerson, CirclePersonChange } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { CertificateTable } from '../../database/certificate-tables.ts';
import type { Database, Tx } from '../../database/database.ts';
import { Problem } from '../../problem.ts';
import { refuseIdentityNumber } from '../signups/form/identity-number.ts';
import type { Asker } from '../signups/people/scope.ts';
import { demandPasskey } from '../staff/guard.ts';
import { hoursOf, loadCircle, reachCircle, type CircleState } from './circle.ts';
import { recordCircle } from './marks.ts';
import { personId } from './of-signup.ts';
import { foldName, printSerial } from './seal.ts';

interface At {
  asker: Asker;
  activityId: string;
}

/** Somebody who took part, with the certificate that holds for them. */
export interface Person extends Omit<CirclePerson, 'certificate'> {
  signupId?: string;
  row?: CertificateTable | undefined;
}

/** Everyone who can get a certificate: each of the parties, then those the leader wrote down. */
export function peopleOf(circle: CircleState): Person[] {
  const held = circle.meetings.filter((meeting) => meeting.held);
  const written = new Map(circle.persons.map((person) => [person.id, person]));
  const certificates = new Map(circle.certificates.map((row) => [row.person_id, row]));
  const complete = (id: string, computedHours: number, more: Partial<Person>): Person => {
    const { name, hours = null } = written.get(id) ?? {};
    return {
      id,
      added: false,
      ...more,
      name: name ?? more.name,
      hours: hours ?? computedHours,
      computedHours,
      ownHours: hours !== null,
      row: certificates.get(id),
    };
  };
  const ofParties = circle.parties.flatMap((party) =>
    Array.from({ length: party.seats }, (_, place) => {
      const isThere = ({ occurrenceId }: { occurrenceId: string }) =>
        (circle.heads.get(`${party.id} ${occurrenceId}`) ?? 0) > place;
      const naming = place === 0 ? { name: party.name ?? undefined } : {};
      const companion = place > 0 && party.name ? { fromParty: party.name } : {};
      return complete(personId(party.id, place), hoursOf(held.filter(isThere)), {
        signupId: party.id,
        ...naming,
        ...companion,
      });
    }),
  );
  const added = circle.persons
    .filter((person) => person.signup_id === null)
    .map((person) => complete(person.id, hoursOf(held), { added: true }));
  return [...ofParties, ...added];
}

/** Everyone who can get a certificate, by name, for who has shown a passkey. That it was read is written down. */
export async function listCirclePeople(
  db: Database,
  clock: Clock,
  minutesPerHour: number,
  { asker, activityId }: At,
): Promise<CirclePerson[]> {
  const activity = await reachCircle(db, asker, activityId);
  demandPasskey(asker.actor);
  const at = toStored(clock());
  const circle = await loadCircle(db, activity, { now: at, minutesPerHour });
  await db
    .transaction()
    .execute((tx) => recordCircle(tx, asker, activity, 'circle.people-read', at));
  return peopleOf(circle).map(({ row, signupId: _, ...person }) => ({
    ...person,
    certificate: row && {
      serial: printSerial(row.serial),
      hours: row.hours,
      issuedAt: row.issued_at,
    },
  }));
}

/** Writes down somebody who took part without having signed up. */
export async function addPerson(
  db: Database,
  clock: Clock,
  { asker, activityId }: At,
  name: string,
): Promise<void> {
  const activity = await reachCircle(db, asker, activityId);
  demandPasskey(asker.actor);
  refuseIdentityNumber(name, '/name');
  const at = toStored(clock());
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('study_person')
      .values({
        id: randomBytes(12).toString('base64url'),
        district_id: asker.districtId,
        activity_id: activityId,
        signup_id: null,
        name,
        hours: null,
        updated_at: at,
      })
      .execute();
    await recordCircle(tx, asker, activity, 'circle.person-added', at);
  });
}

/**
 * Names somebody of a party, or marks their hours. A certificate says the name and the hours it was
 * printed with: with another name it holds no longer.
 */
export async function changePerson(
  db: Database,
  clock: Clock,
  minutesPerHour: number,
  { asker, activityId }: At,
  id: string,
  { name, hours }: CirclePersonChange,
): Promise<void> {
  const activity = await reachCircle(db, asker, activityId);
  demandPasskey(asker.actor);
  refuseIdentityNumber(name, '/name');
  const at = toStored(clock());
  await db.transaction().execute(async (tx) => {
    const circle = await loadCircle(tx, activity, { now: at, minutesPerHour });
    const person = peopleOf(circle).find((one) => one.id === id);
    if (!person) throw new Problem('not-found');
    const change = {
      ...(name !== undefined && { name }),
      ...(hours !== undefined && { hours }),
      updated_at: at,
    };
    await tx
      .insertInto('study_person')
      .values({
        id,
        district_id: asker.districtId,
        activity_id: activityId,
        signup_id: person.signupId ?? null,
        name: null,
        hours: null,
        ...change,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
      .execute();
    const isRenamed = name !== undefined && foldName(name) !== foldName(person.name ?? '');
    if (isRenamed && person.row) await revokeOf(tx, id, at);
    await recordCircle(tx, asker, activity, 'circle.person-changed', at);
  });
}

/** Strikes out somebody the leader wrote down, with their certificate. */
export async function removePerson(
  db: Database,
  clock: Clock,
  { asker, activityId }: At,
  id: string,
): Promise<void> {
  const activity = await reachCircle(db, asker, activityId);
  demandPasskey(asker.actor);
  const at = toStored(clock());
  await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('study_person')
      .where('id', '=', id)
      .where('activity_id', '=', activityId)
      .where('signup_id', 'is', null)
      .executeTakeFirst();
    if (!numDeletedRows) throw new Problem('not-found');
    await revokeOf(tx, id, at);
    await recordCircle(tx, asker, activity, 'circle.person-removed', at);
  });
}

const revokeOf = (tx: Tx, personId: string, at: string) =>
  tx
    .updateTable('certificate')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute();

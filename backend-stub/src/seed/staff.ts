import type { RoleName } from '@klocket/contract';
import { toStored, type Clock } from '../clock.ts';
import type { Database, Tx } from '../database/database.ts';
import { giveRole, takeIn } from '../features/staff/member-repository.ts';

const mainDistrict = 'klockaretorpet';

/** Someone the demo signs in as with one click: a role, not a person. */
interface DemoMember {
  role: RoleName;
  name: string;
  email: string;
  districtId?: string;
  organiserId?: string;
  /** The activities a leader leads. */
  leads?: string[];
}

const people: DemoMember[] = [
  {
    role: 'coordinator',
    name: 'Samordnaren',
    email: 'samordnare@klocket.example',
    districtId: mainDistrict,
  },
  {
    role: 'organiser',
    name: 'Arrangören',
    email: 'arrangor@klocket.example',
    districtId: mainDistrict,
    organiserId: 'hgf',
  },
  {
    role: 'leader',
    name: 'Ledaren',
    email: 'ledare@klocket.example',
    districtId: mainDistrict,
    organiserId: 'kunskapens-hus',
    leads: ['programmering', 'lita-utbildning'],
  },
  {
    role: 'walker',
    name: 'Trygghetsvandraren',
    email: 'vandrare@klocket.example',
    districtId: mainDistrict,
  },
  {
    role: 'follow-up',
    name: 'Uppföljaren',
    email: 'uppfoljare@klocket.example',
    districtId: mainDistrict,
  },
  {
    role: 'receiver',
    name: 'Mottagaren',
    email: 'mottagare@klocket.example',
    districtId: mainDistrict,
    organiserId: 'hyresbostader',
  },
  { role: 'operator', name: 'Driften', email: 'drift@klocket.example' },
  {
    role: 'coordinator',
    name: 'Samordnaren i Exempelby',
    email: 'samordnare@exempelby.example',
    districtId: 'exempelby',
  },
];

/** The id of the demo's person with a role. */
export const demoMemberId = (role: string, districtId = mainDistrict) =>
  districtId === mainDistrict ? `demo-${role}` : `demo-${role}-${districtId}`;

/** Writes the people of the demo; those who are there stay as they are. */
export async function seedStaff(db: Database, clock: Clock) {
  await db.transaction().execute(async (tx) => {
    for (const person of people) await seedMember(tx, person, toStored(clock()));
  });
}

async function seedMember(tx: Tx, { leads = [], ...person }: DemoMember, at: string) {
  const { role, name, email, districtId, organiserId } = person;
  const id = await takeIn(
    tx,
    { id: demoMemberId(role, districtId), email, name, language: 'sv' },
    at,
  );
  await giveRole(tx, id, { role, districtId, organiserId });
  for (const activityId of leads) {
    await tx
      .insertInto('activity_leader')
      .values({ activity_id: activityId, staff_member_id: id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

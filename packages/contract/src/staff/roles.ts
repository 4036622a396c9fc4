import { Type, type Static } from 'typebox';
import { Slug } from '../text.ts';

/** What someone may be at the desk; `may` in the backend says what follows from it. */
export const roleNames = [
  'coordinator',
  'organiser',
  'leader',
  'walker',
  'follow-up',
  'receiver',
  'operator',
] as const;
export const RoleName = Type.Enum(roleNames);
export type RoleName = (typeof roleNames)[number];

/** One role: everywhere in a district, or for one of its organisers. An operator's has no district. */
export const StaffRole = Type.Object(
  {
    role: RoleName,
    districtId: Type.Optional(Slug),
    organiserId: Type.Optional(Slug),
  },
  { additionalProperties: false },
);
export type StaffRole = Static<typeof StaffRole>;

/** What staff can do; a dotted name says on what first. */
export const actions = [
  'activity.read',
  'activity.write',
  'activity.publish',
  'activity.suggest',
  'occurrence.change',
  'district.read',
  'district.write',
  'district.create',
  'partner.write',
  'colleague.read',
  'colleague.write',
  'history.read',
  'history.read-all',
  'mail.read',
  'names.read',
  'defect.read',
  'defect.write',
  'defect.answer',
  'walk.write',
  'goal.read',
  'goal.write',
  'visit.write',
  'screen.read',
  'screen.write',
  'export',
  'erase',
] as const;
export const Action = Type.Enum(actions);
export type Action = (typeof actions)[number];

import { actions, type Action, type RoleName, type StaffRole } from '@klocket/contract';

/** Who asks to do something. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  language: string;
  roles: StaffRole[];
  /** When a passkey was last shown; absent when that is too long ago to count. */
  passkeyAt?: string | undefined;
}

/** What something is to be done with: where it is, whose it is, who leads it. */
export interface ActionObject {
  districtId: string;
  /** The organisers it belongs to. Absent where it is the whole district's. */
  organisers?: readonly string[];
  /** The staff who lead it, by id. */
  leaders?: readonly string[];
  /** Of a defect: the organisers whose people it was handed over to. */
  handedTo?: readonly string[];
  /** The staff who lead it this once, whatever else they are; of an activity, one of its evenings. */
  standIns?: readonly string[];
}

const everyone: Action[] = ['district.read', 'history.read', 'goal.read', 'screen.read'];

/** What a role may do with what it reaches. */
const rights: Record<RoleName, readonly Action[]> = {
  coordinator: actions.filter((action) => action !== 'district.create'),
  organiser: [
    ...everyone,
    'activity.read',
    'activity.write',
    'activity.publish',
    'activity.suggest',
    'occurrence.change',
    'colleague.read',
    'colleague.write',
    'names.read',
    'visit.write',
    'export',
  ],
  leader: [
    ...everyone,
    'activity.read',
    'activity.write',
    'activity.suggest',
    'occurrence.change',
    'names.read',
    'visit.write',
  ],
  walker: [...everyone, 'defect.read', 'walk.write'],
  'follow-up': [...everyone, 'goal.write'],
  receiver: [...everyone, 'defect.read', 'defect.answer'],
  operator: [...everyone, 'district.write', 'district.create', 'partner.write'],
};

/**
 * What everyone of a district may do with it as a whole, a leader with groups yet to come, a walker with
 * walks, who follows up with goals, and whoever stands at the door with those who come.
 */
const ofTheWholeDistrict: readonly Action[] = [
  ...everyone,
  'activity.suggest',
  'walk.write',
  'goal.write',
  'visit.write',
];

/** What who stands in may do with that evening, as its leader would. */
const ofStandIns: readonly Action[] = ['activity.read', 'occurrence.change', 'names.read'];

/** Whether someone may do something with an object: the one place that knows. */
export const may = (actor: Actor, action: Action, object: ActionObject): boolean =>
  actor.roles.some(
    (role) =>
      (rights[role.role].includes(action) &&
        (reaches(role, actor, object) ||
          (ofTheWholeDistrict.includes(action) && isIn(role, object.districtId)))) ||
      (ofStandIns.includes(action) && standsIn(role, actor, object)),
  );

/** Whether an object is within someone's reach at all; what is not is said not to exist. */
export const sees = (actor: Actor, object: ActionObject): boolean =>
  actor.roles.some(
    (role) =>
      isIn(role, object.districtId) &&
      (isWhole(object) || reaches(role, actor, object) || standsIn(role, actor, object)),
  );

/** What someone may do in a district with what is their own there. */
export const actionsIn = (actor: Actor, districtId: string): Action[] =>
  actions.filter((action) => may(actor, action, ownIn(actor, districtId)));

/** Something that is as much someone's own as anything in the district can be. */
export const ownIn = ({ id, roles }: Actor, districtId: string): ActionObject => ({
  districtId,
  organisers: roles.flatMap((role) =>
    role.districtId === districtId && role.organiserId ? [role.organiserId] : [],
  ),
  leaders: [id],
  handedTo: roles.flatMap((role) =>
    role.districtId === districtId && role.organiserId ? [role.organiserId] : [],
  ),
});

/** Whether a role is for a district at all. */
const isIn = ({ role, districtId }: StaffRole, asked: string) =>
  role === 'operator' || districtId === asked;

/** Whether someone who works in a district stands in there. */
const standsIn = (role: StaffRole, { id }: Actor, { districtId, standIns = [] }: ActionObject) =>
  isIn(role, districtId) && standIns.includes(id);

/** Whether an object is a district's and nobody's in particular. */
const isWhole = ({ organisers, leaders, handedTo }: ActionObject) =>
  !organisers && !leaders && !handedTo;

/** Whether an object is what a role is for. */
function reaches(
  role: StaffRole,
  { id }: Actor,
  { districtId, organisers, leaders, handedTo }: ActionObject,
) {
  if (!isIn(role, districtId)) return false;
  switch (role.role) {
    case 'coordinator':
    case 'operator':
      return true;
    case 'organiser':
      return role.organiserId !== undefined && !!organisers?.includes(role.organiserId);
    case 'leader':
      return !!leaders?.includes(id);
    case 'walker':
      // Every defect is on somebody's way.
      return handedTo !== undefined;
    case 'receiver':
      return role.organiserId !== undefined && !!handedTo?.includes(role.organiserId);
    case 'follow-up':
      return false;
  }
}

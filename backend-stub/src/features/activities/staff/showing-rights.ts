import { Problem } from '../../../problem.ts';
import { demand } from '../../staff/guard.ts';
import { may, type ActionObject, type Actor } from '../../staff/may.ts';

/** Whose an activity is at a moment, and whether the public sees it. */
export interface Owned {
  object: ActionObject;
  published: boolean;
}

/**
 * Whether somebody may show an activity: it is theirs to show, and so is each name it carries that
 * the public does not see on it already.
 */
export const mayShow = (actor: Actor, object: ActionObject, before?: Owned): boolean => {
  if (before && leaves(actor, before.object, object)) return mayShow(actor, before.object, before);
  if (!may(actor, 'activity.publish', object)) return false;
  const shown = before?.published ? namesOf(before.object) : [];
  return namesOf(object).every((id) => shown.includes(id) || actsFor(actor, object, id));
};

/**
 * Whether a change takes off nothing but names that are theirs, and leaves it to others: who arranges
 * something together with others may leave it, though it is out of their sight then.
 */
export const leaves = (actor: Actor, before: ActionObject, after: ActionObject): boolean => {
  const [was, is] = [namesOf(before), namesOf(after)];
  const gone = was.filter((id) => !is.includes(id));
  const isLess = gone.length > 0 && is.length > 0 && is.every((id) => was.includes(id));
  return isLess && gone.every((id) => actsFor(actor, after, id));
};

/** Refuses to take away what the public sees in the name of others too. */
export function demandRemoving(actor: Actor, object: ActionObject) {
  demand(actor, 'activity.publish', object);
  if (mayShow(actor, object)) return;
  throw new Problem('forbidden', { errors: [{ code: 'shared-with-others', pointer: '' }] });
}

/** Refuses, without a word of a name that is not theirs, who may not show an activity. */
export function demandShowing(actor: Actor, object: ActionObject, before?: Owned) {
  demand(actor, 'activity.publish', object);
  if (!mayShow(actor, object, before)) throw new Problem('forbidden');
}

/**
 * Refuses to let an activity change hands by who does not act for them: a name is put on or taken
 * off by its own, and nobody writes an activity out of their own sight but who leaves it to others. Who
 * only suggests puts on the names they work for.
 */
export function demandNames(
  actor: Actor,
  before: ActionObject | undefined,
  after: ActionObject,
  worksFor: readonly string[] = [],
) {
  if (before && leaves(actor, before, after)) return demand(actor, 'activity.write', before);
  if (!before) demand(actor, 'activity.write', after);
  else if (!may(actor, 'activity.write', after)) throw new Problem('forbidden');
  const [was, is] = [namesOf(before), namesOf(after)];
  const shows = [before, after].some((one) => one && may(actor, 'activity.publish', one));
  const added = is.filter((id) => !was.includes(id));
  const foreign = shows ? undefined : added.find((id) => !worksFor.includes(id));
  if (foreign) {
    const pointer = `/organisers/${is.indexOf(foreign)}`;
    throw new Problem('forbidden', { errors: [{ code: 'organiser-not-yours', pointer }] });
  }
  const removed = was.filter((id) => !is.includes(id));
  if (![...(shows ? added : []), ...removed].every((id) => actsFor(actor, after, id))) {
    throw new Problem('forbidden');
  }
}

/** Refuses to change what the public sees, by who may only suggest; says what they may do instead. */
export function demandShown(actor: Actor, before: Owned, after: ActionObject) {
  if (mayShow(actor, before.object, before) && mayShow(actor, after, before)) return;
  throw new Problem('forbidden', { errors: [{ code: 'shown-by-others', pointer: '' }] });
}

const namesOf = (object: ActionObject | undefined) => object?.organisers ?? [];

const actsFor = (actor: Actor, { districtId }: ActionObject, organiser: string) =>
  may(actor, 'activity.publish', { districtId, organisers: [organiser] });

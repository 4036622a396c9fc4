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
  if (!may(actor, 'activity.publish', object)) return false;
  const shown = before?.published ? namesOf(before.object) : [];
  return namesOf(object).every((id) => shown.includes(id) || actsFor(actor, object, id));
};

/** Refuses, without a word of a name that is not theirs, who may not show an activity. */
export function demandShowing(actor: Actor, object: ActionObject, before?: Owned) {
  demand(actor, 'activity.publish', object);
  if (!mayShow(actor, object, before)) throw new Problem('forbidden');
}

/**
 * Refuses to let an activity change hands by who does not act for them: a name is put on or taken
 * off by its own, and nobody writes an activity out of their own sight. Who only suggests may say
 * whose it is to be, since its own have yet to say yes.
 */
export function demandNames(actor: Actor, before: ActionObject | undefined, after: ActionObject) {
  if (!before) demand(actor, 'activity.write', after);
  else if (!may(actor, 'activity.write', after)) throw new Problem('forbidden');
  const [was, is] = [namesOf(before), namesOf(after)];
  const shows = [before, after].some((one) => one && may(actor, 'activity.publish', one));
  const added = shows ? is.filter((id) => !was.includes(id)) : [];
  const removed = was.filter((id) => !is.includes(id));
  if (![...added, ...removed].every((id) => actsFor(actor, after, id))) {
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

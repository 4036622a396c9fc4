import type { Signup, SignupMeeting } from '@klocket/contract';
import { isOff } from '@klocket/core';

/** What a sign-up comes to, for whoever looks at it. */
export type State = Signup['status'] | 'over' | 'off';

/** What stands on top: how it is with the sign-up, unless there is nothing left to come to. */
export function stateOf(signup: Signup): State {
  const { status, meetings, mayChange } = signup;
  const isIn = status !== 'cancelled' && status !== 'lapsed';
  if (isIn && meetings.length > 0 && meetings.every(isOff)) return 'off';
  return isIn && !mayChange ? 'over' : status;
}

/** Whether a party has a seat, if only held for it. */
export const hasSeat = ({ status }: Pick<Signup, 'status'>) =>
  status === 'confirmed' || status === 'offered';

/** The meetings that are asked about anew, since they have changed. */
export const askedAgain = ({ meetings }: Signup) => meetings.filter(({ asksAgain }) => asksAgain);

/** Whether something can still be said about a meeting. */
export const isToCome = (meeting: SignupMeeting, now: Date) =>
  !isOff(meeting) && Date.parse(meeting.endsAt) > now.getTime();

import type { ActivityRepository } from '../features/activities/activity-repository.ts';
import type { MemberRepository } from '../features/staff/member-repository.ts';
import type { ActivityDesk } from '../features/activities/staff-repository.ts';
import type { SuggestionDesk } from '../features/activities/suggestions.ts';
import type { MailRepository } from '../mail/repository.ts';
import type { Duty } from './jobs.ts';

const dailySeconds = 24 * 60 * 60;

export interface DutyParts {
  activities: ActivityRepository;
  activityDesk: Pick<ActivityDesk, 'forgetUndos'>;
  suggestionDesk: Pick<SuggestionDesk, 'showDue'>;
  mails: MailRepository;
  members: MemberRepository;
}

/** What the server does by itself, beside sending mail. */
export const duties = ({ activities, mails, members }: DutyParts): Duty[] => [
  { name: 'expand-ahead', everySeconds: dailySeconds, run: () => activities.expandAhead() },
  { name: 'erase-mail', everySeconds: dailySeconds, run: () => mails.erase() },
  { name: 'forget-former-staff', everySeconds: dailySeconds, run: () => members.forgetFormer() },
];

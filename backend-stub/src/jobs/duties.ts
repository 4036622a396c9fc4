import type { ActivityRepository } from '../features/activities/activity-repository.ts';
import type { MemberRepository } from '../features/staff/member-repository.ts';
import type { MailRepository } from '../mail/repository.ts';
import type { Duty } from './jobs.ts';

const dailySeconds = 24 * 60 * 60;

export interface DutyParts {
  activities: ActivityRepository;
  mails: MailRepository;
  members: MemberRepository;
}

/** What the server does by itself, beside sending mail. */
export const duties = ({ activities, mails, members }: DutyParts): Duty[] => [
  { name: 'expand-ahead', everySeconds: dailySeconds, run: () => activities.expandAhead() },
  { name: 'erase-mail', everySeconds: dailySeconds, run: () => mails.erase() },
  { name: 'forget-former-staff', everySeconds: dailySeconds, run: () => members.forgetFormer() },
];

import type { ActivityRepository } from '../features/activities/activity-repository.ts';
import type { DefectForgetter } from '../features/defects/forget.ts';
import type { DefectPhotoRepository } from '../features/defects/photos.ts';
import type { SilenceWatch } from '../features/kiosks/silence.ts';
import type { PulseRefresher } from '../features/pulse/refresh.ts';
import type { PictureRepository } from '../features/pictures/repository.ts';
import type { SeatingFollower } from '../features/signups/following/follow.ts';
import type { SignupForgetter } from '../features/signups/erasure/forget.ts';
import type { SignupRepository } from '../features/signups/repository.ts';
import type { MemberRepository } from '../features/staff/member-repository.ts';
import type { ActivityDesk } from '../features/activities/staff/repository.ts';
import type { SuggestionDesk } from '../features/activities/staff/suggestions.ts';
import type { KeyRepository } from '../http/idempotency.ts';
import type { MailRepository } from '../mail/repository.ts';
import type { Duty } from './jobs.ts';

const minuteSeconds = 60;
const hourlySeconds = 60 * 60;
const dailySeconds = 24 * 60 * 60;

export interface DutyParts {
  activities: ActivityRepository;
  activityDesk: Pick<ActivityDesk, 'forgetUndos'>;
  suggestionDesk: Pick<SuggestionDesk, 'showDue'>;
  keys: KeyRepository;
  pictures: PictureRepository;
  defectForgetter: DefectForgetter;
  defectPhotos: Pick<DefectPhotoRepository, 'forgetUnclaimed'>;
  /** Forgets what is old enough of the history. */
  history: { forget(): Promise<number> };
  pulseRefresher: PulseRefresher;
  /** Forgets what is old enough of the screens. */
  screens: { forget(): Promise<number> };
  silenceWatch: SilenceWatch;
  signups: Pick<SignupRepository, 'passOn'>;
  signupForgetter: SignupForgetter;
  seatingFollower: SeatingFollower;
  mails: MailRepository;
  members: MemberRepository;
}

/** What the server does by itself, beside sending mail. */
export const duties = ({
  activities,
  activityDesk,
  suggestionDesk,
  keys,
  pictures,
  defectForgetter,
  defectPhotos,
  history,
  pulseRefresher,
  screens,
  silenceWatch,
  signups,
  signupForgetter,
  seatingFollower,
  mails,
  members,
}: DutyParts): Duty[] => [
  { name: 'show-due', everySeconds: minuteSeconds, run: () => suggestionDesk.showDue() },
  { name: 'pass-on-seats', everySeconds: minuteSeconds, run: () => signups.passOn() },
  { name: 'follow-changes', everySeconds: 15, run: () => seatingFollower.follow() },
  { name: 'tell-silence', everySeconds: minuteSeconds, run: () => silenceWatch.tell() },
  { name: 'expand-ahead', everySeconds: dailySeconds, run: () => activities.expandAhead() },
  { name: 'forget-undos', everySeconds: dailySeconds, run: () => activityDesk.forgetUndos() },
  { name: 'forget-keys', everySeconds: hourlySeconds, run: () => keys.forget() },
  { name: 'forget-signups', everySeconds: hourlySeconds, run: () => signupForgetter.forget() },
  { name: 'forget-pictures', everySeconds: dailySeconds, run: () => pictures.forgetUnused() },
  {
    name: 'forget-reporters',
    everySeconds: dailySeconds,
    run: () => defectForgetter.forgetContacts(),
  },
  {
    name: 'forget-defect-photos',
    everySeconds: dailySeconds,
    run: () => defectPhotos.forgetUnclaimed(),
  },
  // Each index at most once a week; a day is how late one may be.
  { name: 'refresh-pulse', everySeconds: dailySeconds, run: () => pulseRefresher.refresh() },
  { name: 'forget-history', everySeconds: dailySeconds, run: () => history.forget() },
  { name: 'forget-screens', everySeconds: dailySeconds, run: () => screens.forget() },
  { name: 'erase-mail', everySeconds: dailySeconds, run: () => mails.erase() },
  { name: 'forget-staff', everySeconds: dailySeconds, run: () => members.forget() },
];

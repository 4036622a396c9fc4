import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import {
  createActivityRepository,
  type ActivityRepository,
} from './features/activities/activity-repository.ts';
import {
  createOccurrenceRepository,
  type OccurrenceRepository,
} from './features/activities/occurrence-repository.ts';
import { createDateDesk, type DateDesk } from './features/activities/staff/dates.ts';
import { createActivityDesk, type ActivityDesk } from './features/activities/staff/repository.ts';
import {
  createSuggestionDesk,
  type SuggestionDesk,
} from './features/activities/staff/suggestions.ts';
import {
  createDefectPhotoRepository,
  type DefectPhotoRepository,
} from './features/defects/photos.ts';
import { createDefectRepository, type DefectRepository } from './features/defects/repository.ts';
import { createDefectDesk, type DefectDesk } from './features/defects/desk/repository.ts';
import { createDefectFollowers, type DefectFollowers } from './features/defects/follow.ts';
import { createOpen311Clients, type Open311Clients } from './features/open311/clients.ts';
import { createDefectSecrets, type DefectSecrets } from './features/defects/secrets.ts';
import { createDistrictDesk, type DistrictDesk } from './features/districts/desk-repository.ts';
import {
  createColleagueRepository,
  type ColleagueRepository,
} from './features/colleagues/repository.ts';
import {
  createDistrictRepository,
  type DistrictRepository,
} from './features/districts/repository.ts';
import { createFigureDesk, type FigureDesk } from './features/goals/desk/figures.ts';
import { createGoalDesk, type GoalDesk } from './features/goals/desk/goal-desk.ts';
import { createPublicationDesk, type PublicationDesk } from './features/goals/desk/publish.ts';
import { createGoalRepository, type GoalRepository } from './features/goals/repository.ts';
import {
  createHandoverRepository,
  type HandoverRepository,
} from './features/handovers/repository.ts';
import { createHistoryRepository, type HistoryRepository } from './features/history/repository.ts';
import { createHouseRepository, type HouseRepository } from './features/houses/repository.ts';
import { createKioskDesk, type KioskDesk } from './features/kiosks/desk.ts';
import { createScreenMessages, type ScreenMessages } from './features/kiosks/messages.ts';
import { createPairingRepository, type PairingRepository } from './features/kiosks/pairing.ts';
import { createKioskRepository, type KioskRepository } from './features/kiosks/repository.ts';
import { createPageChecker, type PageChecker } from './features/page-checks/checker.ts';
import { photoFiles } from './features/papers/photo-files.ts';
import { createPress, type Press } from './features/papers/press.ts';
import { createPartnerRepository, type PartnerRepository } from './features/partners/repository.ts';
import {
  createMemberRepository,
  type MemberRepository,
} from './features/staff/member-repository.ts';
import { createPasskeyRepository } from './features/staff/passkey-repository.ts';
import { createPasskeys, type Passkeys } from './features/staff/passkeys.ts';
import {
  createSessionRepository,
  type SessionRepository,
} from './features/staff/session-repository.ts';
import {
  createSignInRepository,
  type SignInRepository,
} from './features/staff/sign-in-repository.ts';
import { builtWidgets } from './http/assets.ts';
import { releaseOf } from './http/release.ts';
import { createAnswers, type Answers } from './http/answers.ts';
import { createPostgresBell } from './live/bell.ts';
import { createEventLog } from './live/event-log.ts';
import { createLiveHub, type LiveHub } from './live/hub.ts';
import { createMailRepository, type MailRepository } from './mail/repository.ts';
import { createRevisions, type Revisions } from './live/revisions.ts';
import {
  createSeatingFollower,
  type SeatingFollower,
} from './features/signups/following/follow.ts';
import {
  createCertificateRepository,
  type CertificateRepository,
} from './features/certificates/certificates.ts';
import { createNameSeal } from './features/certificates/seal.ts';
import { createSignupRepository, type SignupRepository } from './features/signups/repository.ts';
import { createPulseDesk, type PulseDesk } from './features/pulse/desk.ts';
import { createPulseRepository, type PulseRepository } from './features/pulse/repository.ts';
import { createCounterRepository, type CounterRepository } from './features/visits/counters.ts';
import { createVisitRepository, type VisitRepository } from './features/visits/repository.ts';
import { createWalkRepository, type WalkRepository } from './features/walks/repository.ts';
import {
  createYearReportRepository,
  type YearReportRepository,
} from './features/year-reports/repository.ts';
import { createSignupSecrets, type SignupSecrets } from './features/signups/secrets.ts';
import { secretOf } from './secret.ts';
import type { Settings } from './settings.ts';

/** What routes are handed. */
export interface Deps {
  settings: Settings;
  db: Database;
  clock: Clock;
  districts: DistrictRepository;
  districtDesk: DistrictDesk;
  houses: HouseRepository;
  activities: ActivityRepository;
  activityDesk: ActivityDesk;
  dateDesk: DateDesk;
  suggestionDesk: SuggestionDesk;
  occurrences: OccurrenceRepository;
  signups: SignupRepository;
  signupSecrets: SignupSecrets;
  certificates: CertificateRepository;
  defects: DefectRepository;
  defectDesk: DefectDesk;
  defectFollowers: DefectFollowers;
  walks: WalkRepository;
  goals: GoalRepository;
  visits: VisitRepository;
  counters: CounterRepository;
  kiosks: KioskRepository;
  kioskDesk: KioskDesk;
  screenMessages: ScreenMessages;
  pairings: PairingRepository;
  pulse: PulseRepository;
  pulseDesk: PulseDesk;
  goalDesk: GoalDesk;
  figureDesk: FigureDesk;
  publicationDesk: PublicationDesk;
  handovers: HandoverRepository;
  defectPhotos: DefectPhotoRepository;
  defectSecrets: DefectSecrets;
  press: Press;
  yearReports: YearReportRepository;
  open311Clients: Open311Clients;
  seatingFollower: SeatingFollower;
  partners: PartnerRepository;
  pageChecker: PageChecker;
  members: MemberRepository;
  sessions: SessionRepository;
  signIns: SignInRepository;
  passkeys: Passkeys;
  colleagues: ColleagueRepository;
  history: HistoryRepository;
  mails: MailRepository;
  revisions: Revisions;
  answers: Answers;
  live: LiveHub;
}

/** Builds everything that stands between the routes and the database. */
export function createDeps(
  settings: Settings,
  db: Database,
  clock: Clock,
  release = releaseOf(builtWidgets),
): Deps {
  const bell =
    settings.database.engine === 'postgres' ? createPostgresBell(settings.database.url) : undefined;
  const revisions = createRevisions(db, bell);
  const sessions = createSessionRepository(db, clock);
  const secret = secretOf(settings);
  const signupSecrets = createSignupSecrets(secret);
  const defectSecrets = createDefectSecrets(secret);
  const districts = createDistrictRepository(db, clock);
  const partners = createPartnerRepository(db);
  const goals = createGoalRepository(db, clock, { demo: settings.demo });
  const walks = createWalkRepository(db, clock, defectSecrets);
  const defectPhotos = createDefectPhotoRepository(db, clock, settings.files);
  return {
    settings,
    db,
    clock,
    districts,
    districtDesk: createDistrictDesk(db, clock),
    houses: createHouseRepository(db, clock),
    activities: createActivityRepository(db, clock),
    activityDesk: createActivityDesk(db, clock, settings.publicUrl),
    dateDesk: createDateDesk(db, clock),
    suggestionDesk: createSuggestionDesk(db, clock, settings.publicUrl),
    occurrences: createOccurrenceRepository(db, clock),
    signups: createSignupRepository(db, clock, signupSecrets),
    signupSecrets,
    certificates: createCertificateRepository(
      db,
      clock,
      createNameSeal(secret),
      settings.studyHour,
    ),
    defects: createDefectRepository(db, clock, defectSecrets),
    defectDesk: createDefectDesk(db, clock),
    defectFollowers: createDefectFollowers(db, clock, defectSecrets),
    visits: createVisitRepository(db, clock),
    counters: createCounterRepository(db, clock, secret),
    kiosks: createKioskRepository(db, clock),
    kioskDesk: createKioskDesk(db, clock, { publicUrl: settings.publicUrl, release }),
    screenMessages: createScreenMessages(db, clock),
    pairings: createPairingRepository(db, clock, secret),
    walks,
    goals,
    pulse: createPulseRepository(db, clock, goals),
    pulseDesk: createPulseDesk(db, clock),
    goalDesk: createGoalDesk(db, clock),
    figureDesk: createFigureDesk(db, clock, { demo: settings.demo }),
    publicationDesk: createPublicationDesk(db, clock, { demo: settings.demo }),
    yearReports: createYearReportRepository(db, clock, { districts, goals, walks }),
    handovers: createHandoverRepository(db, clock),
    defectPhotos,
    press: createPress(photoFiles(db, defectPhotos)),
    defectSecrets,
    open311Clients: createOpen311Clients(db, clock),
    seatingFollower: createSeatingFollower(db, clock),
    partners,
    pageChecker: createPageChecker(settings, partners, clock),
    members: createMemberRepository(db, clock),
    sessions,
    signIns: createSignInRepository(db, clock),
    passkeys: createPasskeys({
      db,
      clock,
      sessions,
      rows: createPasskeyRepository(db, clock),
      publicUrl: settings.publicUrl,
    }),
    colleagues: createColleagueRepository(db, clock, settings.publicUrl),
    history: createHistoryRepository(db, clock),
    mails: createMailRepository(db, clock, settings.mail),
    revisions,
    answers: createAnswers(revisions, clock),
    live: createLiveHub(createEventLog(db), revisions, {
      total: settings.liveStreams,
      perAddress: settings.liveStreamsPerAddress,
    }),
  };
}

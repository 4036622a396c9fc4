import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { migrate, openDatabase } from './database/database.ts';
import { createActivityRepository } from './features/activities/activity-repository.ts';
import { createActivityDesk } from './features/activities/staff/repository.ts';
import { createSuggestionDesk } from './features/activities/staff/suggestions.ts';
import { holdDemo } from './demo/hold-demo.ts';
import { secretDefectLink } from './features/defects/links.ts';
import { createDefectSecrets } from './features/defects/secrets.ts';
import { createDefectForgetter } from './features/defects/forget.ts';
import { createDefectPhotoRepository } from './features/defects/photos.ts';
import { createDefectRepository } from './features/defects/repository.ts';
import { createDistrictRepository } from './features/districts/repository.ts';
import { handoverAttachments } from './features/handovers/files.ts';
import { noteHandoverMail } from './features/handovers/outcome.ts';
import { createHandoverRepository } from './features/handovers/repository.ts';
import { photoFiles } from './features/papers/photo-files.ts';
import { createPress } from './features/papers/press.ts';
import { createHistoryRepository } from './features/history/repository.ts';
import { createPictureRepository } from './features/pictures/repository.ts';
import { forgetOldOfScreens } from './features/kiosks/forget.ts';
import { createSilenceWatch } from './features/kiosks/silence.ts';
import { myLink } from './features/signups/mine/my-link.ts';
import { createPulseRefresher } from './features/pulse/refresh.ts';
import { createSeatingFollower } from './features/signups/following/follow.ts';
import { createSignupForgetter } from './features/signups/erasure/forget.ts';
import { noteUnreached } from './features/signups/following/unreached.ts';
import { createSignupRepository } from './features/signups/repository.ts';
import { createSignupSecrets } from './features/signups/secrets.ts';
import { createMemberRepository } from './features/staff/member-repository.ts';
import { createKeyRepository } from './http/idempotency.ts';
import { describeError } from './http/logging.ts';
import { duties } from './jobs/duties.ts';
import { createJobs } from './jobs/jobs.ts';
import { createMailRoom } from './mail/mail-room.ts';
import { createMailRepository } from './mail/repository.ts';
import { createSender } from './mail/sender.ts';
import { createMetrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/server.ts';
import { secretOf } from './secret.ts';
import { unknownSettings } from './setting-names.ts';
import { readSettings, SettingError, type Settings } from './settings.ts';
import { keepDemoFresh } from './seed/index.ts';
import { addressesWorthOpening, explainListenError, settlePort, stopOnSignals } from './start.ts';

const settings = await settingsOrExit();
const signupSecrets = createSignupSecrets(secretOrExit(settings));
const defectSecrets = createDefectSecrets(secretOrExit(settings));
process.on(
  'exit',
  orExit(() => holdDemo(settings)),
);
const db = orExit(() => openDatabase(settings.database));
await migrate(db).catch((error: unknown) =>
  orExit(() => {
    throw error;
  }),
);
if (settings.demo) {
  const port = portOf(settings.publicUrl);
  await keepDemoFresh(db, systemClock, { port, secret: secretOf(settings) });
}
const metrics = settings.metricsPort ? createMetrics() : undefined;
const onFailure = (duty: string, error: unknown) =>
  app.log.error({ duty, error: describeError(error) }, 'a duty failed');
const defectPhotos = createDefectPhotoRepository(db, systemClock, settings.files);
const mailRoom = createMailRoom({
  db,
  clock: systemClock,
  send: createSender(settings.mail),
  publicUrl: settings.publicUrl,
  secretsOf: (districtId, signupId, language) => {
    const token = signupSecrets.tokenOf(signupId);
    return {
      link: myLink(settings.publicUrl, { districtId, token, language }),
      code: signupSecrets.codeOf(signupId),
    };
  },
  defectLink: (districtId, tokenId, language) =>
    secretDefectLink(settings.publicUrl, defectSecrets, { districtId, tokenId, language }),
  noteUnreached,
  noteOutcome: noteHandoverMail,
  attachmentsOf: handoverAttachments({
    db,
    clock: systemClock,
    settings,
    districts: createDistrictRepository(db, systemClock),
    defects: createDefectRepository(db, systemClock, defectSecrets),
    defectPhotos,
    handovers: createHandoverRepository(db, systemClock),
    press: createPress(photoFiles(db, defectPhotos)),
  }),
  onFailure,
});
const app = await createApp({ settings, db, clock: systemClock, metrics, mailRoom });
const jobs = createJobs(
  db,
  systemClock,
  duties({
    activities: createActivityRepository(db, systemClock),
    activityDesk: createActivityDesk(db, systemClock, settings.publicUrl),
    suggestionDesk: createSuggestionDesk(db, systemClock, settings.publicUrl),
    keys: createKeyRepository(db, systemClock),
    pictures: createPictureRepository(db, systemClock, settings.files),
    defectForgetter: createDefectForgetter(db, systemClock),
    defectPhotos,
    history: {
      forget: () => createHistoryRepository(db, systemClock).forget(settings.historyMonths),
    },
    pulseRefresher: createPulseRefresher(db, systemClock),
    screens: { forget: () => forgetOldOfScreens(db, systemClock) },
    silenceWatch: createSilenceWatch(db, systemClock, settings.publicUrl),
    seatingFollower: createSeatingFollower(db, systemClock),
    signups: createSignupRepository(db, systemClock, signupSecrets),
    signupForgetter: createSignupForgetter(
      db,
      systemClock,
      settings.mail.smtp ? undefined : settings.mail.folder,
    ),
    mails: createMailRepository(db, systemClock, settings.mail),
    members: createMemberRepository(db, systemClock),
  }),
  onFailure,
);
let metricsServer: Awaited<ReturnType<typeof serveMetrics>> | undefined;

stopOnSignals(app.log, async () => {
  await Promise.all([app.close(), jobs.stop(), mailRoom.stop()]);
  await metricsServer?.close();
  await db.destroy();
});

try {
  if (metrics) metricsServer = await serveMetrics(metrics, settings);
  await app.listen({ port: settings.port, host: settings.host });
} catch (error) {
  console.error(explainListenError(error, settings));
  process.exit(1);
}
jobs.start();
mailRoom.start();
// Where most happens comes first.
const districts = await db
  .selectFrom('district')
  .select('id')
  .orderBy('revision', 'desc')
  .orderBy('id')
  .execute();
console.log(`\nKlocket is ready.\n`);
console.log(
  addressesWorthOpening(
    settings,
    districts.map(({ id }) => id),
  ).join('\n'),
);

/** The port visitors use, which a proxy may have made another than ours. */
function portOf(publicUrl: string) {
  return Number(new URL(publicUrl).port || 80);
}

async function settingsOrExit(): Promise<Settings> {
  const settings = readOrExit();
  try {
    return await settlePort(settings);
  } catch (error) {
    console.error(explainListenError(error, settings));
    process.exit(1);
  }
}

function readOrExit(): Settings {
  unknownSettings(process.env).forEach((sentence) => console.warn(sentence));
  return orExit(() => readSettings(process.env));
}

function secretOrExit(settings: Settings) {
  return orExit(() => secretOf(settings));
}

/** What a setting leads to; a wrong one ends the start with the sentence that names it. */
function orExit<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

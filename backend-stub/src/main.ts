import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { migrate, openDatabase } from './database/database.ts';
import { createActivityRepository } from './features/activities/activity-repository.ts';
import { describeError } from './http/logging.ts';
import { duties } from './jobs/duties.ts';
import { createJobs } from './jobs/jobs.ts';
import { createMetrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/server.ts';
import { readSettings, SettingError, type Settings } from './settings.ts';
import { keepDemoFresh } from './seed/index.ts';
import { addressesWorthOpening, explainListenError, stopOnSignals } from './start.ts';

const settings = settingsOrExit();
const db = openDatabase(settings.database);
await migrate(db);
if (settings.demo) await keepDemoFresh(db, systemClock, { port: portOf(settings.publicUrl) });
const metrics = settings.metricsPort ? createMetrics() : undefined;
const app = await createApp({ settings, db, clock: systemClock, metrics });
const jobs = createJobs(
  db,
  systemClock,
  duties(createActivityRepository(db, systemClock)),
  (duty, error) => app.log.error({ duty, error: describeError(error) }, 'a duty failed'),
);
let metricsServer: Awaited<ReturnType<typeof serveMetrics>> | undefined;

stopOnSignals(app.log, async () => {
  await Promise.all([app.close(), jobs.stop()]);
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
const districts = await db.selectFrom('district').select('id').orderBy('id').execute();
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

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

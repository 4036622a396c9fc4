import { createApp } from '../../backend-stub/src/app.ts';
import { systemClock } from '../../backend-stub/src/clock.ts';
import { migrate, openDatabase } from '../../backend-stub/src/database/database.ts';
import { readSettings } from '../../backend-stub/src/settings.ts';
import { keepDemoFresh } from '../../backend-stub/src/seed/index.ts';
import { secretOf } from '../../backend-stub/src/secret.ts';

/*
 * The server as it is, but handing out the widgets of another folder (`KLOCKET_TEST_WIDGETS`): the next release of
 * the program, for those who must notice that there is one.
 */

const { KLOCKET_TEST_WIDGETS: assets, ...environment } = process.env;
const settings = readSettings(environment);
const db = openDatabase(settings.database);
await migrate(db);
await keepDemoFresh(db, systemClock, { port: settings.port, secret: secretOf(settings) });
const app = await createApp({ settings, db, clock: systemClock, assets });
await app.listen({ host: '127.0.0.1', port: settings.port });
console.log('Klocket is ready');
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));

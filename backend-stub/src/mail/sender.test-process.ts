import { systemClock } from '../clock.ts';
import { openDatabase } from '../database/database.ts';
import { createMailRoom } from './mail-room.ts';
import { createSender } from './sender.ts';
import { readMail } from './settings.ts';

const publicUrl = 'https://klocket.example';

/* Sends all the mail of a database, beside other processes that do the same, and ends. */
const { DATABASE, SMTP_PORT } = process.env;
const db = openDatabase({ engine: 'sqlite', file: DATABASE! });
const mail = readMail({
  KLOCKET_SMTP: `smtp://127.0.0.1:${SMTP_PORT}`,
  KLOCKET_MAIL_FROM: 'Klocket <klocket@klocket.example>',
});
const room = createMailRoom({ db, publicUrl, clock: systemClock, send: createSender(mail) });
await room.wake();
await room.stop();
await db.destroy();

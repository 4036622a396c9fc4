import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after } from 'node:test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Database } from '../database/database.ts';
import { toStored, type Clock } from '../clock.ts';
import { queueMail, type NewMail } from './queue.ts';
import { readMail } from './settings.ts';

/** What the mail server was handed, and to whom. */
export interface Arrived {
  to: string[];
  from: string;
  raw: string;
  mail: Email;
}

export interface TestMailServer {
  port: number;
  arrived: Arrived[];
  /** Answers the next recipients with these codes; 250 once there are none left. */
  answers: number[];
  stop(): Promise<void>;
}

/** A real mail server on a loopback port, stopped when the suite ends. */
export async function startMailServer(
  port = 0,
  { onData = async () => {} }: { onData?: (arrived: Arrived) => Promise<void> } = {},
): Promise<TestMailServer> {
  const arrived: Arrived[] = [];
  const answers: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, callback) {
      const responseCode = answers.shift() ?? 250;
      if (responseCode < 400) return callback();
      callback(Object.assign(new Error('not this one'), { responseCode }));
    },
    onData(stream, { envelope }, callback) {
      void (async () => {
        const raw = await buffer(stream);
        const one = {
          to: envelope.rcptTo.map(({ address }) => address),
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          raw: raw.toString('latin1'),
          mail: await PostalMime.parse(raw),
        };
        arrived.push(one);
        await onData(one);
        callback();
      })();
    },
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const stop = () => new Promise<void>((resolve) => server.close(resolve));
  after(stop);
  return { port: (server.server.address() as AddressInfo).port, arrived, answers, stop };
}

/** The mail settings for a server on a loopback port. */
export const mailTo = (port: number) =>
  readMail({
    KLOCKET_SMTP: `smtp://127.0.0.1:${port}`,
    KLOCKET_MAIL_FROM: 'Klocket <klocket@klocket.example>',
  });

/** An invitation; a test says what is different about its own. */
export const invitation = (
  different: Partial<NewMail<'invitation'>> = {},
): NewMail<'invitation'> => ({
  to: 'ledare@klocket.example',
  language: 'sv',
  template: 'invitation',
  values: { district: 'Torpet', link: 'https://klocket.example/desk', invitedBy: 'Samordnaren' },
  ...different,
});

/** Queues a mail by itself. */
export const queue = (db: Database, clock: Clock, mail: NewMail<'invitation' | 'sign-in'>) =>
  db.transaction().execute((tx) => queueMail(tx, mail, toStored(clock())));

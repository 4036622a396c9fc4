import { createTransport } from 'nodemailer';
import type { MailSetting, SmtpSetting } from './settings.ts';
import { writeEml } from './eml-files.ts';
import type { Rendered } from './render.ts';

/** A mail that is about to leave. */
export interface Outgoing extends Rendered {
  id: string;
  /** One address. */
  to: string;
  /** When it was written down; the same at every attempt. */
  at: string;
  /** Default: none. */
  attachments?: readonly Attachment[];
}

/** A file that goes along with a mail. */
export interface Attachment {
  filename: string;
  contentType: string;
  content: Buffer;
}

/** Hands a mail on; rejects when that did not work, with what the mail server said. */
export type Sender = (mail: Outgoing) => Promise<void>;

const longestMs = 30_000;

/** Sends by SMTP where that is set, else writes `.eml` files. */
export function createSender({ smtp, from, folder }: MailSetting): Sender {
  if (!smtp) {
    const composer = createTransport({ streamTransport: true, buffer: true, ...noReaching });
    return async (mail) => {
      const { message } = await composer.sendMail(toMessage(mail, from));
      await writeEml(folder, mail.id, mail.at, message as Buffer);
    };
  }
  const transport = createTransport({ ...toTransport(smtp), ...noReaching });
  return async (mail) => {
    const sending = transport.sendMail(toMessage(mail, from));
    const tooLong = AbortSignal.timeout(longestMs);
    await Promise.race([
      sending,
      new Promise<never>((_, reject) => {
        tooLong.addEventListener('abort', () =>
          reject(new Error('The mail server did not answer in time.')),
        );
      }),
    ]);
  };
}

/** Nothing in a mail may name a file or an address to be fetched. */
const noReaching = { disableFileAccess: true, disableUrlAccess: true } as const;

const toTransport = ({ host, port, isSecure, user, password, isLocal }: SmtpSetting) => ({
  host,
  port,
  secure: isSecure,
  // A password never crosses a network in the clear; on this machine there is no network.
  requireTLS: !isSecure && !isLocal && user !== undefined,
  ignoreTLS: !isSecure && isLocal,
  auth: user === undefined ? undefined : { user, pass: password ?? '' },
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
});

function toMessage(mail: Outgoing, from: MailSetting['from']) {
  const domain = from.address.slice(from.address.indexOf('@') + 1);
  return {
    from,
    to: { name: '', address: mail.to },
    envelope: { from: from.address, to: [mail.to] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: [...(mail.attachments ?? [])],
    date: new Date(mail.at),
    // The same at every attempt: whoever has it already may throw the second away.
    messageId: `<${mail.id}@${domain}>`,
    headers: {
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      'content-language': mail.language,
    },
    ...noReaching,
  };
}

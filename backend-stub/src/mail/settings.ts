import { resolve } from 'node:path';
import { plainLine } from '../plain-text.ts';
import { isLoopback, SettingError } from '../setting-error.ts';
import { toMailAddress } from './address.ts';

/** How mail leaves the house. */
export interface MailSetting {
  /** The mail server, `KLOCKET_SMTP`; unset: mail is written as files. */
  smtp: SmtpSetting | undefined;
  /** Whom mail comes from. `KLOCKET_MAIL_FROM`, required with a mail server. */
  from: { name: string; address: string };
  /** Where mail is written as `.eml` files. `KLOCKET_MAIL_FOLDER`, default `data/mail`. */
  folder: string;
}

/** `smtp[s]://user:password@host:port`. */
export interface SmtpSetting {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise the connection is turned into TLS where it can be. */
  isSecure: boolean;
  /** The server runs on this machine. */
  isLocal: boolean;
  user: string | undefined;
  password: string | undefined;
}

/** Reads the mail settings. Throws a `SettingError` that names what is wrong, never a password. */
export function readMail(environment: Record<string, string | undefined>): MailSetting {
  const { KLOCKET_SMTP, KLOCKET_MAIL_FROM, KLOCKET_MAIL_FOLDER } = environment;
  const smtp = KLOCKET_SMTP ? readSmtp(KLOCKET_SMTP) : undefined;
  if (smtp && !KLOCKET_MAIL_FROM) {
    throw new SettingError(
      'KLOCKET_MAIL_FROM',
      'must say whom mail comes from when KLOCKET_SMTP is set, such as Klocket <klocket@klocket.example>.',
    );
  }
  return {
    smtp,
    from: readFrom(KLOCKET_MAIL_FROM || 'Klocket <klocket@klocket.example>'),
    folder: resolve(KLOCKET_MAIL_FOLDER || 'data/mail'),
  };
}

function readSmtp(text: string): SmtpSetting {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSmtp = url && /^smtps?:$/.test(url.protocol) && url.hostname;
  if (!isSmtp || !['', '/'].includes(url.pathname) || url.search || url.hash) {
    throw new SettingError(
      'KLOCKET_SMTP',
      'is not understood; use smtps://user:password@host:465 or smtp://user:password@host:587, with special characters in the password percent-encoded.',
    );
  }
  const isSecure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isSecure ? 465 : 587),
    isSecure,
    isLocal: isLoopback(url.hostname),
    user: decode(url.username),
    password: decode(url.password),
  };
}

function decode(text: string) {
  try {
    return text ? decodeURIComponent(text) : undefined;
  } catch {
    throw new SettingError(
      'KLOCKET_SMTP',
      'holds a % that encodes nothing; write %25 for the character itself.',
    );
  }
}

function readFrom(text: string) {
  const [, name = '', bracketed] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(text) ?? [];
  const address = toMailAddress(bracketed ?? text);
  if (!address) {
    throw new SettingError(
      'KLOCKET_MAIL_FROM',
      `is "${plainLine(text)}"; use an address such as klocket@klocket.example, or Klocket <klocket@klocket.example>.`,
    );
  }
  return { name: name.trim(), address };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';

const longestMs = 120_000;

/**
 * Waits for the next mail to an address that a server without SMTP has laid in a folder. What is about
 * something else than `subject` is passed over, and counts as seen.
 */
export async function nextMail(
  folder: string,
  to: string,
  isSeen = new Set<string>(),
  subject = /./,
) {
  for (const deadline = Date.now() + longestMs; Date.now() < deadline; await pause(100)) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      if (isSeen.has(name) || !name.endsWith('.eml')) continue;
      const mail = await PostalMime.parse(readFileSync(join(folder, name)));
      if (!mail.to?.some(({ address }) => address === to)) continue;
      isSeen.add(name);
      if (subject.test(mail.subject ?? '')) return mail;
    }
  }
  throw new Error(`No mail to ${to} came.`);
}

/** The code of six digits in a mail. */
export const codeIn = ({ text = '' }: Email) => /\b\d{6}\b/.exec(text)![0];

/** The link to sign in with in a mail. */
export const linkIn = ({ text = '' }: Email) => /https?:\/\/\S+\/desk\/sign-in#\S+/.exec(text)![0];

import { findByEmail } from '../../features/staff/member-repository.ts';
import { createSignupSecrets } from '../../features/signups/secrets.ts';
import { erasePerson, type Whom } from '../../features/signups/erasure/person.ts';
import { foldAddress } from '../../features/signups/erasure/known-again.ts';
import { toMailAddress } from '../../mail/address.ts';
import { secretOf } from '../../secret.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../open.ts';
import { UsageError } from '../refusal.ts';

export const eraseCommand: Command = {
  usage: '--email ADDRESS | --phone NUMBER | --code CODE',
  summary: 'Erases one person who has signed up, from now on out of backups too.',
  options: {
    email: { type: 'string', help: 'every sign-up with this address, and all mail to it' },
    phone: { type: 'string', help: 'every sign-up with this telephone number' },
    code: { type: 'string', help: 'the one sign-up with this short code' },
  },
  run: async (call, { settings, clock, say }) => {
    call.atMost(0);
    const whom = whomOf(call);
    const secrets = createSignupSecrets(secretOf(settings));
    const mailFolder = settings.mail.smtp ? undefined : settings.mail.folder;
    await withDatabase(settings.database, async (db) => {
      const { signups, mails, reports } = await erasePerson(
        { db, clock, secrets, mailFolder },
        whom,
      );
      say(
        signups + mails + reports > 0
          ? `Erased: sign-ups ${signups}, mails ${mails}.`
          : 'There is nothing of them here.',
      );
      if (reports > 0) say(`Their contact is taken out of reports of defects: ${reports}.`);
      if (!('code' in whom)) say('A backup that is restored from now on comes back without them.');
      if ('email' in whom && (await findByEmail(db, foldAddress(whom.email)))) {
        say('They also work at the desk: take that away under Colleagues.');
      }
    });
  },
};

function whomOf(call: Call): Whom {
  const [email, phone, code] = ['email', 'phone', 'code'].map((name) => call.option(name));
  if ([email, phone, code].filter(Boolean).length !== 1) {
    throw new UsageError('Say who, by one of --email, --phone and --code.');
  }
  if (email) {
    if (!toMailAddress(email.trim())) throw new UsageError(`"${email}" is no mail address.`);
    return { email };
  }
  if (phone) {
    if (phone.replace(/\D/g, '').length < 5) throw new UsageError(`"${phone}" is no number.`);
    return { phone };
  }
  return { code: code! };
}

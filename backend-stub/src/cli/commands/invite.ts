import { roleNames, type DistrictSource, type RoleName, type StaffRole } from '@klocket/contract';
import { toStored } from '../../clock.ts';
import { invite } from '../../features/colleagues/invite.ts';
import { createDistrictRepository } from '../../features/districts/repository.ts';
import { foldEmail } from '../../features/staff/member-repository.ts';
import { endSessionsOf } from '../../features/staff/session-repository.ts';
import { InputError } from '../../input-error.ts';
import { spokenByUs } from '../../words/index.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../open.ts';
import { Refusal, UsageError } from '../refusal.ts';
import { unknownDistrict } from './districts.ts';

/** Who invites, as the history tells it in any language. */
const commandLine = { name: 'Klocket' };

export const inviteCommand: Command = {
  usage: 'EMAIL --district D [--name N] [--role coordinator] [--organiser O] [--language sv]',
  summary: 'Invites someone to the desk by mail: the first coordinator of a district, say.',
  options: {
    district: { type: 'string', help: 'where they work; an operator works everywhere' },
    name: { type: 'string', help: 'what they are called at the desk' },
    role: { type: 'string', help: `one of ${roleNames.join(', ')}; coordinator when left out` },
    organiser: { type: 'string', help: 'the id of the organiser they work for' },
    language: { type: 'string', help: `the language of the mail: ${spokenByUs.join(', ')}` },
    'forget-passkeys': { type: 'boolean', help: 'takes away the passkeys they have and lost' },
  },
  run: async (call, { settings, clock, say }) => {
    const email = emailOf(call.argument(0, 'EMAIL'));
    call.atMost(1);
    const role = roleOf(call.option('role') ?? 'coordinator');
    const language = languageOf(call.option('language') ?? 'sv');
    const districtId = role === 'operator' ? undefined : call.required('district');
    await withDatabase(settings.database, async (db) => {
      const districts = createDistrictRepository(db, clock);
      const district = districtId === undefined ? undefined : await districts.export(districtId);
      if (districtId !== undefined && !district) throw await unknownDistrict(districtId, districts);
      const invitation = {
        member: { email, name: call.option('name'), language },
        roles: [roleIn(call, role, district)],
        district,
        by: commandLine,
      };
      await db.transaction().execute(async (tx) => {
        const id = await invite(tx, invitation, toStored(clock()));
        if (!call.flag('forget-passkeys')) return;
        await tx.deleteFrom('passkey').where('staff_member_id', '=', id).execute();
        await endSessionsOf(tx, id);
      });
      say(`${email} is invited${district ? ` to ${district.name}` : ''} as ${role}.`);
      say('The server mails them the way to the desk; if it is not running, as soon as it does.');
    });
  },
};

function emailOf(text: string) {
  try {
    return foldEmail(text);
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(`"${text}" is no address to mail to.`);
    throw error;
  }
}

function roleOf(text: string): RoleName {
  const role = roleNames.find((name) => name === text);
  if (!role) throw new UsageError(`"${text}" is no role; use one of ${roleNames.join(', ')}.`);
  return role;
}

function languageOf(text: string) {
  const language = spokenByUs.find((one) => one === text);
  if (!language) throw new UsageError(`--language is one of ${spokenByUs.join(', ')}.`);
  return language;
}

function roleIn(call: Call, role: RoleName, district?: DistrictSource): StaffRole {
  const organiserId = call.option('organiser');
  if (role === 'organiser' && !organiserId) throw new UsageError('--organiser is missing.');
  const organisers = (district?.organisers ?? []).map(({ id }) => id);
  if (organiserId && !organisers.includes(organiserId)) {
    throw new Refusal(
      `There is no organiser "${organiserId}". There are: ${organisers.join(', ') || 'none'}.`,
    );
  }
  return {
    role,
    ...(district ? { districtId: district.id } : {}),
    ...(organiserId ? { organiserId } : {}),
  };
}

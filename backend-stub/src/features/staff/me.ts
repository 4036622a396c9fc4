import type { Me } from '@klocket/contract';
import type { Deps } from '../../deps.ts';
import { actionsIn } from './may.ts';
import type { Session } from './session-repository.ts';

/** Who is signed in, and where and at what they may work. */
export async function describeMe(
  { districts, passkeys }: Pick<Deps, 'districts' | 'passkeys'>,
  { actor, endsAt, passkeyUntil }: Session,
): Promise<Me> {
  const all = await districts.list();
  return {
    id: actor.id,
    name: actor.name,
    email: actor.email,
    language: actor.language,
    roles: actor.roles,
    districts: all
      .map((district) => ({ ...district, may: actionsIn(actor, district.id) }))
      .filter(({ may }) => may.length > 0),
    passkeys: await passkeys.count(actor.id),
    passkeyUntil: passkeyUntil?.toString(),
    endsAt: endsAt.toString(),
  };
}

import type { DistrictForm, DistrictSource, NewDistrict } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Reader, Tx } from '../../database/database.ts';
import { makeOnce, type Once } from '../../http/idempotency.ts';
import { refuseOverwriting } from '../../http/if-match.ts';
import { InputError } from '../../input-error.ts';
import { lastChangeAmong, record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';
import { giveRole } from '../staff/member-repository.ts';
import { deedsOf, districtKinds } from './deeds.ts';
import { loadDistrict } from './district-load.ts';
import { toSource } from './district-rows.ts';
import { writeDistrict } from './district-write.ts';
import { holdDistrict } from './hold.ts';
import { refuseInUse } from './in-use.ts';
import { refuseMissingWords } from './rules.ts';

/** Districts as staff write them. */
export type DistrictDesk = ReturnType<typeof createDistrictDesk>;

export const createDistrictDesk = (db: Database, clock: Clock) => ({
  /** A district as it is written. */
  find: (districtId: string): Promise<DistrictForm | undefined> => readForm(db, districtId),

  /**
   * Replaces a district, made from one of the states expected. Throws an `InputError` for what cannot
   * be kept, and a `Problem` when another has changed it meanwhile.
   */
  replace: (
    actor: Actor,
    form: DistrictForm,
    expected: string[],
  ): Promise<DistrictForm | undefined> =>
    db.transaction().execute(async (tx) => {
      await holdDistrict(tx, form.id);
      const before = await readForm(tx, form.id);
      if (!before) return undefined;
      await refuseOverwriting(expected, before, () => lastChangeAmong(tx, form.id, districtKinds));
      refuseMissingWords(form);
      await refuseInUse(tx, before, form);
      const at = toStored(clock());
      if (await writeDistrict(tx, form, at)) {
        for (const deed of deedsOf(before, form)) {
          await record(tx, { districtId: form.id, actor, ...deed }, at);
        }
      }
      return readForm(tx, form.id);
    }),

  /** Makes a district after the pattern of another; whoever makes it coordinates it. */
  create: (actor: Actor, wanted: NewDistrict, once?: Once): Promise<DistrictForm | undefined> =>
    db.transaction().execute(async (tx) => {
      const pattern = await readForm(tx, wanted.from);
      if (!pattern) return undefined;
      const at = toStored(clock());
      const id = await makeOnce(tx, once, at, async () => {
        if (await readForm(tx, wanted.id)) {
          throw new InputError('id-taken', '/id', { id: wanted.id });
        }
        const source = copyOf(pattern, wanted, actor);
        await writeDistrict(tx, source, at);
        await giveRole(tx, actor.id, { role: 'coordinator', districtId: source.id });
        const object = { kind: 'district', id: source.id, title: source.name };
        const details = { from: pattern.name };
        const deed = { districtId: source.id, actor, action: 'district.created', object, details };
        await record(tx, deed, at);
        return source.id;
      });
      return readForm(tx, id);
    }),
});

async function readForm(db: Reader | Tx, districtId: string): Promise<DistrictForm | undefined> {
  const stored = await loadDistrict(db, districtId);
  if (!stored) return undefined;
  const { partners: _, ...form } = toSource(stored);
  return form;
}

function copyOf(pattern: DistrictForm, { id, name, copy }: NewDistrict, actor: Actor) {
  const has = (part: NewDistrict['copy'][number]) => copy.includes(part);
  const { zone, languages, contact, description, links, houses, organisers, themes } = pattern;
  return {
    id,
    name: name.trim(),
    zone,
    languages,
    contact: has('texts') ? contact : { name: actor.name, email: actor.email },
    ...(has('texts') && { description, links }),
    ...(has('houses') && { houses }),
    ...(has('organisers') && { organisers }),
    ...(has('themes') && { themes }),
  } satisfies DistrictSource;
}

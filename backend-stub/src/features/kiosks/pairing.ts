import { randomBytes, randomInt } from 'node:crypto';
import type { Pairing, PairingStarted } from '@klocket/contract';
import { toStored, type Clock } from '../../clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { recordEvent } from '../../events.ts';
import { Problem } from '../../problem.ts';
import { createSeals } from '../../seals.ts';
import { record } from '../history/repository.ts';
import type { Actor } from '../staff/may.ts';
import { findRow, hashOf } from './repository.ts';
import { pairingMinutes } from './rules.ts';

/** So many boxes wait for their code to be typed in at the same time; more is somebody's game. */
const mostWaiting = 500;

/** How a box comes to be a screen: it shows a code, and who is at the desk types that in. */
export type PairingRepository = ReturnType<typeof createPairingRepository>;

export const createPairingRepository = (db: Database, clock: Clock, secret: string) => {
  const seals = createSeals(secret);
  // Neither is kept: both follow from an id, which has 128 bits of chance.
  const secretOf = (id: string) => seals.seal('screen-pairing', id);
  const tokenOf = (id: string) => seals.seal('screen-token', id);
  const now = () => toStored(clock());

  return {
    /** A new code, for which no other box waits. */
    start: (): Promise<PairingStarted> =>
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('screen_pairing').where('until_at', '<=', now()).execute();
        const waiting = await tx.selectFrom('screen_pairing').select('code').execute();
        if (waiting.length >= mostWaiting) throw new Problem('unavailable');
        const taken = new Set(waiting.map(({ code }) => code));
        let code = newCode();
        while (taken.has(code)) code = newCode();
        const id = randomBytes(16).toString('hex');
        const until = toStored(clock().add({ minutes: pairingMinutes }));
        await tx
          .insertInto('screen_pairing')
          .values({
            id,
            code,
            secret_hash: hashOf(secretOf(id)),
            until_at: until,
            screen_id: null,
          })
          .execute();
        return { code, secret: secretOf(id), until };
      }),

    /** Whether a code was typed in; undefined where the secret is none, or its time is up. */
    async mine(shown: string): Promise<Pairing | undefined> {
      const row = await db
        .selectFrom('screen_pairing')
        .selectAll()
        .where('secret_hash', '=', hashOf(shown))
        .where('until_at', '>', now())
        .executeTakeFirst();
      if (!row) return undefined;
      return row.screen_id === null
        ? { paired: false }
        : { paired: true, screen: row.screen_id, token: tokenOf(row.id) };
    },

    /** Makes the box that shows a code this screen; another that was it writes no more. */
    pair: (actor: Actor, districtId: string, screen: string, code: string): Promise<void> =>
      db.transaction().execute(async (tx) => {
        const row = await demandScreen(tx, districtId, screen);
        const pairing = await tx
          .updateTable('screen_pairing')
          .set({ screen_id: screen })
          .where('code', '=', code)
          .where('screen_id', 'is', null)
          .where('until_at', '>', now())
          .returning('id')
          .executeTakeFirst();
        if (!pairing) {
          const errors = [{ pointer: '/code', code: 'code-wrong' }];
          throw new Problem('invalid', { status: 422, errors });
        }
        await tx
          .updateTable('screen')
          .set({
            token_hash: hashOf(tokenOf(pairing.id)),
            paired_at: now(),
            seen_at: null,
            heartbeat_json: null,
            silence_told_at: null,
          })
          .where('id', '=', screen)
          .execute();
        const object = { kind: 'screen', id: screen, title: row.name };
        await record(tx, { districtId, actor, action: 'screen.paired', object }, now());
      }),

    /** Takes the token of a screen away: it goes on showing, and writes nothing more. */
    unpair: (actor: Actor, districtId: string, screen: string): Promise<void> =>
      db.transaction().execute(async (tx) => {
        const row = await demandScreen(tx, districtId, screen);
        if (row.token_hash === null) return;
        await tx
          .updateTable('screen')
          .set({ token_hash: null, paired_at: null, seen_at: null, heartbeat_json: null })
          .where('id', '=', screen)
          .execute();
        const object = { kind: 'screen', id: screen, title: row.name };
        await record(tx, { districtId, actor, action: 'screen.unpaired', object }, now());
        await recordEvent(tx, districtId, 'screen', { screenId: screen }, now());
      }),
  };
};

const newCode = () => String(randomInt(1_000_000)).padStart(6, '0');

/** A screen of a district; throws where there is none there. */
export async function demandScreen(tx: Tx, districtId: string, id: string) {
  const row = await findRow(tx, id);
  if (row?.district_id !== districtId) throw new Problem('not-found');
  return row;
}

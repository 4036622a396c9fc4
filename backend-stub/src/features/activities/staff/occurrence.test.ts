import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  HistoryPage,
  OccurrencePatch,
  OccurrenceSaved,
  ProblemDetails,
} from '@klocket/contract';
import { changeOccurrence, deskRoot, openDesk } from '../../../testing/desk.ts';
import { forEachDatabase, type Open } from '../../../testing/databases.ts';

forEachDatabase((_engine, open) => {
  describe('one occurrence', () => {
    it('is cancelled with a reason, and restored by taking that back', async () => {
      const { coordinator, calendar } = await start(open);
      const id = 'laxhjalp-20261124t1700';
      const answer = await changeOccurrence(coordinator, id, {
        status: 'cancelled',
        reason: { sv: 'Ledaren är sjuk.' },
      });
      const { occurrence, undo } = answer.json<OccurrenceSaved>();
      assert.equal(occurrence.status, 'cancelled');
      assert.equal(occurrence.reason, 'Ledaren är sjuk.');
      assert.equal((await calendar('laxhjalp'))[0], '2026-11-24 17:00 cancelled');
      const undone = await coordinator.ask('POST', `${deskRoot}/undos/${undo}`);
      assert.equal(undone.statusCode, 200, undone.body);
      assert.equal((await calendar('laxhjalp'))[0], '2026-11-24 17:00 scheduled');
      const { items } = (await coordinator.ask('GET', `${deskRoot}/history`)).json<HistoryPage>();
      assert.deepEqual(
        items.map(({ action }) => action),
        ['occurrence.undone', 'occurrence.cancelled'],
      );
    });

    it('moves in time and house, goes online with a link, and has a substitute', async () => {
      const { coordinator, work } = await start(open);
      const stand_in = await work({ roles: ['leader'], name: 'Vikarien' });
      const id = 'laxhjalp-20261201t1700';
      const cases: [OccurrencePatch, number, object][] = [
        [{ status: 'moved-online' }, 400, {}],
        [{ startsLocal: '2026-12-02T18:00' }, 200, { status: 'rescheduled', startTime: '18:00' }],
        [{ onlineUrl: 'https://mote.example/1' }, 200, { status: 'moved-online', online: true }],
        [{ substitute: stand_in.id }, 200, { substitute: { id: stand_in.id, name: 'Vikarien' } }],
        [{ substitute: 'borta' }, 400, {}],
        [{ restore: true }, 200, { status: 'scheduled', startTime: '17:00' }],
        [{ recap: { text: { sv: 'Vi löste bråk.' } } }, 200, { recap: { text: 'Vi löste bråk.' } }],
      ];
      for (const [patch, status, expected] of cases) {
        const answer = await changeOccurrence(coordinator, id, patch);
        assert.equal(answer.statusCode, status, answer.body);
        if (status === 200) {
          const { occurrence } = answer.json<OccurrenceSaved>();
          assert.partialDeepStrictEqual(occurrence, expected);
        }
      }
    });

    it('is not changed by who has not seen what it is now', async () => {
      const { coordinator } = await start(open);
      const id = 'laxhjalp-20261201t1700';
      const before = await coordinator.ask('GET', `${deskRoot}/occurrences/${id}`);
      await changeOccurrence(coordinator, id, { status: 'cancelled' });
      const late = await coordinator.ask(
        'PATCH',
        `${deskRoot}/occurrences/${id}`,
        { status: 'postponed' },
        { 'if-match': String(before.headers.etag) },
      );
      assert.equal(late.statusCode, 412);
      assert.equal(
        (await coordinator.ask('PATCH', `${deskRoot}/occurrences/${id}`, {})).statusCode,
        428,
      );
    });

    it('cannot be taken back after ten minutes, by another, or when changed since', async () => {
      const { coordinator, work, set } = await start(open);
      const other = await work({ roles: ['coordinator'] });
      const id = 'laxhjalp-20261201t1700';
      const first = (
        await changeOccurrence(coordinator, id, { status: 'cancelled' })
      ).json<OccurrenceSaved>();
      const undo = `${deskRoot}/undos/${first.undo}`;
      assert.equal((await other.ask('POST', undo)).statusCode, 404);
      await changeOccurrence(other, id, { onlineUrl: 'https://mote.example/1' });
      assert.equal((await coordinator.ask('POST', undo)).statusCode, 412);
      const next = (
        await changeOccurrence(coordinator, id, { restore: true })
      ).json<OccurrenceSaved>();
      set('2026-11-24T15:26:00Z');
      const late = await coordinator.ask('POST', `${deskRoot}/undos/${next.undo}`);
      assert.equal(late.statusCode, 404);
    });
  });

  describe('what was wrong with a change', () => {
    it('is said in the language the desk is read in', async () => {
      const { coordinator } = await start(open);
      const { headers } = await coordinator.ask(
        'GET',
        `${deskRoot}/occurrences/laxhjalp-20261201t1700`,
      );
      const said = async (language: string) => {
        const answer = await coordinator.ask(
          'PATCH',
          `${deskRoot}/occurrences/laxhjalp-20261201t1700`,
          { substitute: 'nobody' },
          { 'if-match': String(headers.etag), 'accept-language': language },
        );
        const { detail, errors } = answer.json<ProblemDetails>();
        return [detail, errors?.[0]?.detail];
      };
      const [swedish, english] = [await said('sv'), await said('en')];
      assert.match(swedish.join(' '), /^Något i frågan/);
      assert.match(english.join(' '), /^Something in the /);
      assert.ok(swedish[1] && english[1] && swedish[1] !== english[1]);
    });
  });
});

async function start(open: Open) {
  const desk = await openDesk(open);
  return { ...desk, coordinator: await desk.work({ roles: ['coordinator'] }) };
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HistoryPage, ProblemDetails, StaffMailList } from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../testing/app.ts';
import { forEachDatabase, type Open } from '../testing/databases.ts';
import { workersOf } from '../testing/staff.ts';
import { createMailRoom } from './mail-room.ts';
import { createSender } from './sender.ts';
import { invitation, mailTo, queue, startMailServer } from './testing.ts';

const publicUrl = 'https://klocket.example';
const address = '/api/v1/staff/provberget/mail';
const districtId = 'provberget';

forEachDatabase((_engine, open) => {
  describe('mail that was refused', () => {
    it('is told to the coordinators, each in their own language, and can be sent again', async () => {
      const { db, clock, server, room, coordinator } = await start(open);
      await queue(db, clock, invitation({ districtId, to: 'borta@klocket.example' }));
      server.answers.push(550);
      await room.wake();
      const [told, ...others] = server.arrived;
      assert.deepEqual([told?.to, others.length], [[coordinator.email], 0]);
      assert.equal(told?.mail.subject, 'Ett mejl kom inte fram');
      assert.match(told.mail.text!, /Till: borta@klocket\.example\nOm: en inbjudan\n/);
      assert.match(told.mail.text!, /https:\/\/klocket\.example\/desk\/provberget\/district\/mail/);

      const { items } = (await coordinator.ask('GET', address)).json<StaffMailList>();
      assert.deepEqual(
        items.map(({ to, status, trouble }) => [to, status, trouble]),
        [['borta@klocket.example', 'failed', 'recipient-refused']],
      );
      const resends = `${address}/${items[0]!.id}/resends`;
      assert.equal((await coordinator.ask('POST', resends)).statusCode, 204);
      await room.wake();
      assert.deepEqual(server.arrived.at(-1)?.to, ['borta@klocket.example']);
      assert.equal((await coordinator.ask('POST', resends)).statusCode, 404);
      const history = await coordinator.ask('GET', '/api/v1/staff/provberget/history');
      assert.deepEqual(
        history.json<HistoryPage>().items.map(({ action, object }) => [action, object.title]),
        [['mail.resent', 'borta@klocket.example']],
      );
    });

    it('is told of once: a notice that is refused too ends there', async () => {
      const { db, clock, server, room } = await start(open);
      await queue(db, clock, invitation({ districtId }));
      server.answers.push(550, 550, 550, 550);
      await room.wake();
      await room.wake();
      const mails = await db.selectFrom('mail').select(['template', 'status']).execute();
      assert.deepEqual(mails.map(({ template, status }) => `${template} ${status}`).sort(), [
        'invitation failed',
        'mail-failed failed',
      ]);
    });

    it('that was to sign in is gone', async () => {
      const { db, clock, server, room, coordinator } = await start(open);
      const values = { code: '123456', link: 'https://klocket.example/desk', minutes: 10 };
      const mail = {
        to: 'a@klocket.example',
        language: 'sv',
        template: 'sign-in',
        values,
      } as const;
      const id = await queue(db, clock, { ...mail, districtId });
      server.answers.push(550);
      await room.wake();
      const answer = await coordinator.ask('POST', `${address}/${id}/resends`);
      assert.deepEqual([answer.statusCode, answer.json<ProblemDetails>().code], [410, 'gone']);
    });

    it('is for those who coordinate the district', async () => {
      const { db, clock, server, room, work } = await start(open);
      const id = await queue(db, clock, invitation({ districtId }));
      server.answers.push(550);
      await room.wake();
      const leader = await work({ roles: ['leader'] });
      assert.equal((await leader.ask('GET', address)).statusCode, 403);
      assert.equal((await leader.ask('POST', `${address}/${id}/resends`)).statusCode, 403);
      const other = await work({ roles: [{ role: 'coordinator', districtId: 'annan' }] });
      assert.equal((await other.ask('GET', address)).statusCode, 404);
      const theirs = `/api/v1/staff/annan/mail/${id}/resends`;
      assert.equal((await other.ask('POST', theirs)).statusCode, 404);
    });
  });
});

async function start(open: Open) {
  const db = await open();
  const { clock } = createTestClock();
  const { districts } = await fillSample(db, clock);
  await districts.save({ ...sampleDistrict, id: 'annan' });
  const server = await startMailServer();
  const room = createMailRoom({ db, clock, publicUrl, send: createSender(mailTo(server.port)) });
  const app = await openApp(db, { clock });
  const work = workersOf(app, db, clock, districtId);
  const coordinator = await work({ roles: ['coordinator'], email: 'samordnare@klocket.example' });
  return { db, clock, server, room, work, coordinator };
}

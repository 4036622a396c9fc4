import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  paths,
  staffPaths,
  type DefectStory,
  type HandoverRenewed,
  type MyHandover,
  type ProblemDetails,
  type StaffHandoverList,
} from '@klocket/contract';
import { createTestClock, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';
import { sampleDefects, sampleReport } from '../../testing/defects.ts';
import { workersOf } from '../../testing/staff.ts';
import { createDefectRepository } from '../defects/repository.ts';
import { secretDefectLink } from '../defects/links.ts';
import { createDefectSecrets } from '../defects/secrets.ts';
import { createDistrictRepository } from '../districts/repository.ts';

const { id: district } = sampleDistrict;
const secrets = createDefectSecrets('only for tests, only for tests, only for tests');

forEachDatabase((_engine, open) => {
  describe('a handover', async () => {
    const db = await open();
    const { clock, set } = createTestClock();
    const app = await openApp(db, { clock, environment: { KLOCKET_RATE_LIMIT: '1000000' } });
    await createDistrictRepository(db, clock).save(sampleDistrict);
    const defects = createDefectRepository(db, clock, secrets);
    await defects.saveSettings(district, {
      ...sampleDefects,
      receivers: [
        ...sampleDefects.receivers,
        { id: 'tyst', name: 'Tyst', language: 'sv', publicRecord: false },
      ],
    });
    const { ask } = await workersOf(app, db, clock, district)({ roles: ['coordinator'] });

    async function shown() {
      const id = await defects.report(district, sampleReport, { key: randomUUID() });
      const { headers } = await ask('GET', staffPaths.defect(district, id));
      const match = { 'if-match': String(headers.etag) };
      const body = { review: 'published', words: 'Släckt.' };
      await ask('PATCH', staffPaths.defect(district, id), body, match);
      return id;
    }

    const send = (body: object) => ask('POST', staffPaths.handovers(district), body);
    const tokenOf = async (handover: string) => {
      const { round } = await db
        .selectFrom('handover')
        .select('round')
        .where('id', '=', handover)
        .executeTakeFirstOrThrow();
      return secrets.tokenOf(`${handover}-${round}`);
    };
    const bearing = (token: string) => ({ authorization: `Bearer ${token}` });
    const mine = (token: string) =>
      app.inject({ url: paths.myHandover(), headers: bearing(token) });
    const answer = (token: string, items: object[]) =>
      app.inject({
        method: 'POST',
        url: paths.myHandoverAnswers(),
        headers: bearing(token),
        payload: { items },
      });

    it('is one mail with a secret link, at which several are answered at once', async () => {
      const ids = [await shown(), await shown(), await shown()] as const;
      const sent = await send({ receiver: 'kommunen', defects: ids, message: 'Från i fredags.' });
      assert.equal(sent.statusCode, 201, sent.body);
      const [list] = sent.json<StaffHandoverList>().items;
      assert.deepEqual([list?.count, list?.answered, list?.state], [3, 0, 'waiting']);
      const mail = await db
        .selectFrom('mail')
        .selectAll()
        .where('template', '=', 'defect-handover')
        .executeTakeFirstOrThrow();
      assert.equal(mail.recipient, 'felanmalan@kommunen.example');
      const tokenId = mail.defect_token_id!;
      const place = { districtId: district, tokenId, language: 'sv' };
      const link = secretDefectLink('https://klocket.example', secrets, place);
      assert.match(link, /\/provberget\/handovers\/mine#h[0-9a-f]{16}-1\./);
      const token = link.split('#')[1]!;

      const seen = (await mine(token)).json<MyHandover>();
      assert.deepEqual(
        seen.items.map(({ id, state }) => [id, state]),
        ids.map((id) => [id, 'to-send']),
      );
      assert.equal(seen.message, 'Från i fredags.');
      assert.equal(seen.receiver.name, 'Kommunen');

      const answered = await answer(token, [
        {
          defect: ids[0],
          status: 'planned',
          plannedOn: '2026-12-15',
          words: 'Lampan är beställd.',
        },
        { defect: ids[1], status: 'not-responsible', words: 'Inte vår mark.' },
        { defect: ids[2] },
      ]);
      assert.equal(answered.statusCode, 200, answered.body);
      assert.deepEqual(
        answered.json<MyHandover>().items.map(({ state }) => state),
        ['answered', 'done', 'acknowledged'],
      );
      const story = (await app.inject(paths.defect(district, ids[0]))).json<DefectStory>();
      assert.deepEqual([story.status, story.said?.plannedOn], ['planned', '2026-12-15']);
      assert.equal(story.entries.at(-1)?.name, 'Kommunen');
      const lists = await ask('GET', staffPaths.handovers(district));
      assert.equal(
        lists.json<StaffHandoverList>().items.find(({ id }) => id === list!.id)?.answered,
        2,
      );
      const file = await app.inject({ url: paths.myHandoverFile(), headers: bearing(token) });
      assert.equal(file.body.split('\r\n').length, 5);
    });

    it('has a link that ends, and is made anew', async () => {
      set('2026-11-24T15:15:00Z');
      const sent = await send({ receiver: 'kommunen', defects: [await shown()] });
      const { id } = sent.json<StaffHandoverList>().items[0]!;
      const first = await tokenOf(id);
      assert.equal((await mine(first)).statusCode, 200);
      const renewed = await ask('POST', staffPaths.handoverRenewals(district, id));
      const { url } = renewed.json<HandoverRenewed>();
      assert.equal((await mine(first)).statusCode, 410);
      const second = url.split('#')[1]!;
      assert.equal((await mine(second)).statusCode, 200);
      set('2026-12-24T15:16:00Z');
      assert.equal((await mine(second)).statusCode, 410);
      assert.equal((await answer(second, [{ defect: 'x' }])).statusCode, 410);
      set('2026-11-24T15:20:00Z');
      assert.equal((await mine(`${second}x`)).statusCode, 404);
      assert.equal((await app.inject(paths.myHandover())).statusCode, 401);
      // The secret of a report opens no handover.
      assert.equal((await mine(secrets.tokenOf(await shown()))).statusCode, 404);
    });

    it('is sent by several at once, whatever order they chose it in', async () => {
      const defects = [await shown(), await shown(), await shown(), await shown()];
      const backwards = defects.toReversed();
      const sent = await Promise.all(
        [defects, backwards, defects, backwards].map((list, at) =>
          send({ receiver: at < 2 ? 'kommunen' : 'hyresvarden', defects: list }),
        ),
      );
      assert.deepEqual(
        sent.map(({ statusCode }) => statusCode),
        [201, 201, 201, 201],
      );
    });

    it('refuses what cannot be handed over or answered', async () => {
      const id = await shown();
      const hidden = await defects.report(district, sampleReport, { key: randomUUID() });
      for (const [body, pointer] of [
        [{ receiver: 'nope', defects: [id] }, '/receiver'],
        [{ receiver: 'tyst', defects: [id] }, '/receiver'],
        [{ receiver: 'kommunen', defects: [id, hidden] }, '/defects/1'],
        [{ receiver: 'kommunen', defects: [] }, '/defects'],
      ] as const) {
        const refused = await send(body);
        assert.equal(refused.statusCode, 422, refused.body);
        assert.equal(refused.json<ProblemDetails>().errors?.[0]?.pointer, pointer);
      }
      const other = await shown();
      const sent = await send({ receiver: 'kommunen', defects: [id] });
      const token = await tokenOf(sent.json<StaffHandoverList>().items[0]!.id);
      const strange = await answer(token, [{ defect: id, status: 'fixed' }, { defect: other }]);
      assert.equal(strange.json<ProblemDetails>().errors?.[0]?.pointer, '/items/1/defect');
      // Neither what the same receiver has in another list: its link may have ended.
      await send({ receiver: 'kommunen', defects: [other] });
      const elsewhere = await answer(token, [{ defect: other, status: 'fixed' }]);
      assert.equal(elsewhere.json<ProblemDetails>().errors?.[0]?.code, 'defect-unknown');
      const twice = await answer(token, [{ defect: id }, { defect: id, status: 'fixed' }]);
      assert.equal(twice.json<ProblemDetails>().errors?.[0]?.code, 'id-twice');
      const wrong = await answer(token, [{ defect: id, status: 'checked-on-walk' }]);
      assert.equal(wrong.statusCode, 422);
      const { items } = (await mine(token)).json<MyHandover>();
      assert.equal(items[0]?.state, 'to-send');
    });
  });
});

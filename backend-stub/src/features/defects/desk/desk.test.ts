import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  paths,
  staffPaths,
  type DefectSettings,
  type DefectStory,
  type FoundList,
  type HistoryPage,
  type ProblemDetails,
  type StaffDefect,
  type StaffDefectList,
  type Today,
} from '@klocket/contract';
import sharp from 'sharp';
import { createTestClock, openApp, sampleDistrict } from '../../../testing/app.ts';
import { forEachDatabase } from '../../../testing/databases.ts';
import { sampleDefects, sampleReport } from '../../../testing/defects.ts';
import { workersOf } from '../../../testing/staff.ts';
import { createDistrictRepository } from '../../districts/repository.ts';
import { createDefectRepository } from '../repository.ts';
import { createDefectSecrets } from '../secrets.ts';

forEachDatabase((_engine, open) => {
  describe('defects at the desk', async () => {
    const db = await open();
    const { clock, set } = createTestClock();
    const environment = { KLOCKET_RATE_LIMIT: '1000000' };
    const app = await openApp(db, { clock, environment });
    const defects = createDefectRepository(db, clock, createDefectSecrets('x'.repeat(32)));
    let count = 0;

    async function start() {
      set('2026-11-24T15:15:00Z');
      const district = `provberget-${(count += 1)}`;
      await createDistrictRepository(db, clock).save({ ...sampleDistrict, id: district });
      await defects.saveSettings(district, sampleDefects);
      const work = workersOf(app, db, clock, district);
      const coordinator = await work({ roles: ['coordinator'], name: 'Samordnaren' });
      const get = async (id: string) => {
        const answer = await coordinator.ask('GET', staffPaths.defect(district, id));
        return { defect: answer.json<StaffDefect>(), etag: String(answer.headers.etag) };
      };
      return {
        district,
        work,
        coordinator,
        get,
        report: (wish: object = {}) =>
          defects.report(district, { ...sampleReport, ...wish }, { key: randomUUID() }),
        list: async (query: Parameters<typeof staffPaths.defects>[1] = {}) =>
          (
            await coordinator.ask('GET', staffPaths.defects(district, query))
          ).json<StaffDefectList>(),
        async review(id: string, body: object) {
          const { etag } = await get(id);
          const headers = { 'if-match': etag };
          return coordinator.ask('PATCH', staffPaths.defect(district, id), body, headers);
        },
        step: (id: string, body: object) =>
          coordinator.ask('POST', staffPaths.defectSteps(district, id), body),
        handedOver: (defect_id: string, receiver_id: string, sent_at = '2026-11-01T10:00:00Z') =>
          db
            .insertInto('defect_handover')
            .values({
              defect_id,
              receiver_id,
              district_id: district,
              handover_id: null,
              state: 'sent',
              sent_at,
              acknowledged_at: null,
              answered_at: null,
              answer_status: null,
              answer_words: null,
              planned_on: null,
              reminded_at: null,
              updated_at: sent_at,
            })
            .execute(),
        shown: async (id: string) =>
          (await app.inject(paths.defect(district, id))).json<DefectStory>(),
      };
    }

    it('are reviewed before anybody sees them, and nobody overwrites another', async () => {
      const { district, list, report, get, review, shown, coordinator } = await start();
      const id = await report({ words: 'Anna i lägenhet 3 säger att lampan är släckt.' });
      const inbox = await list({ view: 'inbox' });
      assert.deepEqual([inbox.waiting, inbox.items.length], [1, 1]);
      const { etag } = await get(id);
      const published = await review(id, { review: 'published', words: 'Lampan är släckt.' });
      assert.equal(published.statusCode, 200, published.body);
      assert.equal((await shown(id)).words, 'Lampan är släckt.');
      assert.match(published.json<StaffDefect>().reported.words!, /^Anna/);
      const late = await coordinator.ask(
        'PATCH',
        staffPaths.defect(district, id),
        { words: 'Något annat.' },
        { 'if-match': etag },
      );
      assert.equal(late.statusCode, 412);
      assert.equal(late.json<ProblemDetails>().changedBy, 'Samordnaren');
      assert.equal((await list({ view: 'inbox' })).waiting, 0);
      const refused = await review(id, { review: 'refused' });
      assert.equal(refused.json<ProblemDetails>().errors?.[0]?.pointer, '/refusal');
      await review(id, { review: 'refused', refusal: 'Det här är inget fel.' });
      assert.equal((await app.inject(paths.defect(district, id))).statusCode, 404);
    });

    it('show how to reach whoever reported to who has just shown a passkey', async () => {
      const { district, report, get, work } = await start();
      const id = await report({ contact: { name: 'Anna', phone: '010-000 00 30' } });
      const { reported } = (await get(id)).defect;
      assert.deepEqual([reported.hasContact, reported.contact], [true, undefined]);
      const sure = await work({ roles: ['coordinator'], withPasskey: true });
      const seen = await sure.ask('GET', staffPaths.defect(district, id));
      assert.equal(seen.json<StaffDefect>().reported.contact?.name, 'Anna');
      const walker = await work({ roles: ['walker'], withPasskey: true });
      const other = await walker.ask('GET', staffPaths.defect(district, id));
      assert.equal(other.statusCode, 200);
      assert.doesNotMatch(other.body, /Anna|000 00 30/);
    });

    it('go only where the rules allow, with a reason, and it is written down', async () => {
      const { district, report, review, step, shown, coordinator } = await start();
      const id = await report();
      await review(id, { review: 'published', words: 'Släckt.' });
      assert.equal((await step(id, { status: 'confirmed' })).statusCode, 422);
      assert.equal((await step(id, { status: 'received', reason: 'x' })).statusCode, 409);
      const nobody = await step(id, { status: 'handed-over', reason: 'x' });
      assert.equal(nobody.json<ProblemDetails>().errors?.[0]?.pointer, '/receivers');
      const strange = await step(id, { status: 'handed-over', reason: 'x', receivers: ['nope'] });
      assert.equal(strange.json<ProblemDetails>().errors?.[0]?.code, 'receiver-unknown');
      const handed = await step(id, {
        status: 'handed-over',
        reason: 'Deras lampa.',
        receivers: ['kommunen'],
      });
      assert.equal(handed.json<StaffDefect>().handovers[0]?.state, 'to-send');
      await step(id, { status: 'fixed', reason: 'Vi såg att den lyser.' });
      const story = await shown(id);
      assert.deepEqual(
        story.entries.map(({ status, reason }) => [status, reason]),
        [
          ['received', undefined],
          ['handed-over', 'Deras lampa.'],
          ['fixed', 'Vi såg att den lyser.'],
        ],
      );
      assert.ok(story.closed);
      assert.doesNotMatch(JSON.stringify(story), /Samordnaren/);
      const history = await coordinator.ask('GET', staffPaths.history(district));
      assert.deepEqual(
        history.json<HistoryPage>().items.map(({ action }) => action),
        ['defect.changed', 'defect.changed', 'defect.reviewed'],
      );
    });

    it('that are the same are merged, and count together', async () => {
      const { report, review, step, shown, district } = await start();
      const [one, other] = [await report(), await report()];
      await review(one, { review: 'published', words: 'Släckt.' });
      await review(other, { review: 'published', words: 'Mörkt.' });
      await defects.confirm(district, other, undefined);
      const itself = await step(one, { status: 'duplicate', reason: 'x', duplicateOf: one });
      assert.equal(itself.statusCode, 422);
      const merged = await step(other, {
        status: 'duplicate',
        reason: 'Samma lampa.',
        duplicateOf: one,
      });
      assert.equal(merged.statusCode, 200, merged.body);
      assert.equal((await shown(one)).confirmations, 2);
      assert.equal((await shown(other)).duplicateOf, one);
      // Who says it of the old address counts for the new one.
      await defects.confirm(district, other, undefined);
      assert.equal((await shown(one)).confirmations, 3);
      await step(other, { status: 'confirmed', reason: 'En annan lampa.' });
      assert.equal((await shown(one)).confirmations, 0);
      const again = { status: 'duplicate', reason: 'Samma ändå.', duplicateOf: one };
      await step(other, again);
      assert.equal((await shown(one)).confirmations, 3);
    });

    it('count together down a chain of merging, and come apart where it is taken back', async () => {
      const { report, step, shown, review, district } = await start();
      const [lamp, light, dark] = [await report(), await report(), await report()];
      for (const id of [lamp, light, dark]) {
        await review(id, { review: 'published', words: 'Släckt.' });
      }
      const merge = (id: string, duplicateOf: string) =>
        step(id, { status: 'duplicate', reason: 'Samma lampa.', duplicateOf });
      const counts = () =>
        Promise.all([lamp, light, dark].map(async (id) => (await shown(id)).confirmations));
      await merge(dark, light);
      await merge(light, lamp);
      assert.deepEqual(await counts(), [2, 1, 0]);
      await defects.confirm(district, dark, undefined);
      assert.deepEqual(await counts(), [3, 2, 1]);
      await step(dark, { status: 'confirmed', reason: 'En annan lampa.' });
      assert.deepEqual(await counts(), [1, 0, 1]);
      // What is a duplicate itself is nothing to be merged into.
      assert.equal((await merge(dark, light)).statusCode, 422);
    });

    it('lose nobody who says it, too, while they are merged', async () => {
      const { report, step, shown, review, district } = await start();
      const [one, other] = [await report(), await report()];
      for (const id of [one, other]) await review(id, { review: 'published', words: 'Släckt.' });
      const meToo = () => defects.confirm(district, other, undefined);
      const merging = { status: 'duplicate', reason: 'Samma lampa.', duplicateOf: one };
      await Promise.all([meToo(), meToo(), step(other, merging), meToo(), meToo(), meToo()]);
      assert.equal((await shown(one)).confirmations, 6);
    });

    it('are merged into each other by two at once, one of whom comes too late', async () => {
      const { report, step, shown, review } = await start();
      for (let times = 0; times < 4; times += 1) {
        const [one, other] = [await report(), await report()];
        for (const id of [one, other]) await review(id, { review: 'published', words: 'Släckt.' });
        const merging = { status: 'duplicate', reason: 'Samma lampa.' };
        const merged = await Promise.all([
          step(one, { ...merging, duplicateOf: other }),
          step(other, { ...merging, duplicateOf: one }),
        ]);
        assert.deepEqual(merged.map(({ statusCode }) => statusCode).sort(), [200, 422]);
        const statuses = [(await shown(one)).status, (await shown(other)).status];
        assert.deepEqual(statuses.sort(), ['duplicate', 'received']);
      }
    });

    it('are answered by the receiver they were handed over to, and reminded of', async () => {
      const { district, report, review, shown, work, list, handedOver } = await start();
      const ids = [await report(), await report({ category: 'hissar' })] as const;
      // So little time is nobody late with.
      const soon = await report();
      await review(soon, { review: 'published', words: 'Trasig.' });
      await handedOver(soon, 'hyresvarden', '2026-11-20T10:00:00Z');
      for (const [at, id] of ids.entries()) {
        await review(id, { review: 'published', words: 'Trasig.' });
        const receiver = ['kommunen', 'hyresvarden'][at]!;
        await handedOver(id, receiver);
      }
      const late = await list({ view: 'unanswered' });
      assert.deepEqual(late.items.map(({ id }) => id).sort(), [...ids].sort());
      assert.ok(late.items.every(({ handovers }) => handovers[0]!.late));
      const unansweredBy = async (receiver: string) =>
        (await list({ view: 'unanswered', receiver })).items.map(({ id }) => id);
      assert.deepEqual(await unansweredBy('kommunen'), [ids[0]]);
      // Handed over to both, and one of them is silent.
      await handedOver(ids[0], 'hyresvarden', '2026-11-20T10:00:00Z');
      assert.deepEqual(await unansweredBy('hyresvarden'), [ids[1]]);
      const theirsOf = await list({ receiver: 'hyresvarden' });
      assert.deepEqual(theirsOf.items.map(({ id }) => id).sort(), [soon, ...ids].sort());
      const receiver = await work({
        roles: [{ role: 'receiver', districtId: district, organiserId: 'abf' }],
      });
      const theirs = await receiver.ask('GET', staffPaths.defects(district));
      assert.deepEqual(
        theirs.json<StaffDefectList>().items.map(({ id }) => id),
        [ids[0]],
      );
      const url = staffPaths.defectAnswers(district, ids[0]);
      const wrong = await receiver.ask('POST', url, { receiver: 'hyresvarden', status: 'fixed' });
      assert.equal(wrong.statusCode, 422);
      const body = {
        receiver: 'kommunen',
        status: 'planned',
        plannedOn: '2026-12-15',
        words: 'Beställt.',
      };
      const answered = await receiver.ask('POST', url, body);
      assert.equal(answered.statusCode, 200, answered.body);
      const story = await shown(ids[0]);
      assert.equal(story.status, 'planned');
      assert.equal(story.said?.plannedOn, '2026-12-15');
      assert.deepEqual(
        (await list({ view: 'unanswered' })).items.map(({ id }) => id),
        [ids[1]],
      );
    });

    it('show a receiver what has been reviewed, and nothing once it is taken back', async () => {
      const { district, report, review, work, handedOver } = await start();
      const photo = randomUUID();
      await app.inject({
        method: 'PUT',
        url: paths.defectPhoto(district, photo),
        headers: { origin: 'http://localhost:8080', 'content-type': 'image/png' },
        payload: await picture(8, 6),
      });
      const id = await report({
        words: 'Grannen Anna slog sönder den.',
        place: { address: 'Hos Anna' },
        photos: [photo],
      });
      const shown = { review: 'published', words: 'Trasig.', address: '' };
      const published = await review(id, { ...shown, photos: [{ id: photo, review: 'refused' }] });
      assert.equal(published.statusCode, 200, published.body);
      await handedOver(id, 'kommunen');
      const { ask } = await work({
        roles: [{ role: 'receiver', districtId: district, organiserId: 'abf' }],
      });
      const file = staffPaths.defectPhotoFile(district, photo, '480.webp');
      const one = await ask('GET', staffPaths.defect(district, id));
      assert.equal(one.json<StaffDefect>().reported.words, 'Trasig.');
      const list = await ask('GET', staffPaths.defects(district));
      assert.equal(list.json<StaffDefectList>().items.length, 1);
      const searched = await ask('GET', staffPaths.defects(district, { q: 'Anna' }));
      assert.equal(searched.json<StaffDefectList>().items.length, 0);
      for (const { body } of [one, list]) {
        assert.ok(!body.includes('Anna') && !body.includes(photo), body);
      }
      assert.equal((await ask('GET', file)).statusCode, 404);
      await review(id, { review: 'refused', refusal: 'Om Anna.' });
      assert.equal((await ask('GET', staffPaths.defect(district, id))).statusCode, 404);
      const after = await ask('GET', staffPaths.defects(district));
      assert.deepEqual(after.json<StaffDefectList>().items, []);
    });

    it('are found by words, number and what is wished', async () => {
      const { report, list, district, coordinator, work } = await start();
      const id = await report({ words: 'Lyktan vid ängen är släckt.' });
      await report({ words: 'Annat.' });
      assert.deepEqual(
        (await list({ q: 'ängen' })).items.map((one) => one.id),
        [id],
      );
      assert.equal((await list({ q: '2' })).items[0]?.number, 2);
      const search = async (q: string, whose = coordinator) =>
        (await whose.ask('GET', staffPaths.search(district, q))).json<FoundList>().items;
      for (const q of ['ÄNGEN', '1', 'fotbollsplan lykta']) {
        const found = (await search(q)).find(({ kind }) => kind === 'defect');
        assert.deepEqual([found?.title, found?.path], ['1 Belysning', `defects/${id}`], q);
      }
      const walker = await work({ roles: ['organiser'] });
      assert.deepEqual(await search('ängen', walker), []);
      assert.equal((await list({ view: 'reopening' })).items.length, 0);
      const first = await list({ limit: 1 });
      const rest = await list({ limit: 1, cursor: first.next! });
      assert.notEqual(first.items[0]!.id, rest.items[0]!.id);
      assert.equal(rest.next, undefined);
    });

    it('wait with what is urgent first, and are counted today', async () => {
      const { report, list, review, coordinator, district, work } = await start();
      const urgent = await report({ category: 'hissar' });
      set('2026-11-24T15:17:00Z');
      const ids = [urgent, await report(), await report()];
      const pages: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ view: 'inbox', limit: 1, cursor });
        pages.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor);
      assert.deepEqual([pages[0], pages.toSorted()], [urgent, ids.toSorted()]);
      const notes = async (worker: typeof coordinator) =>
        (await worker.ask('GET', staffPaths.today(district)))
          .json<Today>()
          .notes.filter(({ kind }) => kind.startsWith('defects-'))
          .map(({ kind, count }) => [kind, count]);
      assert.deepEqual(await notes(coordinator), [['defects-to-review', 3]]);
      assert.deepEqual(await notes(await work({ roles: ['walker'] })), []);
      await review(urgent, { review: 'published' });
      assert.deepEqual(await notes(coordinator), [['defects-to-review', 2]]);
      await review(urgent, { review: 'waiting' });
      assert.equal((await list({ view: 'inbox' })).items[0]?.id, urgent);
      assert.equal((await list({ status: 'received' })).items.length, 3);
      assert.equal((await list({ status: 'fixed' })).items.length, 0);
    });

    it('have photos that are put right by one at a time', async () => {
      const { report, get, coordinator, district } = await start();
      const photo = randomUUID();
      const sent = await app.inject({
        method: 'PUT',
        url: paths.defectPhoto(district, photo),
        headers: { origin: 'http://localhost:8080', 'content-type': 'image/png' },
        payload: await picture(8, 6),
      });
      assert.equal(sent.statusCode, 201, sent.body);
      const id = await report({ photos: [photo] });
      const { etag } = await get(id);
      const blurred = await picture(40, 30);
      const put = (headers: Record<string, string>) =>
        coordinator.ask('PUT', staffPaths.defectPhoto(district, photo), blurred, {
          'content-type': 'image/png',
          ...headers,
        });
      assert.equal((await put({})).statusCode, 428);
      const replaced = await put({ 'if-match': etag });
      assert.equal(replaced.statusCode, 200, replaced.body);
      assert.equal((await get(id)).defect.allPhotos[0]?.width, 40);
      assert.equal((await put({ 'if-match': etag })).statusCode, 412);
    });

    it('are asked for as the district says, and what is left out stays where it was used', async () => {
      const { district, coordinator, report, get } = await start();
      const id = await report();
      const url = staffPaths.defectSettings(district);
      const { headers } = await coordinator.ask('GET', url);
      const match = { 'if-match': String(headers.etag) };
      const change = (more: Partial<DefectSettings>) =>
        coordinator.ask('PUT', url, { ...sampleDefects, ...more }, match);
      const [lighting, lifts] = sampleDefects.categories;
      for (const [more, pointer] of [
        [{ categories: [lighting, lighting] }, '/categories/1/id'],
        [{ categories: [{ ...lifts, receivers: ['nope'] }] }, '/categories/0/receivers/0'],
        [
          { receivers: [{ ...sampleDefects.receivers[0], email: 'nope' }] },
          '/categories/1/receivers/0',
        ],
        [{ bounds: { west: 2, east: 1, south: 1, north: 2 } }, '/bounds'],
      ] as const) {
        const refused = await change(more as Partial<DefectSettings>);
        assert.equal(refused.statusCode, 422, refused.body);
        assert.equal(refused.json<ProblemDetails>().errors?.[0]?.pointer, pointer);
      }
      const saved = await change({ categories: [lifts!] });
      assert.equal(saved.statusCode, 200, saved.body);
      assert.equal((await get(id)).defect.category.name, 'Belysning');
      assert.equal((await change({})).statusCode, 412);
    });
  });
});

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'gray' } })
    .png()
    .toBuffer();

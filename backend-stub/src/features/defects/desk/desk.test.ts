import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  paths,
  staffPaths,
  type DefectSettings,
  type FoundList,
  type HistoryPage,
  type ProblemDetails,
  type StaffDefect,
  type StaffDefectList,
  type Today,
} from '@klocket/contract';
import sharp from 'sharp';
import { forEachDatabase } from '../../../testing/databases.ts';
import { openDefectDesk } from '../../../testing/defect-desk.ts';
import { sampleDefects } from '../../../testing/defects.ts';

forEachDatabase((_engine, open) => {
  describe('defects at the desk', async () => {
    const { set, app, start } = await openDefectDesk(open);

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

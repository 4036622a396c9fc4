import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  paths,
  type DefectList,
  type DefectStory,
  type ProblemDetails,
  type SimilarDefects,
} from '@klocket/contract';
import { forEachDatabase } from '../../testing/databases.ts';
import { openDefects } from '../../testing/defect-app.ts';
import { takeStep } from './change.ts';

forEachDatabase((_engine, open) => {
  describe('what is told of defects', async () => {
    const start = await openDefects(open);
    describe('the list of defects', () => {
      it('is narrowed by category, status, place and change, and pages', async () => {
        const { app, publish, reported, change, set, district } = await start();
        const ids: string[] = [];
        for (const [at, longitude] of [16.171, 16.172, 16.173, 16.176].entries()) {
          set(`2026-11-24T15:1${at}:00Z`);
          const { my } = await reported({
            category: at === 3 ? 'hissar' : 'belysning',
            place: { position: { latitude: 58.573 + at / 1000, longitude } },
          });
          await publish(my.defect.id);
          ids.push(my.defect.id);
        }
        set('2026-11-24T16:00:00Z');
        await change(ids[0]!, (tx, row, stamp) =>
          takeStep(tx, row, { to: 'fixed', voice: 'desk', reason: 'Ny lampa.' }, stamp),
        );
        const list = async (query: Parameters<typeof paths.defects>[1]) => {
          const answer = await app.inject(paths.defects(district, query));
          assert.equal(answer.statusCode, 200, answer.body);
          const { items, next } = answer.json<DefectList>();
          return { found: items.map(({ id }) => ids.indexOf(id)), next };
        };
        assert.deepEqual((await list({})).found, [3, 2, 1, 0]);
        assert.deepEqual((await list({ category: 'hissar' })).found, [3]);
        assert.deepEqual((await list({ status: 'open' })).found, [3, 2, 1]);
        assert.deepEqual((await list({ status: 'closed,planned' })).found, [0]);
        assert.deepEqual((await list({ since: '2026-11-24T15:30:00Z' })).found, [0]);
        assert.deepEqual((await list({ bbox: '16.1715,58.57,16.175,58.58' })).found, [2, 1]);
        assert.deepEqual((await list({ bbox: '-180,-90,180,90' })).found, [3, 2, 1, 0]);
        const bbox = '16.16,58.57,16.18,58.58';
        for (const narrow of [{}, { bbox }]) {
          const first = await list({ ...narrow, limit: 3 });
          assert.deepEqual(first.found, [3, 2, 1]);
          const second = await list({ ...narrow, limit: 3, cursor: first.next! });
          assert.deepEqual(second, { found: [0], next: undefined });
        }
      });

      it('refuses what it cannot be narrowed by', async () => {
        const { app, district } = await start();
        for (const [query, pointer] of [
          [{ bbox: '1,2,3' }, '#query/bbox'],
          [{ bbox: '16,58,15,59' }, '#query/bbox'],
          [{ bbox: 'a,b,c,d' }, '#query/bbox'],
          [{ bbox: '1e999,0,1,1' }, '#query/bbox'],
          [{ status: 'nope' }, '#query/status'],
          [{ cursor: 'nope' }, '#query/cursor'],
          [{ limit: 5000 }, '#query/limit'],
          [{ since: 'nope' }, '#query/since'],
        ] as const) {
          const answer = await app.inject(paths.defects(district, query));
          assert.equal(answer.statusCode, 400, JSON.stringify(query));
          assert.equal(answer.json<ProblemDetails>().errors?.[0]?.pointer, pointer);
        }
      });

      it('is GeoJSON for who asks for that', async () => {
        const { app, publish, reported, district } = await start();
        const { my } = await reported({});
        await publish(my.defect.id);
        const url = paths.defects(district);
        const geo = await app.inject({ url, headers: { accept: 'application/geo+json' } });
        assert.match(String(geo.headers['content-type']), /^application\/geo\+json/);
        assert.match(String(geo.headers.vary), /Accept/);
        const { features } = geo.json<{ features: { geometry: { coordinates: number[] } }[] }>();
        assert.deepEqual(features[0]!.geometry.coordinates, [16.1722, 58.5738]);
        assert.ok((await app.inject(url)).json<DefectList>().items);
      });
    });

    describe('what may be the same', () => {
      it('comes first where it is near or at the same spot, and "me too" counts once', async () => {
        const { app, publish, reported, post, district } = await start();
        const near = { latitude: 58.57385, longitude: 16.1722 };
        const far = { latitude: 58.5758, longitude: 16.1722 };
        const fiftyMetres = { latitude: 58.57425, longitude: 16.1722 };
        const [lamp, other, lift, away] = [
          await reported({ place: { position: near } }),
          await reported({ place: { position: fiftyMetres } }),
          await reported({ category: 'hissar', place: { spot: 'fotbollsplanen' } }),
          await reported({ place: { position: far } }),
        ].map(({ my }) => my.defect.id);
        for (const id of [lamp, other, lift, away]) await publish(id!);
        const similar = await app.inject(
          paths.similarDefects(district, {
            latitude: 58.5738,
            longitude: 16.1722,
            spot: 'fotbollsplanen',
            category: 'belysning',
          }),
        );
        const { items } = similar.json<SimilarDefects>();
        assert.deepEqual(
          items.map(({ id, metres }) => [id, metres]),
          [
            [lamp, 6],
            [other, 50],
            [lift, undefined],
          ],
        );
        const key = randomUUID();
        for (const expected of [1, 1]) {
          const answer = await post(paths.defectConfirmations(district, lamp!), {}, { key });
          assert.deepEqual(answer.json(), { confirmations: expected }, answer.body);
        }
        const more = await post(paths.defectConfirmations(district, lamp!), {});
        assert.deepEqual(more.json(), { confirmations: 2 });
        const story = (await app.inject(paths.defect(district, lamp!))).json<DefectStory>();
        assert.equal(story.confirmations, 2);
        assert.equal((await post(paths.defectConfirmations(district, 'nope'), {})).statusCode, 404);
      });
    });

    describe('defects for other programs', () => {
      it('are GeoJSON, a table without formulas, and news', async () => {
        const { app, publish, reported, district } = await start();
        const { my } = await reported({});
        await publish(my.defect.id, { words: '=HYPERLINK("x")' });
        const [geo, csv, rss] = await Promise.all(
          (['geojson', 'csv', 'rss'] as const).map((format) =>
            app.inject(paths.defectFeed(district, format, { lang: 'en' })),
          ),
        );
        assert.equal(geo!.json<{ features: unknown[] }>().features.length, 1);
        assert.match(csv!.body, /^\ufeffNumber,Category,Status/);
        assert.match(csv!.body, /"'=HYPERLINK\(""x""\)"/);
        assert.match(String(csv!.headers['content-disposition']), /attachment/);
        assert.match(rss!.body, /<title>1 Lighting, The football pitch: received<\/title>/);
        assert.equal((await app.inject(paths.defectFeed('no-such', 'csv'))).statusCode, 404);
      });
    });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  DistrictForm,
  HistoryPage,
  HolidayList,
  Me,
  PartnerSiteList,
  ProblemDetails,
} from '@klocket/contract';
import { createTestClock, fillSample, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { workersOf, type Worker } from '../../testing/staff.ts';

const root = '/api/v1/staff';
const address = `${root}/provberget/district`;
const partners = `${root}/provberget/partners`;

forEachDatabase((_engine, open) => {
  describe('a district at the desk', () => {
    it('is written as it was read, in every language', async () => {
      const { coordinator, occurrencesOf } = await start(open);
      const { form, etag } = await read(coordinator);
      const { partners: _, ...source } = sampleDistrict;
      assert.deepEqual(form, source);
      const house = {
        ...form.houses![0]!,
        hours: [{ weekday: 3, opens: '10:00', closes: '12:00' }],
      };
      const answer = await write(coordinator, { ...form, houses: [house] }, etag);
      assert.equal(answer.statusCode, 200);
      assert.deepEqual(answer.json<DistrictForm>().houses?.[0]?.hours, house.hours);
      const again = await read(coordinator);
      assert.equal(again.etag, answer.headers.etag);
      assert.equal((await occurrencesOf()).statusCode, 200);
      const same = await write(coordinator, again.form, again.etag);
      assert.equal(same.headers.etag, again.etag);
      const { items } = await history(coordinator);
      assert.deepEqual(
        items.map(({ action, object }) => [action, object.id, object.title]),
        [['house.changed', 'kunskapens-hus', 'Kunskapens hus']],
      );
    });

    it('is told of in the history: what was added, changed and taken away', async () => {
      const { coordinator } = await start(open);
      const { form, etag } = await read(coordinator);
      const added = await write(
        coordinator,
        {
          ...form,
          name: 'Provberget och Hagen',
          houses: [...form.houses!, { id: 'lada', name: { sv: 'Ladan' } }],
          organisers: [...form.organisers!, { id: 'hgf', name: 'HGF' }],
        },
        etag,
      );
      await write(coordinator, { ...form, houses: form.houses }, `${added.headers.etag}`);
      const { items } = await history(coordinator);
      assert.deepEqual(
        items.map(({ action, object }) => `${action} ${object.title}`),
        [
          'district.changed Provberget',
          'organiser.removed HGF',
          'house.removed Ladan',
          'district.changed Provberget och Hagen',
          'organiser.created HGF',
          'house.created Ladan',
        ],
      );
      assert.deepEqual(items[0]!.details, { parts: ['name'] });
    });

    it('says who is responsible and how accessible it is, all of it or nothing of it', async () => {
      const { coordinator } = await start(open);
      const { form, etag } = await read(coordinator);
      const statement = {
        conformance: 'partial',
        assessedOn: '2026-10-01',
        assessedBy: 'self',
        shortcomings: { sv: 'Kartan.' },
      } as const;
      const responsible = { controller: { name: 'Provbergets förening' } };
      for (const wrong of [
        { responsible: { controller: { name: ' \t' } } },
        { responsible: { officer: { phone: '0100000001' } } },
        { responsible: { officer: { name: 'Ombudet', secret: 'x' } } },
        { statement: { ...statement, conformance: 'perfect' } },
        { statement: { ...statement, assessedOn: '2026-02-31' } },
        { statement: { ...statement, shortcomings: { '<b>': 'x' } } },
        { statement: { conformance: 'full' } },
      ]) {
        const answer = await write(coordinator, { ...form, ...wrong } as DistrictForm, etag);
        assert.equal(answer.statusCode, 400, JSON.stringify(wrong));
      }
      const answer = await write(coordinator, { ...form, responsible, statement }, etag);
      assert.deepEqual(answer.json<DistrictForm>(), { ...form, responsible, statement });
      const { items } = await history(coordinator);
      assert.deepEqual(items[0]!.details, { parts: ['responsible', 'statement'] });
      const without = await write(coordinator, form, `${answer.headers.etag}`);
      assert.deepEqual(without.json<DistrictForm>(), form);
    });

    it('is not overwritten: what another changed comes back, with who did', async () => {
      const { coordinator, work } = await start(open);
      const other = await work({ roles: ['coordinator'], name: 'Den andra' });
      const { form, etag } = await read(coordinator);
      await write(other, { ...form, name: 'Provberget och Hagen' }, etag);
      const late = await write(coordinator, { ...form, languages: ['sv', 'en', 'ar'] }, etag);
      assert.equal(late.statusCode, 412);
      const { code, current, changedBy } = late.json<ProblemDetails>();
      assert.equal(code, 'changed-meanwhile');
      assert.equal((current as DistrictForm).name, 'Provberget och Hagen');
      assert.equal(changedBy, 'Den andra');
      const without = await coordinator.ask('PUT', address, form);
      assert.equal(without.statusCode, 428);
    });

    it('refuses what cannot be kept, and says where', async () => {
      const { coordinator } = await start(open);
      const { form, etag } = await read(coordinator);
      const house = form.houses![0]!;
      const hours = { weekday: 1, opens: '09:00', closes: '17:00' };
      const cases: [DistrictForm, code: string, pointer: string][] = [
        [{ ...form, id: 'annan' }, 'id-fixed', '/id'],
        [{ ...form, name: '' }, 'required', '/name'],
        [{ ...form, languages: [] }, 'too-short', '/languages'],
        [{ ...form, languages: ['sv', 'sv'] }, 'id-twice', '/languages'],
        [{ ...form, zone: 'Asia/Tokyo' }, 'zone-in-use', '/zone'],
        [{ ...form, houses: [] }, 'in-use', '/houses'],
        [{ ...form, organisers: [] }, 'in-use', '/organisers'],
        [{ ...form, themes: [] }, 'in-use', '/themes'],
        [
          { ...form, houses: [{ ...house, name: { en: 'House' } }] },
          'text-missing',
          '/houses/0/name/sv',
        ],
        [
          { ...form, houses: [{ ...house, name: { sv: 'Hus', 'no language': 'x' } }] },
          'unknown',
          '/houses/0/name/no language',
        ],
        [
          { ...form, houses: [{ ...house, hours: [hours, hours] }] },
          'id-twice',
          '/houses/0/hours/1/id',
        ],
        [
          { ...form, houses: [{ ...house, hours: [{ ...hours, opens: '25:00' }] }] },
          'format',
          '/houses/0/hours/0/opens',
        ],
        [
          { ...form, links: [{ title: 'x', url: 'javascript:alert(1)' }] },
          'format',
          '/links/0/url',
        ],
        [
          { ...form, contact: { name: 'x', secret: 'y' } } as DistrictForm,
          'unknown',
          '/contact/secret',
        ],
      ];
      for (const [changed, code, pointer] of cases) {
        const answer = await write(coordinator, changed, etag);
        const [error] = answer.json<ProblemDetails>().errors ?? [];
        assert.deepEqual([answer.statusCode, error?.code, error?.pointer], [400, code, pointer]);
        assert.doesNotMatch(error!.detail, /\{|undefined/);
      }
      assert.equal((await read(coordinator)).etag, etag);
    });

    it('says what still uses what is to be taken away', async () => {
      const { coordinator, work } = await start(open);
      const { form, etag } = await read(coordinator);
      const used = await write(coordinator, { ...form, themes: [] }, etag);
      const [error] = used.json<ProblemDetails>().errors!;
      assert.equal(
        error?.detail,
        'Används fortfarande av ”Läxhjälp” (antal i allt: 1). Ändra där först.',
      );
      const organisers = [...form.organisers!, { id: 'hgf', name: 'Hyresgästföreningen' }];
      const more = await write(coordinator, { ...form, organisers }, etag);
      const role = { role: 'organiser', districtId: 'provberget', organiserId: 'hgf' } as const;
      await work({ roles: [role], name: 'Arrangören' });
      const fewer = await write(coordinator, form, `${more.headers.etag}`);
      assert.equal(fewer.json<ProblemDetails>().errors?.[0]?.code, 'organiser-has-people');
    });

    it('is read by all who work there, written by who may, and unknown to others', async () => {
      const { work, districts } = await start(open);
      const statuses = async (worker: Worker) => {
        const got = await worker.ask('GET', address);
        const form = got.statusCode === 200 ? got.json<DistrictForm>() : undefined;
        const put = await write(worker, form ?? sampleForm, `${got.headers.etag ?? '"x"'}`);
        const listed = await worker.ask('GET', partners);
        return [got.statusCode, put.statusCode, listed.statusCode];
      };
      const { partners: _, ...sampleForm } = sampleDistrict;
      assert.deepEqual(await statuses(await work({ roles: ['coordinator'] })), [200, 200, 200]);
      assert.deepEqual(await statuses(await work({ roles: ['operator'] })), [200, 200, 200]);
      assert.deepEqual(await statuses(await work({ roles: ['walker'] })), [200, 403, 403]);
      await districts.save({ ...sampleDistrict, id: 'annan' });
      const elsewhere = { role: 'coordinator', districtId: 'annan' } as const;
      assert.deepEqual(await statuses(await work({ roles: [elsewhere] })), [404, 404, 404]);
    });
  });

  describe('the holidays to come', () => {
    it('are those of a year, in the order they come', async () => {
      const { coordinator, districts } = await start(open);
      const ask = async () => {
        const answer = await coordinator.ask('GET', `${root}/provberget/holidays`);
        return answer.json<HolidayList>().items.map(({ day, name }) => `${day} ${name.sv}`);
      };
      const all = await ask();
      assert.deepEqual(
        [all.length, all[0], all.at(-1)],
        [15, '2026-12-24 Julafton', '2027-11-06 Alla helgons dag'],
      );
      await districts.save({ ...sampleDistrict, id: 'langt-bort', zone: 'Asia/Tokyo' });
      const operator = await coordinator.ask('GET', `${root}/langt-bort/holidays`);
      assert.equal(operator.statusCode, 404);
    });
  });

  describe('partner sites', () => {
    it('are added by any of their addresses, renamed and taken away', async () => {
      const { coordinator } = await start(open);
      const list = async () =>
        (await coordinator.ask('GET', partners)).json<PartnerSiteList>().items;
      for (const [origin, name] of [
        ['HGF.example/kalender?x=1', ' Hyresgästföreningen '],
        ['https://kommunen.example', 'Kommunen'],
        ['https://hgf.example/', 'HGF'],
      ]) {
        const { statusCode } = await coordinator.ask('POST', partners, { origin, name });
        assert.equal(statusCode, 201);
      }
      assert.deepEqual(await list(), [
        { origin: 'https://hgf.example', name: 'HGF' },
        { origin: 'https://kommunen.example', name: 'Kommunen' },
      ]);
      const one = `${partners}?origin=${encodeURIComponent('https://hgf.example')}`;
      assert.equal((await coordinator.ask('DELETE', one)).statusCode, 204);
      assert.equal((await coordinator.ask('DELETE', one)).statusCode, 404);
      assert.equal((await list()).length, 1);
      const { items } = await history(coordinator);
      assert.deepEqual(
        items.map(({ action, object }) => [action, object.title]),
        [
          ['partner.removed', 'HGF'],
          ['partner.added', 'HGF'],
          ['partner.added', 'Kommunen'],
          ['partner.added', 'Hyresgästföreningen'],
        ],
      );
    });

    it('are web sites and nothing else', async () => {
      const { coordinator } = await start(open);
      for (const origin of [
        'javascript:alert(1)',
        'ftp://hgf.example',
        'hgf',
        'https://',
        '*',
        'https://*',
        'https://user:secret@hgf.example',
        'null',
        'https://hgf.example, https://annan.example',
      ]) {
        const answer = await coordinator.ask('POST', partners, { origin, name: 'x' });
        assert.equal(answer.statusCode, 400, origin);
        assert.equal(answer.json<ProblemDetails>().errors?.[0]?.pointer, '/origin');
      }
    });
  });

  describe('a new district', () => {
    const districts = `${root}/districts`;

    it('takes over what is chosen, and is coordinated by who made it', async () => {
      const { work } = await start(open);
      const operator = await work({ roles: ['operator'], name: 'Driften' });
      const made = await operator.ask('POST', districts, {
        id: 'nyberget',
        name: 'Nyberget',
        from: 'provberget',
        copy: ['houses', 'themes'],
      });
      assert.equal(made.statusCode, 201);
      const form = (await operator.ask('GET', `${root}/nyberget/district`)).json<DistrictForm>();
      assert.deepEqual(form.houses, sampleDistrict.houses);
      assert.equal(form.organisers, undefined);
      assert.deepEqual(form.contact, { name: 'Driften', email: operator.email });
      const { roles } = (await operator.ask('GET', `${root}/me`)).json<Me>();
      assert.ok(
        roles.some(({ role, districtId }) => role === 'coordinator' && districtId === 'nyberget'),
      );
    });

    it('says of its own accord who is responsible and how accessible it is', async () => {
      const { work, coordinator } = await start(open);
      const operator = await work({ roles: ['operator'], name: 'Driften' });
      const { form, etag } = await read(coordinator);
      const said = {
        responsible: { controller: { name: 'Provbergets förening' } },
        statement: { conformance: 'full', assessedOn: '2026-10-01', assessedBy: 'other' },
      } as const;
      assert.equal((await write(coordinator, { ...form, ...said }, etag)).statusCode, 200);
      const copy = ['texts', 'houses', 'organisers', 'themes'];
      const wish = { id: 'nyberget', name: 'Nyberget', from: 'provberget', copy };
      const made = await operator.ask('POST', districts, wish);
      assert.equal(made.statusCode, 201);
      const copied = (await operator.ask('GET', `${root}/nyberget/district`)).json<DistrictForm>();
      const { responsible, statement, contact } = copied;
      assert.deepEqual(
        { responsible, statement },
        { responsible: undefined, statement: undefined },
      );
      assert.deepEqual(contact, form.contact);
    });

    it('needs a name of its own, and somebody who may make one', async () => {
      const { work, coordinator } = await start(open);
      const operator = await work({ roles: ['operator'] });
      const wish = { id: 'nyberget', name: 'Nyberget', from: 'provberget', copy: [] };
      const cases: [Worker, object, number, string?][] = [
        [coordinator, wish, 403],
        [operator, { ...wish, id: 'provberget' }, 400, 'id-taken'],
        [operator, { ...wish, id: 'desk' }, 400, 'id-reserved'],
        [operator, { ...wish, id: 'Å' }, 400, 'format'],
        [operator, { ...wish, copy: ['all'] }, 400, 'choice'],
        [operator, { ...wish, from: 'borta' }, 404],
      ];
      for (const [worker, body, status, code] of cases) {
        const answer = await worker.ask('POST', districts, body);
        assert.equal(answer.statusCode, status, JSON.stringify(body));
        assert.equal(answer.json<ProblemDetails>().errors?.[0]?.code, code);
      }
    });
  });
});

async function start(open: Open) {
  const db = await open();
  const { clock } = createTestClock();
  const { districts } = await fillSample(db, clock);
  const app = await openApp(db, { clock });
  const work = workersOf(app, db, clock, sampleDistrict.id);
  const coordinator = await work({ roles: ['coordinator'], name: 'Samordnaren' });
  const occurrencesOf = () => app.inject({ url: '/api/v1/districts/provberget/occurrences' });
  return { app, work, districts, coordinator, occurrencesOf };
}

async function read(worker: Worker) {
  const answer = await worker.ask('GET', address);
  return { form: answer.json<DistrictForm>(), etag: `${answer.headers.etag}` };
}

const write = (worker: Worker, form: DistrictForm, etag: string) =>
  worker.ask('PUT', address, form, { 'if-match': etag });

const history = async (worker: Worker) =>
  (await worker.ask('GET', `${root}/provberget/history`)).json<HistoryPage>();

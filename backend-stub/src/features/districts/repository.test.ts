import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCalendar, testActivity, testDistrict } from '../../testing/calendar.ts';
import { forEachDatabase } from '../../testing/databases.ts';
import { createHouseRepository } from '../houses/repository.ts';
import { createPartnerRepository } from '../partners/repository.ts';

forEachDatabase((_, open) => {
  describe('districts', () => {
    it('come back in the language asked for', async () => {
      const { districts } = await openCalendar(open);
      const district = await districts.find('torpet', 'en');
      assert.deepEqual(district?.themes, [
        { id: 'familj', name: 'Family' },
        { id: 'larande', name: 'Learning' },
      ]);
      assert.deepEqual(
        district?.houses.map((house) => house.name),
        ['House of Knowledge', 'Idrottens hus'],
      );
      assert.equal(await districts.find('elsewhere'), undefined);
    });

    it('are exported as they were saved, and saving that again changes nothing', async () => {
      const { districts } = await openCalendar(open);
      const exported = await districts.export('torpet');
      const revision = await districts.revision('torpet');
      assert.equal(await districts.save(exported!), false);
      assert.equal(await districts.save(testDistrict), false);
      assert.equal(await districts.revision('torpet'), revision);
      assert.equal(await districts.save({ ...testDistrict, name: 'Torpet och Hagen' }), true);
      assert.equal(await districts.revision('torpet'), revision! + 1);
    });

    it('name the languages spoken at what is to come', async () => {
      const { districts, activities } = await openCalendar(open);
      await activities.save('torpet', testActivity({ spoken: ['sv', 'so'] }));
      await activities.save(
        'torpet',
        testActivity({
          id: 'forr',
          recurrence: [],
          startsLocal: '2025-01-07T17:00',
          spoken: ['fi'],
        }),
      );
      await activities.save(
        'torpet',
        testActivity({ id: 'utkast', published: false, spoken: ['ar'] }),
      );
      assert.deepEqual((await districts.find('torpet'))?.spoken, ['so', 'sv']);
    });

    it('refuse what cannot be kept', async () => {
      const { districts, activities } = await openCalendar(open);
      await activities.save('torpet', testActivity());
      const [house, other] = testDistrict.houses!;
      const cases = [
        [{ ...testDistrict, id: 'kiosk' }, 'id-reserved'],
        [{ ...testDistrict, zone: 'Mars/Olympus' }, 'zone-unknown'],
        [{ ...testDistrict, zone: '+01:00' }, 'zone-unknown'],
        [{ ...testDistrict, zone: 'Asia/Tokyo' }, 'zone-in-use'],
        [{ ...testDistrict, houses: [other!] }, 'house-in-use'],
        [{ ...testDistrict, houses: [house!, house!] }, 'id-twice'],
        [{ ...testDistrict, partners: [{ origin: 'hgf', name: 'HGF' }] }, 'origin-invalid'],
      ] as const;
      for (const [source, code] of cases) {
        await assert.rejects(districts.save(source as typeof testDistrict), { code });
      }
      assert.deepEqual(await districts.export('torpet'), await districts.export('torpet'));
      assert.equal((await districts.find('torpet'))?.houses.length, 2);
    });
  });

  describe('houses', () => {
    it('tell whether they are open now, and the days that differ from today on', async () => {
      const { db, clock } = await openCalendar(open);
      const houses = createHouseRepository(db, clock);
      const house = await houses.find('torpet', 'kunskapens-hus', 'en');
      assert.deepEqual(house?.open, {
        isOpen: true,
        changesAt: '2026-11-24T17:00:00+01:00',
        changesDay: '2026-11-24',
        changesTime: '17:00',
      });
      assert.deepEqual(
        house?.exceptions.map(({ day, reason }) => [day, reason]),
        [['2026-12-24', 'Julafton']],
      );
      assert.deepEqual(house?.rooms, [
        { id: 'kok', name: 'Köket' },
        { id: 'studio', name: 'The studio' },
      ]);
      assert.equal((await houses.list('torpet'))?.items.length, 2);
      assert.equal(await houses.find('torpet', 'borta'), undefined);
      assert.equal(await houses.list('elsewhere'), undefined);
    });
  });

  describe('partners', () => {
    it('are known by their origin, and stay when the district is saved without them', async () => {
      const { db, districts } = await openCalendar(open);
      const partners = createPartnerRepository(db);
      await partners.add('torpet', 'https://HGF.example/', 'HGF');
      await partners.add('torpet', 'https://hgf.example', 'Hyresgästföreningen');
      await districts.save({ ...testDistrict, name: 'Torpet och Hagen' });
      assert.deepEqual(await partners.origins('torpet'), ['https://hgf.example']);
      assert.deepEqual(await partners.districtsOf('https://hgf.example'), ['torpet']);
      assert.deepEqual(await partners.districtsOf('https://okand.example'), []);
      await assert.rejects(partners.add('torpet', 'https://hgf.example/sida', 'x'), {
        code: 'origin-invalid',
      });
      await assert.rejects(partners.add('elsewhere', 'https://hgf.example', 'x'), {
        code: 'district-unknown',
      });
    });
  });
});

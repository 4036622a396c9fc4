import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ActivitySource, DistrictSource } from '@klocket/contract';
import { Value } from 'typebox/value';
import { demoData } from './demo-data.ts';

const todays = {
  'in term': '2026-11-24',
  'in July': '2026-07-15',
  'on New Year’s Day': '2027-01-01',
  'in the week the clocks change': '2026-10-24',
  'on New Year’s Eve': '2027-12-31',
};

const recorded: [id: string, day: string][] = [
  ['delmos-projektgrupp-2020', '2020-08-17'],
  ['uppstart-ledningsgrupp-2020', '2020-08-19'],
  ['arbetsgruppens-forsta-traff-2020', '2020-09-11'],
  ['trygghetsvandring-2020', '2020-09-21'],
  ['delmos-samverkanspartner-2020', '2020-09-23'],
  ['justitieminister-besok-2020', '2020-10-06'],
  ['forelasning-musikvideo-2020', '2020-10-08'],
  ['samverkan-podd-2020', '2020-10-13'],
  ['debatt-boendet-2020', '2020-10-15'],
  ['manniskan-bakom-uniformen-2020', '2020-10-15'],
  ['samverkan-trygghet-2020', '2020-10-19'],
  ['ortens-galleri-2020', '2020-10-24'],
  ['inspirationsdagen-2021', '2021-01-26'],
  ['folkkraft-2021', '2021-02-24'],
];

for (const [name, today] of Object.entries(todays)) {
  describe(`the demo ${name} (${today})`, () => {
    const districts = demoData(today, 8080);
    const [klocket] = districts as [(typeof districts)[number]];
    const activities = districts.flatMap(({ activities }) => activities);

    it('is written as the contract wants it', () => {
      for (const { district } of districts) {
        assert.deepEqual(Value.Errors(DistrictSource, district), []);
      }
      for (const activity of activities) {
        assert.deepEqual(Value.Errors(ActivitySource, activity), [], `${activity.id}`);
      }
    });

    it('says who is responsible and how accessible it is, in each of its languages', () => {
      const { languages, responsible, statement } = klocket.district;
      assert.ok(responsible?.controller && responsible.officer);
      assert.deepEqual(Object.keys(statement?.shortcomings ?? {}), languages);
      assert.deepEqual(Object.keys(statement?.burden ?? {}), languages);
      assert.ok(statement!.changedOn! <= today);
    });

    it('names only houses, rooms, organisers and themes there are', () => {
      for (const { district, activities } of districts) {
        const houses = new Map(district.houses?.map((house) => [house.id, house.rooms ?? []]));
        const organisers = district.organisers?.map(({ id }) => id);
        const themes = district.themes?.map(({ id }) => id);
        for (const activity of activities) {
          for (const { house, room } of [activity, ...(activity.changes ?? [])]) {
            if (house) assert.ok(houses.has(house), house);
            if (room) {
              const rooms = houses.get(house ?? activity.house ?? '') ?? [];
              assert.ok(
                rooms.some(({ id }) => id === room),
                `${activity.id}: ${room}`,
              );
            }
          }
          for (const id of activity.organisers ?? []) assert.ok(organisers?.includes(id), id);
          for (const id of activity.themes ?? []) assert.ok(themes?.includes(id), id);
        }
      }
    });

    it('says everything in Swedish, English and Arabic, with short titles', () => {
      for (const { id, texts } of klocket.activities) {
        for (const language of ['sv', 'en', 'ar']) {
          const { title = '', summary, description } = texts[language] ?? {};
          assert.ok(title.length > 0 && title.length <= 60, `${id} ${language}: ${title}`);
          assert.ok(summary && description, `${id} ${language}`);
        }
      }
    });

    it('holds every recorded event on its day', () => {
      for (const [id, day] of recorded) {
        const activity = klocket.activities.find((activity) => activity.id === id);
        assert.equal(activity?.startsLocal.slice(0, 10), day, id);
      }
    });

    it('shows every state soon', () => {
      const soon = Temporal.PlainDate.from(today).add({ days: 15 }).toString();
      const changes = klocket.activities
        .flatMap(({ changes = [] }) => changes)
        .filter(({ recurrenceId }) => recurrenceId >= today && recurrenceId < soon);
      const states = changes.map(({ status }) => status);
      for (const state of ['cancelled', 'postponed', 'moved-online', 'no-meeting'] as const) {
        assert.ok(states.includes(state), state);
      }
      assert.ok(changes.some(({ status, house }) => status === 'rescheduled' && house));
      assert.ok(changes.some(({ status, startsLocal }) => status === 'rescheduled' && startsLocal));
      assert.ok(
        klocket.activities.some(({ allDay, startsLocal }) => allDay && startsLocal >= today),
      );
    });
  });
}

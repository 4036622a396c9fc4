import assert from 'node:assert/strict';
import { it } from 'node:test';
import { duties, type DutyParts } from './duties.ts';

it('the duties see to everything they are handed', async () => {
  const seenTo: string[] = [];
  const part = (name: string) =>
    new Proxy({}, { get: (_, deed) => async () => void seenTo.push(`${name}.${String(deed)}`) });
  const names = [
    'activities',
    'activityDesk',
    'suggestionDesk',
    'signups',
    'signupForgetter',
    'pulseRefresher',
    'screens',
    'silenceWatch',
    'seatingFollower',
    'keys',
    'pictures',
    'defectForgetter',
    'defectPhotos',
    'history',
    'mails',
    'members',
  ];
  const parts = Object.fromEntries(names.map((name) => [name, part(name)]));
  for (const { run } of duties(parts as unknown as DutyParts)) {
    await run(new AbortController().signal);
  }
  assert.deepEqual(seenTo.sort(), [
    'activities.expandAhead',
    'activityDesk.forgetUndos',
    'defectForgetter.forgetContacts',
    'defectPhotos.forgetUnclaimed',
    'history.forget',
    'keys.forget',
    'mails.erase',
    'members.forget',
    'pictures.forgetUnused',
    'pulseRefresher.refresh',
    'screens.forget',
    'seatingFollower.follow',
    'signupForgetter.forget',
    'signups.passOn',
    'silenceWatch.tell',
    'suggestionDesk.showDue',
  ]);
});

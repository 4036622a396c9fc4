import assert from 'node:assert/strict';
import type { ActivitySource, DeskSignup, SignupSource } from '@klocket/contract';
import { createSignupRepository } from '../features/signups/repository.ts';
import { createSignupSecrets } from '../features/signups/secrets.ts';
import { Problem } from '../problem.ts';
import { openCalendar, testDistrict } from './calendar.ts';
import type { Open } from './databases.ts';

/** The first of four sewing evenings. */
export const sewing = 'sykurs-20261201t1700';

/** Somebody who wants to come. */
export const anna: DeskSignup = {
  party: { adults: 1, children: [] },
  name: 'Besökare Ett',
  email: 'besokare@klocket.example',
  language: 'sv',
};

/** Signing up for a sewing evening with two seats, on a fresh database. */
export async function openSewing(
  open: Open,
  signup: SignupSource = { capacity: 2 },
  more: Partial<ActivitySource> = {},
) {
  const calendar = await openCalendar(open);
  const { db, clock, activities } = calendar;
  const secrets = createSignupSecrets('a secret for tests, long enough for it');
  const signups = createSignupRepository(db, clock, secrets);
  const { id } = testDistrict;
  await activities.save(id, {
    id: 'sykurs',
    texts: { sv: { title: 'Sykurs' } },
    startsLocal: '2026-12-01T17:00',
    durationMinutes: 120,
    recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'],
    joining: 'sign-up',
    signup,
    ...more,
  });
  return {
    ...calendar,
    id,
    secrets,
    signups,
    signUp: (wish: Partial<DeskSignup> = {}, byDesk = false, occurrence = sewing) =>
      signups.signUp(id, occurrence, { ...anna, ...wish }, { byDesk }) as Promise<string>,
    statusOf: async (signupId: string) => (await signups.find(signupId))!.status,
    offer: async () => (await signups.offer(id, sewing))!,
    mails: async () =>
      (await db.selectFrom('mail').selectAll().orderBy('created_at').execute()).map(
        ({ recipient, template, due_at }) => ({ recipient, template, due_at }),
      ),
  };
}

/** Passes where something is refused with a code. */
export async function refusedWith(code: string, act: () => Promise<unknown>) {
  await assert.rejects(act, (error: unknown) => error instanceof Problem && error.code === code);
}

import { roleNames, staffPaths } from '@klocket/contract';
import { addPartner } from '../../features/partners/repository.ts';
import { invitation, queue } from '../../mail/testing.ts';
import { createTestClock } from '../app.ts';
import type { Asked, Entry, Matrix } from './entry.ts';
import { fetched, here, type Person } from './world.ts';

/** A route about the district as a whole. */
export const ofDistrict = (ask: Asked['ask'], ...people: Person[]): Entry => ({
  objects: { district: { of: { districtId: here }, ask } },
  allowed: Object.fromEntries(people.map((person) => [person, 'district'])),
});

/** Everybody who works in the district. */
export const staffHere: readonly Person[] = roleNames;

/** The district, its partner sites, its mail, and what one begins the day with. */
export const districts: Matrix = {
  'GET /api/v1/staff/:district/today': ofDistrict(
    () => ({ url: staffPaths.today(here) }),
    ...staffHere,
  ),
  'GET /api/v1/staff/:district/search': ofDistrict(
    () => ({ url: staffPaths.search(here, 'hus') }),
    ...staffHere,
  ),
  'GET /api/v1/staff/:district/district': ofDistrict(
    () => ({ url: staffPaths.district(here) }),
    ...staffHere,
  ),
  'GET /api/v1/staff/:district/holidays': ofDistrict(
    () => ({ url: staffPaths.holidays(here) }),
    ...staffHere,
  ),
  'PUT /api/v1/staff/:district/district': ofDistrict(
    async (world) => {
      const url = staffPaths.district(here);
      const { source, headers } = await fetched(world, url);
      const contact = { name: `Receptionen ${world.next()}` };
      return { url, body: { ...source, contact }, headers };
    },
    'coordinator',
    'operator',
  ),
  'POST /api/v1/staff/districts': ofDistrict(
    (world) => ({
      url: staffPaths.districts(),
      body: { id: `ny-${world.next()}`, name: 'Nybyn', from: here, copy: [] },
    }),
    'operator',
  ),
  'GET /api/v1/staff/:district/partners': ofDistrict(
    () => ({ url: staffPaths.partners(here) }),
    'coordinator',
    'operator',
  ),
  'POST /api/v1/staff/:district/partners': ofDistrict(
    (world) => ({
      url: staffPaths.partners(here),
      body: { origin: `https://site-${world.next()}.example`, name: 'Föreningen' },
    }),
    'coordinator',
    'operator',
  ),
  'DELETE /api/v1/staff/:district/partners': ofDistrict(
    async (world) => {
      const origin = `https://site-${world.next()}.example`;
      const partner = { origin, name: 'Föreningen' };
      await world.db.transaction().execute((tx) => addPartner(tx, here, partner));
      return { url: staffPaths.partners(here, origin) };
    },
    'coordinator',
    'operator',
  ),
  'GET /api/v1/staff/:district/mail': ofDistrict(
    () => ({ url: staffPaths.mail(here) }),
    'coordinator',
  ),
  'POST /api/v1/staff/:district/mail/:id/resends': ofDistrict(async ({ db }) => {
    const id = await queue(db, createTestClock().clock, invitation({ districtId: here }));
    await db
      .updateTable('mail')
      .set({ status: 'failed', trouble: 'unreachable' })
      .where('id', '=', id)
      .execute();
    return { url: staffPaths.mailResends(here, id) };
  }, 'coordinator'),
};

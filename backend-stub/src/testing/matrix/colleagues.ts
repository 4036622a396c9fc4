import { staffPaths, type StaffRole } from '@klocket/contract';
import { ofDistrict, staffHere } from './districts.ts';
import type { Asked, Matrix } from './entry.ts';
import { fetched, here, there, type World } from './world.ts';

const leaderOf = (organiserId: string): StaffRole => ({
  role: 'leader',
  districtId: here,
  organiserId,
});

/** Asks about somebody new, by the address that names them, with the tag of what they are now. */
function about(
  of: Asked['of'],
  roles: StaffRole[],
  { path = staffPaths.colleague, body }: { path?: typeof staffPaths.colleague; body?: object } = {},
): Asked {
  return {
    of,
    async ask(world: World) {
      const { id } = await world.someone(roles);
      const { headers } = await fetched(world, staffPaths.colleague(here, id));
      return { url: path(here, id), body, headers };
    },
  };
}

/** The same three for every address that names one: an organiser’s own, another’s, and one of elsewhere. */
const three = (more: { path?: typeof staffPaths.colleague; body?: object } = {}) => ({
  own: about({ districtId: here, organisers: ['abf'] }, [leaderOf('abf')], more),
  others: about({ districtId: here, organisers: ['hgf'] }, [leaderOf('hgf')], more),
  foreign: about(undefined, [{ role: 'coordinator', districtId: there }], more),
});

const inReach = { coordinator: 'own others', organiser: 'own' };

const roles = [{ role: 'leader', organiserId: 'abf' }];

/** Colleagues, and the history of what was done. */
export const colleagues: Matrix = {
  'GET /api/v1/staff/:district/colleagues': {
    objects: {
      district: { of: { districtId: here }, ask: () => ({ url: staffPaths.colleagues(here) }) },
    },
    allowed: { coordinator: 'district', organiser: 'district' },
  },
  'POST /api/v1/staff/:district/colleagues': {
    objects: {
      district: {
        of: { districtId: here },
        ask: (world) => ({
          url: staffPaths.colleagues(here),
          body: { email: `ny-${world.next()}@klocket.example`, roles },
        }),
      },
    },
    allowed: { coordinator: 'district', organiser: 'district' },
  },
  'GET /api/v1/staff/:district/colleagues/:id': { objects: three(), allowed: inReach },
  'PATCH /api/v1/staff/:district/colleagues/:id': {
    objects: three({ body: { roles } }),
    allowed: inReach,
  },
  'DELETE /api/v1/staff/:district/colleagues/:id': { objects: three(), allowed: inReach },
  'DELETE /api/v1/staff/:district/colleagues/:id/passkeys': {
    objects: three({ path: staffPaths.colleaguePasskeys }),
    allowed: inReach,
  },
  'GET /api/v1/staff/:district/history': ofDistrict(
    () => ({ url: staffPaths.history(here) }),
    ...staffHere,
  ),
};

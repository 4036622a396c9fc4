import type { Action, Me } from '@klocket/contract';
import { msg } from '@klocket/core';
import type { IconName } from './icon.ts';
import { may } from './me.ts';

/** A room of the desk: its code comes when somebody enters it. */
export interface Room {
  /** Its name in addresses: `/desk/{district}/{path}`. */
  path: string;
  /** The element that is the room; it is handed a `place`. */
  tag: string;
  title(): string;
  /** What it is called where there is little room. Default: its title. */
  short?(): string;
  icon: IconName;
  /** What one must be allowed to do in the district to enter, one of it at least. Default: nothing. */
  action?: Action | readonly Action[];
  /** The key that, after `g`, goes there. */
  key?: string;
  /** Reached otherwise than through the list of rooms. */
  aside?: boolean;
  load(): Promise<unknown>;
}

/** Every room, in the order they are listed. The first is where one arrives. */
export const rooms: readonly Room[] = [
  {
    path: 'today',
    tag: 'klocket-desk-today',
    title: () => msg('I dag', { id: 'desk-room-today' }),
    icon: 'today',
    key: 'd',
    load: () => import('./rooms/today/define.ts'),
  },
  {
    path: 'activities',
    tag: 'klocket-desk-activities',
    title: () => msg('Aktiviteter', { id: 'desk-room-activities' }),
    icon: 'activities',
    action: 'activity.read',
    key: 'a',
    load: () => import('./rooms/activities/define.ts'),
  },
  {
    path: 'people',
    tag: 'klocket-desk-people',
    title: () => msg('Deltagare', { id: 'desk-room-people' }),
    icon: 'people',
    action: 'names.read',
    key: 'p',
    load: () => import('./rooms/people/define.ts'),
  },
  {
    path: 'defects',
    tag: 'klocket-desk-defects',
    title: () => msg('Felanmälningar', { id: 'desk-room-defects' }),
    short: () => msg('Fel', { id: 'desk-room-defects-short' }),
    icon: 'defects',
    action: 'defect.read',
    key: 'f',
    load: () => import('./rooms/defects/define.ts'),
  },
  {
    path: 'walks',
    tag: 'klocket-desk-walks',
    title: () => msg('Trygghetsvandringar', { id: 'desk-room-walks' }),
    short: () => msg('Vandringar', { id: 'desk-room-walks-short' }),
    icon: 'walks',
    action: 'walk.write',
    key: 'v',
    load: () => import('./rooms/walks/define.ts'),
  },
  {
    path: 'goals',
    tag: 'klocket-desk-goals',
    title: () => msg('Mål', { id: 'desk-room-goals' }),
    icon: 'goals',
    action: ['goal.read', 'visit.write'],
    key: 'm',
    load: () => import('./rooms/goals/define.ts'),
  },
  {
    path: 'screens',
    tag: 'klocket-desk-screens',
    title: () => msg('Skärmar', { id: 'desk-room-screens' }),
    icon: 'screens',
    action: 'screen.read',
    key: 'r',
    load: () => import('./rooms/screens/define.ts'),
  },
  {
    path: 'district',
    tag: 'klocket-desk-district',
    title: () => msg('Stadsdelen', { id: 'desk-room-district' }),
    icon: 'district',
    action: 'district.write',
    key: 's',
    load: () => import('./rooms/district/define.ts'),
  },
  {
    path: 'colleagues',
    tag: 'klocket-desk-colleagues',
    title: () => msg('Kollegor', { id: 'desk-room-colleagues' }),
    icon: 'colleagues',
    action: 'colleague.read',
    key: 'k',
    load: () => import('./rooms/colleagues/define.ts'),
  },
  {
    path: 'history',
    tag: 'klocket-desk-history',
    title: () => msg('Historik', { id: 'desk-room-history' }),
    icon: 'history',
    action: 'history.read',
    key: 'h',
    load: () => import('./rooms/history/define.ts'),
  },
  {
    path: 'account',
    tag: 'klocket-desk-account',
    title: () => msg('Ditt konto', { id: 'desk-room-account' }),
    icon: 'account',
    aside: true,
    load: () => import('./rooms/account/define.ts'),
  },
];

/** The rooms somebody may enter in a district. */
export const roomsFor = (me: Me, district: string) =>
  rooms.filter(({ action }) => !action || [action].flat().some((one) => may(me, district, one)));

import type { Occurrence } from '@klocket/contract';
import { msg } from '@klocket/core';

/** What has become of an occurrence, in the words of the widgets; empty when it goes as planned. */
export function statusWords({ status, previous }: Pick<Occurrence, 'status' | 'previous'>): string {
  switch (status) {
    case 'cancelled':
      return msg('Inställt', { id: 'status-cancelled' });
    case 'postponed':
      return msg('Uppskjutet', { id: 'status-postponed' });
    case 'moved-online':
      return msg('Flyttat till nätet', { id: 'status-moved-online' });
    case 'no-meeting':
      return msg('Ingen träff', { id: 'status-no-meeting' });
    case 'rescheduled':
      return previous?.house && !previous.startTime && !previous.day
        ? msg('Ny plats', { id: 'status-new-house' })
        : msg('Ny tid', { id: 'status-rescheduled' });
    default:
      return previous?.house ? msg('Ny plats', { id: 'status-new-house' }) : '';
  }
}

/** True when nobody should come: cancelled, postponed, no meeting. */
export const isOff = ({ status }: Pick<Occurrence, 'status'>) =>
  status === 'cancelled' || status === 'postponed' || status === 'no-meeting';

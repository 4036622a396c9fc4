import type { Occurrence } from '@klocket/contract';
import { msg } from './words.ts';

/** What has become of an occurrence, in a word or two; empty when it goes as planned. */
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
    default: {
      const { day, startTime, endTime, house } = previous ?? {};
      const time = day || startTime || endTime ? msg('Ny tid', { id: 'status-rescheduled' }) : '';
      // Where nothing is named that was before, it is another room of the same house.
      const isElsewhere = house || (status === 'rescheduled' && !time);
      const place = isElsewhere ? msg('Ny plats', { id: 'status-new-house' }) : '';
      return [time, place].filter(Boolean).join(' · ');
    }
  }
}

/** True when nobody should come at this time: cancelled, postponed, no meeting. */
export const isOff = ({ status }: Pick<Occurrence, 'status'>) =>
  status === 'cancelled' || status === 'postponed' || status === 'no-meeting';

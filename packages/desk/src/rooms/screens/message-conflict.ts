import type { StaffScreen, Texts } from '@klocket/contract';
import { msg } from '@klocket/core';
import type { ConflictField } from '../../kit/conflict-panel.ts';
import { toInstant } from '../../kit/local-time.ts';
import { momentWords } from '../../kit/moment-words.ts';
import type { DeskPlace } from '../../place.ts';
import { lengthWords, type MessageEnd } from './message-values.ts';

/** What of a message two can have changed, in words. */
export const messageConflictFields = (
  place: DeskPlace,
  screens: readonly StaffScreen[],
): ConflictField[] => [
  {
    name: 'text',
    label: msg('Vad det ska stå', { id: 'desk-screen-text' }),
    show: (text) => Object.values(text as Texts).join('\n'),
  },
  {
    name: 'end',
    label: msg('Hur länge', { id: 'desk-screen-length' }),
    show: (end) => endWords(end as MessageEnd, place),
  },
  {
    name: 'screens',
    label: msg('Var', { id: 'desk-screen-where' }),
    show: (ids) => whereWords(ids as string[] | undefined, screens),
  },
  {
    name: 'urgent',
    label: msg('Viktigt', { id: 'desk-screen-urgent' }),
    show: (urgent) => (urgent ? msg('Ja', { id: 'desk-yes' }) : msg('Nej', { id: 'desk-no' })),
  },
];

/** On which screens words stand. */
export const whereWords = (ids: readonly string[] | undefined, screens: readonly StaffScreen[]) =>
  ids
    ? ids.map((id) => screens.find((screen) => screen.id === id)?.name ?? id).join(', ')
    : msg('På alla skärmar', { id: 'desk-screen-all' });

const endWords = ({ length, local }: MessageEnd, place: DeskPlace) =>
  length === 'own' && local
    ? momentWords(toInstant(local, place.zone), place)
    : lengthWords(length);

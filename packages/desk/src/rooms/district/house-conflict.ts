import type { AccessFact, HouseSource, Texts } from '@klocket/contract';
import { formatDay, msg } from '@klocket/core';
import type { ConflictField } from '../../kit/conflict-panel.ts';
import { accessWords } from '../../kit/access-words.ts';
import { hoursOnOneLine } from './house-words.ts';
import { wordsIn } from '../../kit/words-in.ts';

/** What of a house two can have changed, in words. */
export const houseConflictFields = (language: string): ConflictField[] => [
  { name: 'name', label: msg('Husets namn', { id: 'desk-house-name' }), show: showTexts },
  { name: 'description', label: msg('Om huset', { id: 'desk-house-about' }), show: showTexts },
  { name: 'address', label: msg('Adress', { id: 'desk-house-address' }) },
  {
    name: 'hours',
    label: msg('Öppettider', { id: 'desk-opening-hours' }),
    show: (hours) => hoursOnOneLine({ hours } as HouseSource, language) || '–',
  },
  {
    name: 'exceptions',
    label: msg('Dagar som är annorlunda', { id: 'desk-exceptions' }),
    show: (days) =>
      ((days ?? []) as { day: string }[])
        .map(({ day }) => formatDay(day, language, { dateStyle: 'medium' }))
        .join(', ') || '–',
  },
  {
    name: 'rooms',
    label: msg('Rum', { id: 'desk-house-rooms' }),
    show: (rooms) =>
      ((rooms ?? []) as { name: Texts }[]).map(({ name }) => wordsIn(name, language)).join(', ') ||
      '–',
  },
  {
    name: 'access',
    label: msg('Tillgänglighet', { id: 'desk-access' }),
    show: (facts) =>
      ((facts ?? []) as AccessFact[]).map((fact) => accessWords()[fact]).join(', ') || '–',
  },
  { name: 'contact', label: msg('Kontakt i huset', { id: 'desk-house-contact' }), show: showTexts },
];

const showTexts = (value: unknown) => Object.values((value ?? {}) as Texts).join('\n') || '–';

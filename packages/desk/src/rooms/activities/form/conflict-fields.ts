import type { ActivityForm, DatePlan } from '@klocket/contract';
import { msg } from '@klocket/core';
import type { ConflictField } from '../../../kit/conflict-panel.ts';
import { planWords } from '../plan-words.ts';

/** What of an activity two people can have changed at once, in words. */
export const conflictFields = (
  language: string,
  placeName: (id: string) => string,
): ConflictField[] => [
  {
    name: 'texts',
    label: msg('Texter', { id: 'desk-texts' }),
    show: (value) =>
      Object.values((value ?? {}) as ActivityForm['texts'])
        .flatMap(({ title, summary, description }) => [title, summary, description])
        .filter(Boolean)
        .join('\n'),
  },
  {
    name: 'plan',
    label: msg('När', { id: 'desk-when' }),
    show: (value) => planWords(value as DatePlan, language),
  },
  {
    name: 'house',
    label: msg('Hus', { id: 'desk-house' }),
    show: (value) => placeName(String(value ?? '')),
  },
  { name: 'room', label: msg('Rum', { id: 'desk-room' }) },
  { name: 'address', label: msg('Adress', { id: 'desk-address' }) },
  { name: 'onlineUrl', label: msg('Länk', { id: 'desk-link' }) },
  { name: 'organisers', label: msg('Arrangörer', { id: 'desk-organisers' }), show: listed },
  { name: 'leaders', label: msg('Ledare', { id: 'desk-leaders' }), show: counted },
  { name: 'themes', label: msg('Ämnen', { id: 'desk-themes' }), show: listed },
  { name: 'spoken', label: msg('Språk som talas', { id: 'desk-spoken' }), show: listed },
  { name: 'ages', label: msg('Åldrar', { id: 'desk-ages' }), show: shown },
  { name: 'price', label: msg('Pris', { id: 'desk-price' }), show: shown },
  { name: 'access', label: msg('Tillgänglighet', { id: 'desk-access' }), show: listed },
  { name: 'contact', label: msg('Kontakt', { id: 'desk-activity-contact' }), show: shown },
  { name: 'joining', label: msg('Hur är man med?', { id: 'desk-joining' }) },
  { name: 'joiningUrl', label: msg('Länk till anmälan', { id: 'desk-joining-url' }) },
  {
    name: 'signup',
    label: msg('Anmälan', { id: 'desk-signup' }),
    show: (value) => {
      const { capacity, questions = [] } = (value ?? {}) as NonNullable<ActivityForm['signup']>;
      return [capacity ?? '–', ...questions.map(({ label }) => label[language])].join(', ');
    },
  },
  { name: 'sensitive', label: msg('Känslig', { id: 'desk-sensitive-short' }), show: shown },
  { name: 'picture', label: msg('Bild', { id: 'desk-picture' }), show: shown },
  { name: 'programme', label: msg('Program', { id: 'desk-programme' }), show: counted },
  { name: 'materials', label: msg('Material', { id: 'desk-material' }), show: counted },
  { name: 'published', label: msg('Publicerad', { id: 'desk-state-published' }), show: shown },
  { name: 'publishAt', label: msg('Publiceras', { id: 'desk-publish-at' }) },
  { name: 'folkbildning', label: msg('Folkbildning', { id: 'desk-folkbildning' }) },
];

const listed = (value: unknown) => ((value ?? []) as string[]).join(', ') || '–';
const counted = (value: unknown) => String(((value ?? []) as unknown[]).length);
const shown = (value: unknown) =>
  typeof value === 'object' && value !== null
    ? Object.values(value).join(', ')
    : String(value ?? '–');

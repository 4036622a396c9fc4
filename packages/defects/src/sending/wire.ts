import type { DefectForm, NewDefect } from '@klocket/contract';
import { defectPhotoPath } from '@klocket/contract/defect-paths';
import type { SentFile } from '@klocket/core/writing';
import { blankEntry, type Entry } from '../entry.ts';
import type { Photo } from '../photo.ts';

/** What a visitor has written, and in what. */
export interface Written {
  about: DefectForm;
  entry: Entry;
  photos: readonly Photo[];
  lang: string;
}

/** What is sent: nothing that was left empty, and no answers to what this category does not ask. */
export function toDefect({ about, entry, photos, lang }: Written, now: Date): NewDefect {
  const { category, spot, position, answerBy, website } = entry;
  const [words, address] = [entry.words.trim(), entry.address.trim()];
  const asked = about.categories.find(({ id }) => id === category)?.questions ?? [];
  const answers = Object.entries(entry.answers).filter(
    ([id, said]) => asked.some((question) => question.id === id) && said !== '',
  );
  return {
    category,
    place: { ...(position && { position }), ...(spot && { spot }), ...(address && { address }) },
    language: lang,
    seenAt: now.toISOString(),
    ...(words && { words }),
    ...(answers.length && { answers: Object.fromEntries(answers) }),
    ...(photos.length && { photos: photos.map(({ id }) => id) }),
    ...(answerBy !== 'none' && { contact: { [answerBy]: entry[answerBy].trim() } }),
    ...(website && { website }),
  };
}

/** What a report is known by until it has a number: its category, and words or place that tell it from others. */
export function titleOf({ about, entry }: Written) {
  const { title } = about.categories.find(({ id }) => id === entry.category)!;
  const spot = about.spots.find(({ id }) => id === entry.spot)?.name;
  const [own = ''] = [entry.words, entry.address, spot].map((part) => part?.trim()).filter(Boolean);
  return [title, own.length > 80 ? `${own.slice(0, 80)}…` : own].filter(Boolean).join(' · ');
}

/** The photos of a report as they are sent ahead of it. */
export const toFiles = ({ about, photos }: Written, server: string): SentFile[] =>
  photos.map(({ id, type, bytes }) => ({
    url: server + defectPhotoPath(about.district.id, id),
    type,
    bytes,
  }));

/** What stands in a form that was sent before. */
export function entryOf(body: string): Entry {
  const { category, place, words = '', answers = {}, contact = {} } = JSON.parse(body) as NewDefect;
  const { position, spot = '', address = '' } = place;
  const { email = '', phone = '' } = contact;
  const answerBy = email ? 'email' : phone ? 'phone' : 'none';
  const written = { category, spot, address, position, words, answers, answerBy, email, phone };
  return { ...blankEntry(), ...written, calm: true } as Entry;
}

/** The field that a JSON pointer of the server is about. */
export function fieldOf(pointer: string) {
  const [, first = '', second = ''] = pointer.split('/');
  if (first === 'answers') return `answer-${second}`;
  if (first === 'picture') return 'photos';
  return first === 'contact' ? second : first;
}

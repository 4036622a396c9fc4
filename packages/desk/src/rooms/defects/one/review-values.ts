import type { DefectReview, DefectSettings, StaffDefect } from '@klocket/contract';
import { msg } from '@klocket/core';
import type { ConflictField } from '../../../kit/conflict-panel.ts';
import { wordsIn } from '../../../kit/words-in.ts';
import { readPosition, writePosition } from './position-text.ts';

/** What stands in the form of a review. */
export interface Typed {
  words: string;
  address: string;
  category: string;
  spot: string;
  /** Latitude and longitude, as one copies them from a map. */
  position: string;
  /** Ids of the photos that everyone may see. */
  photos: string[];
  refusal: string;
}

/** What is shown of it; of what nobody has reviewed, what was reported. */
export function toTyped({
  words,
  reported,
  place,
  category,
  allPhotos,
  review,
  refusal,
}: StaffDefect): Typed {
  const isNew = review === 'waiting';
  return {
    words: words ?? (isNew ? reported.words : undefined) ?? '',
    address: place.address ?? (isNew ? reported.address : undefined) ?? '',
    category: category.id,
    spot: place.spot?.id ?? '',
    position: writePosition(place.position),
    photos: allPhotos
      .filter((photo) => photo.review === 'published' || (isNew && photo.review === 'waiting'))
      .map(({ id }) => id),
    refusal: refusal ?? '',
  };
}

/** What is decided, as the server is told it. */
export const toReview = (
  { words, address, category, spot, position, photos, refusal }: Typed,
  { allPhotos, category: before, place }: StaffDefect,
  review: 'published' | 'refused',
): DefectReview => ({
  review,
  ...(review === 'refused' && { refusal: refusal.trim() }),
  words,
  address,
  // A category or a spot that is not offered any more stays where it was used.
  ...(category !== before.id && { category }),
  ...(spot !== (place.spot?.id ?? '') && { spot: spot || null }),
  ...(position !== writePosition(place.position) && { position: readPosition(position) }),
  photos: allPhotos.map(({ id }) => ({
    id,
    review: review === 'published' && photos.includes(id) ? 'published' : 'refused',
  })),
});

/** A choice among several. */
interface Option {
  value: string;
  label: string;
}

/** The categories and spots to choose among; the one it has is there even when it is not offered any more. */
export function optionsOf(
  defect: StaffDefect,
  settings: DefectSettings | undefined,
  language: string,
) {
  const categories = (settings?.categories ?? []).map(({ id, title }) => ({
    value: id,
    label: wordsIn(title, language),
  }));
  const spots = (settings?.spots ?? []).map(({ id, name }) => ({
    value: id,
    label: wordsIn(name, language),
  }));
  return {
    categories: withOwn(categories, defect.category),
    spots: withOwn(spots, defect.place.spot),
  };
}

/** What is called how, where two have decided differently. */
export function fieldsOf({ categories, spots }: ReturnType<typeof optionsOf>): ConflictField[] {
  const say = (list: readonly Option[]) => (value: unknown) =>
    list.find((one) => one.value === value)?.label ?? '–';
  return [
    { name: 'words', label: msg('Orden som alla får se', { id: 'desk-defect-words' }) },
    {
      name: 'photos',
      label: msg('Bilder', { id: 'desk-pictures' }),
      show: (value: unknown) => String((value as string[]).length),
    },
    {
      name: 'category',
      label: msg('Kategori', { id: 'desk-defect-category' }),
      show: say(categories),
    },
    { name: 'spot', label: msg('Plats med namn', { id: 'desk-defect-spot' }), show: say(spots) },
    { name: 'address', label: msg('Adress som alla får se', { id: 'desk-defect-address' }) },
    { name: 'position', label: msg('Läge på kartan', { id: 'desk-defect-position' }) },
    { name: 'refusal', label: msg('Varför', { id: 'desk-defect-why' }) },
  ];
}

/** Nothing where there is nothing to choose among. */
const withOwn = (options: Option[], own: { id: string; name: string } | undefined) =>
  options.length === 0 || !own || options.some(({ value }) => value === own.id)
    ? options
    : [...options, { value: own.id, label: own.name }];

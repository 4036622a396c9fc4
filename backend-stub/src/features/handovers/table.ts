import type { MyHandover } from '@klocket/contract';
import { csvLine } from '../../csv.ts';
import { wordsFor } from '../../words/index.ts';

/** A list as CSV for the receiver’s own system. */
export function tableOf({ items }: MyHandover, publicUrl: string, language: string): string {
  const { columns, statuses } = wordsFor(language).defects;
  const head = [
    columns.number,
    columns.category,
    columns.status,
    columns.words,
    columns.spot,
    columns.address,
    columns.latitude,
    columns.longitude,
    columns.reported,
    columns.url,
  ];
  const rows = items.map(({ number, category, status, words, place, reportedAt, url }) => [
    String(number),
    category.name,
    statuses[status],
    words ?? '',
    place.spot?.name ?? '',
    place.address ?? '',
    place.position ? String(place.position.latitude) : '',
    place.position ? String(place.position.longitude) : '',
    reportedAt,
    publicUrl + url,
  ]);
  return `\ufeff${[head, ...rows].map(csvLine).join('')}`;
}

import type { PeriodKind } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';

const lengths: Record<PeriodKind, number> = { month: 1, quarter: 3, term: 6, year: 12 };
/** So far back a figure can be chosen to be written in. */
const yearsBack: Record<PeriodKind, number> = { month: 3, quarter: 5, term: 8, year: 15 };

/** The periods of a kind that have begun by a day, the latest first. */
export function periodsUntil(kind: PeriodKind, today: string): string[] {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const latest = months - (months % lengths[kind]);
  const count = (yearsBack[kind] * 12) / lengths[kind];
  return Array.from({ length: count }, (_, back) => nameOf(kind, latest - back * lengths[kind]));
}

function nameOf(kind: PeriodKind, months: number): string {
  const year = Math.floor(months / 12);
  const month = months % 12;
  switch (kind) {
    case 'year':
      return String(year);
    case 'term':
      return `${year}-${month < 6 ? 'vt' : 'ht'}`;
    case 'quarter':
      return `${year}-q${month / 3 + 1}`;
    case 'month':
      return `${year}-${String(month + 1).padStart(2, '0')}`;
  }
}

/** A period in words: `Höstterminen 2026`. */
export function periodWords(period: string, language: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return year;
  if (part === 'vt') return msg(str`Vårterminen ${year}`, { id: 'desk-period-spring' });
  if (part === 'ht') return msg(str`Höstterminen ${year}`, { id: 'desk-period-autumn' });
  if (part.startsWith('q')) {
    return msg(str`Kvartal ${part.slice(1)} ${year}`, { id: 'desk-period-quarter-of' });
  }
  const words = formatDay(`${period}-01`, language, { month: 'long', year: 'numeric' });
  return words[0]!.toUpperCase() + words.slice(1);
}

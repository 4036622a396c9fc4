import { addDays, addMonths, mondayOf } from '@klocket/core';

interface Pressed {
  key: string;
  shiftKey: boolean;
}

/** Where a key leads from a day in a grid of days; nowhere, when the key is not one of ours. */
export function moveDay(
  day: string,
  { key, shiftKey }: Pressed,
  direction: 'ltr' | 'rtl',
  unit: 'week' | 'month',
): string | undefined {
  const forward = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(day, forward);
    case 'ArrowLeft':
      return addDays(day, -forward);
    case 'ArrowDown':
      return addDays(day, unit === 'month' ? 7 : 1);
    case 'ArrowUp':
      return addDays(day, unit === 'month' ? -7 : -1);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return addDays(mondayOf(day), 6);
    case 'PageDown':
      return page(day, 1, shiftKey, unit);
    case 'PageUp':
      return page(day, -1, shiftKey, unit);
    default:
      return undefined;
  }
}

/** One page on: a week or a month; with Shift four weeks or a year. */
function page(day: string, way: 1 | -1, far: boolean, unit: 'week' | 'month') {
  if (unit === 'week') return addDays(day, way * (far ? 28 : 7));
  return addMonths(day, way * (far ? 12 : 1));
}

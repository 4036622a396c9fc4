import { msg, str } from '@klocket/core';

/** How many things happen, in words. */
export function countWords(count: number) {
  if (count === 0) return msg('inget inplanerat', { id: 'count-none' });
  if (count === 1) return msg('1 aktivitet', { id: 'count-one' });
  return msg(str`${count} aktiviteter`, { id: 'count-many' });
}

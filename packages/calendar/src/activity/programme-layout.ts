import type { ProgrammeItem } from '@klocket/contract';

/** An item and its cell: lanes stand side by side, rows are the moments something begins or ends. */
export interface PlacedItem {
  item: ProgrammeItem;
  lane: number;
  row: number;
  rows: number;
}

/** A stretch of the programme in which things run side by side, or one thing by itself. */
export interface ProgrammeBlock {
  startTime: string;
  endTime: string;
  lanes: number;
  rows: number;
  items: PlacedItem[];
}

/**
 * Lays a programme out as a timetable: what overlaps in time stands in one block, a lane for each
 * room. Items of one room that overlap, and items without a room, get lanes of their own.
 */
export function layoutProgramme(items: readonly ProgrammeItem[]): ProgrammeBlock[] {
  const groups: ProgrammeItem[][] = [];
  let end = '';
  for (const item of [...items].sort(byStart)) {
    if (groups.length > 0 && item.startTime < end) groups.at(-1)!.push(item);
    else groups.push([item]);
    if (groups.at(-1)!.length === 1 || item.endTime > end) end = item.endTime;
  }
  return groups.map(toBlock);
}

const byStart = (a: ProgrammeItem, b: ProgrammeItem) =>
  a.startTime < b.startTime ? -1 : a.startTime > b.startTime ? 1 : 0;

function toBlock(items: ProgrammeItem[]): ProgrammeBlock {
  const moments = [...new Set(items.flatMap((item) => [item.startTime, item.endTime]))].sort();
  const lanes: { room: string | undefined; free: string }[] = [];
  const placed = items.map((item) => {
    let lane = lanes.findIndex(({ room, free }) => room === item.room && free <= item.startTime);
    if (lane < 0) lane = lanes.push({ room: item.room, free: '' }) - 1;
    lanes[lane]!.free = item.endTime;
    const row = moments.indexOf(item.startTime);
    return { item, lane, row, rows: Math.max(1, moments.indexOf(item.endTime) - row) };
  });
  return {
    startTime: moments[0]!,
    endTime: moments.at(-1)!,
    lanes: lanes.length,
    rows: Math.max(1, moments.length - 1),
    items: placed,
  };
}

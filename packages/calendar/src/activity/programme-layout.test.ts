import { expect } from '@open-wc/testing';
import type { ProgrammeItem } from '@klocket/contract';
import { layoutProgramme } from './programme-layout.ts';

const item = (startTime: string, endTime: string, room?: string): ProgrammeItem => ({
  id: startTime + room,
  startTime,
  endTime,
  title: 'Något',
  room,
});

/** A block as one line: its time, then each item as lane/row+rows. */
const drawn = (items: ProgrammeItem[]) =>
  layoutProgramme(items).map(
    (block) =>
      `${block.startTime}–${block.endTime} ${block.items
        .map(({ lane, row, rows }) => `${lane}/${row}+${rows}`)
        .join(' ')}`,
  );

const layouts: [string, ProgrammeItem[], string[]][] = [
  ['nothing', [], []],
  [
    'one after another',
    [item('10:10', '10:25'), item('10:00', '10:10')],
    ['10:00–10:10 0/0+1', '10:10–10:25 0/0+1'],
  ],
  [
    'rooms at the same time',
    [item('13:10', '13:40', 'A'), item('13:10', '13:40', 'B'), item('13:10', '13:40', 'C')],
    ['13:10–13:40 0/0+1 1/0+1 2/0+1'],
  ],
  [
    'a long one beside two short ones',
    [item('14:00', '15:00', 'A'), item('14:00', '14:30', 'B'), item('14:30', '15:00', 'B')],
    ['14:00–15:00 0/0+2 1/0+1 1/1+1'],
  ],
  [
    'the same room twice at a time',
    [item('14:00', '15:00', 'A'), item('14:30', '15:30', 'A')],
    ['14:00–15:30 0/0+2 1/1+2'],
  ],
  [
    'groups without a room',
    [item('18:20', '18:40'), item('18:20', '18:40')],
    ['18:20–18:40 0/0+1 1/0+1'],
  ],
  ['a moment', [item('12:00', '12:00')], ['12:00–12:00 0/0+1']],
];

describe('a programme laid out as a timetable', () => {
  for (const [name, items, expected] of layouts) {
    it(`places ${name}`, () => expect(drawn(items)).to.deep.equal(expected));
  }
});

import type { PeopleCount } from '@klocket/contract';
import { pickText } from '../../../texts.ts';
import { offStatuses } from '../../activities/rules.ts';
import { noteOf, type NoteGiver, type NoteScope } from '../../today/note-giver.ts';
import { openCalls } from './calls.ts';
import { readCounts } from './counts.ts';

/** How long after an evening it is still asked who came. */
const daysToMark = 7;
/** How far ahead a waiting list is a matter for today. */
const daysToSeat = 14;

/** Whom somebody has to call; what they are called is not said here. */
export const callNote: NoteGiver = async ({ db, clock, actor, districtId, names }) => {
  const calls = await openCalls(db, clock, { actor, districtId });
  const titles = calls.map(({ title_json }) => titleIn(title_json, names));
  const items = [...new Set(titles)].map((title) => ({ title, path: 'people/calls' }));
  return noteOf('calls', 'people/calls', items, calls.length);
};

/** Evenings that were, of which nobody has said who came. */
export const attendanceNote: NoteGiver = async (scope) => {
  const counts = await countsBetween(scope, -daysToMark, 0);
  const now = scope.clock().epochMilliseconds;
  const unmarked = counts.filter(
    ({ takesSignups, taken, marked, heads, endsAt }) =>
      takesSignups && taken > 0 && marked === 0 && heads === undefined && Date.parse(endsAt) < now,
  );
  return noteOf('attendance-unmarked', 'people', unmarked.map(named('/attendance')));
};

/** Evenings to come, to which more want to come than there are seats for. */
export const waitingNote: NoteGiver = async (scope) => {
  const counts = await countsBetween(scope, 0, daysToSeat);
  const now = scope.clock().epochMilliseconds;
  const waiting = counts.filter(
    ({ waiting: line, startsAt }) => line > 0 && Date.parse(startsAt) > now,
  );
  return noteOf('waiting-lists', 'people', waiting.map(named('/waiting')));
};

const named =
  (part: string) =>
  ({ title, day, occurrenceId }: PeopleCount) => ({
    title,
    day,
    path: `people/${occurrenceId}${part}`,
  });

/** What takes place on some days, counted from today, of what somebody may see the people of. */
async function countsBetween(
  { db, clock, actor, districtId, names, today }: NoteScope,
  first: number,
  last: number,
) {
  const day = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
  const asked = { from: day(first), to: day(last) };
  const counts = await readCounts(db, clock, { actor, districtId }, names, asked);
  return counts.filter(({ status }) => !offStatuses.includes(status));
}

const titleIn = (json: string, { language, languages }: NoteScope['names']) =>
  pickText(JSON.parse(json), language, languages[0]!) ?? '';

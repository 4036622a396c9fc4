import type { PartyRow, PeopleList } from '@klocket/contract';
import { csvLine } from '../../../csv.ts';
import type { Words } from '../../../words/index.ts';
import { hasSeat } from '../rules.ts';

/**
 * The attendance of an occurrence for the study association's own system, as CSV (RFC 4180) that no
 * spreadsheet takes for a formula.
 */
export function peopleFile(
  { count, questions, items }: PeopleList,
  words: Words['people'],
): string {
  const head = [
    words.name,
    words.seats,
    words.status,
    words.attendance,
    words.heads,
    ...questions.map(({ label }) => label),
  ];
  const lines = items
    .filter(hasSeat)
    .map((row) => [
      row.name ?? '',
      String(row.seats),
      words.statuses[row.status],
      row.attendance ? words.attendances[row.attendance] : '',
      row.heads === undefined ? '' : String(row.heads),
      ...questions.map((question) => answerText(row, question, words)),
    ]);
  const about = [[count.title], [`${count.day} ${count.startTime}–${count.endTime}`], []];
  // A byte order mark, or Excel takes å for two letters.
  return `\ufeff${[...about, head, ...lines].map(csvLine).join('')}`;
}

function answerText(
  { answers }: PartyRow,
  { id, options }: PeopleList['questions'][number],
  words: Words['people'],
) {
  const answer = answers[id];
  if (answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  const nameOf = (value: string) => options.find((option) => option.id === value)?.name ?? value;
  return Array.isArray(answer) ? answer.map(nameOf).join(', ') : nameOf(answer);
}

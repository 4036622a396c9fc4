import type { Measure } from '@klocket/contract';
import { insertText } from '../../words/index.ts';
import type { Difference } from './deeds/differences.ts';
import type { ReportTable } from './report.ts';
import { amount, bareValue, begin, type Say } from './say.ts';

/** What was published beside what is recorded now, of some measures; none where they agree. */
export function differenceTables(
  differences: readonly Difference[],
  measures: readonly Measure[],
  say: Say,
): ReportTable[] {
  const { words } = say;
  const own = differences.filter(({ indicator }) => measures.includes(indicator.measure));
  if (own.length === 0) return [];
  const sources = [...new Set(own.map(({ published }) => published.source))];
  return [
    {
      caption: words.differences.caption,
      head: [words.differences.period, words.differences.published, words.differences.recorded],
      rows: own.map(({ indicator, published, recorded }) => [
        insertText(words.differences.row, {
          title: indicator.title,
          period: say.period(published.period),
        }),
        valueOf(indicator, published, say),
        valueOf(indicator, recorded, say),
      ]),
      note: insertText(words.differences.note, { sources: sources.join(words.comma) }),
    },
  ];
}

/** A count alone; of a share or a median also what it rests on. */
function valueOf(
  indicator: Difference['indicator'],
  { value, n, gap }: Difference['recorded'],
  say: Say,
) {
  if (value === null) return begin(say.words.gaps[gap ?? 'nothing-recorded'], say);
  if (indicator.kind === 'count') return bareValue(indicator, value, say);
  const text = amount(indicator, value, say);
  return n === undefined
    ? text
    : insertText(say.words.differences.rests, { value: text, n: say.number(n) });
}

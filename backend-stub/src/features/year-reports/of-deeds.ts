import { defectPagePath, type Walk } from '@klocket/contract';
import { insertText, wordsFor } from '../../words/index.ts';
import type { Held } from './deeds/held.ts';
import type { Mending } from './deeds/mending.ts';
import { differenceTables } from './of-differences.ts';
import { emptyPart, type ReportChapter, type ReportPart, type ReportTable } from './report.ts';
import type { YearFacts } from './repository.ts';
import { plural, type Say } from './say.ts';
import { yearOf } from './years.ts';

/** So many rows a table has at most; what is rarer is added up in the last. */
const mostRows = 12;

/** What was done in the year: activities, folkbildning, walks, what was handed over and what was mended. */
export function chapterOfDeeds(facts: YearFacts, say: Say): ReportChapter {
  const { done } = say.words;
  const { year, today, held, mending, walks } = facts;
  const title = year === yearOf(today) ? done.titleSoFar : done.title;
  return {
    title: insertText(title, { year }),
    lead: done.lead,
    parts: [
      heldPart(held, facts, say),
      formsPart(held, facts, say),
      walksPart(walks, say),
      mendedPart(mending, facts, say),
      handoverPart(mending, facts, say),
    ],
  };
}

function heldPart(held: Held, { district, differences }: YearFacts, say: Say): ReportPart {
  const { done } = say.words;
  const part = emptyPart(done.held);
  const told = differenceTables(differences, ['activities-held'], say);
  if (held.dates === 0) return { ...part, texts: [done.heldNone], tables: told };
  const nameIn = (named: readonly { id: string; name: string }[], id: string | null) =>
    id === null ? undefined : (named.find((one) => one.id === id)?.name ?? id);
  const tableOf = (
    [caption, head, nothing]: [string, string, string],
    rows: readonly [string | undefined, number][],
  ): ReportTable => ({
    caption,
    head: [head, done.dates],
    rows: shorten(rows, done.rest).map(([name, dates]) => [name ?? nothing, say.number(dates)]),
  });
  const themes = held.themes.map(
    ({ theme, dates }) => [nameIn(district.themes, theme), dates] as [string | undefined, number],
  );
  const houses = held.houses.map(
    ({ house, dates }) => [nameIn(district.houses, house), dates] as [string | undefined, number],
  );
  return {
    ...part,
    figures: [
      { value: say.number(held.dates), text: plural(done.heldDates, held.dates) },
      { value: say.number(held.activities), text: plural(done.heldActivities, held.activities) },
    ],
    tables: [
      tableOf([done.byTheme, done.theme, done.noTheme], themes),
      tableOf([done.byHouse, done.house, done.noHouse], houses),
      ...told,
    ],
    note: done.themesNote,
  };
}

/** The largest rows by name, those without one last, and all others added up. */
function shorten(rows: readonly [string | undefined, number][], rest: string) {
  const named = rows.filter(([name]) => name !== undefined);
  const without = rows.filter(([name]) => name === undefined);
  if (rows.length <= mostRows) return [...named, ...without];
  const shown = named.slice(0, mostRows - 1 - without.length);
  const others = named.slice(shown.length).reduce((sum, [, count]) => sum + count, 0);
  return [...shown, [rest, others] as [string, number], ...without];
}

function formsPart({ forms }: Held, { differences }: YearFacts, say: Say): ReportPart {
  const { done } = say.words;
  const part = emptyPart(done.folkbildning);
  const told = differenceTables(differences, ['arrangements'], say);
  if (forms.length === 0) return { ...part, texts: [done.folkbildningNone], tables: told };
  return {
    ...part,
    tables: [
      {
        caption: done.folkbildning,
        head: [done.form, done.activities, done.dates],
        rows: forms.map(({ form, activities, dates }) => [
          done.forms[form],
          say.number(activities),
          say.number(dates),
        ]),
      },
      ...told,
    ],
  };
}

function walksPart(walks: readonly Walk[], say: Say): ReportPart {
  const { done } = say.words;
  const part = emptyPart(done.walks);
  if (walks.length === 0) return { ...part, texts: [done.walksNone] };
  return {
    ...part,
    list: walks.map(({ title, on, counts, participants, url }) => {
      const came = participants.reduce((sum, { count }) => sum + count, 0);
      return {
        text: `${say.day(on)}: ${title}`,
        path: url,
        note: [
          came > 0 && insertText(plural(done.walkCame, came), { count: came }),
          counts && insertText(done.walkSaw, counts),
        ]
          .filter(Boolean)
          .join(' · '),
      };
    }),
    note: walks.some(({ counts }) => counts) ? done.walkNote : undefined,
  };
}

function mendedPart(
  mending: Mending,
  { district, names, differences }: YearFacts,
  say: Say,
): ReportPart {
  const { mended: words } = say.words;
  const { received, receivedFixed, fixed, medianDays, mended } = mending;
  const part = emptyPart(words.title);
  const tables = differenceTables(differences, ['defects-fixed', 'days-to-fixed'], say);
  if (received === 0 && fixed === 0) return { ...part, texts: [words.none], tables };
  const { at } = wordsFor(say.language).defects;
  const left = fixed - mended.length;
  return {
    ...part,
    texts: mended.length > 0 ? [words.list] : [],
    tables,
    figures: [
      { value: say.number(received), text: plural(words.received, received) },
      ...(received > 0 ? [{ value: say.number(receivedFixed), text: words.receivedFixed }] : []),
      { value: say.number(fixed), text: words.fixed },
      ...(medianDays === undefined
        ? []
        : [{ value: say.number(medianDays), text: plural(words.median, medianDays) }]),
    ],
    list: [
      ...mended.map(({ id, category, spot, address }) => {
        const what = names.category(category).name;
        const where = spot === null ? address : names.spot(spot).name;
        return {
          text: where ? insertText(at, { what, where }) : what,
          path: defectPagePath(district.id, id),
        };
      }),
      ...(left > 0
        ? [{ text: insertText(plural(words.more, left), { count: say.number(left) }) }]
        : []),
    ],
    note: words.note,
  };
}

function handoverPart({ handovers }: Mending, { names }: YearFacts, say: Say): ReportPart {
  const { mended: words } = say.words;
  const part = emptyPart(words.handovers);
  if (handovers.length === 0) return { ...part, texts: [words.handoversNone] };
  return {
    ...part,
    tables: [
      {
        caption: words.handovers,
        head: [words.receiver, words.sent, words.answered],
        rows: handovers
          .slice(0, mostRows)
          .map(({ receiver, sent, answered }) => [
            names.receiver(receiver).name,
            say.number(sent),
            say.number(answered),
          ]),
      },
    ],
  };
}

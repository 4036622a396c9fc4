import type { FigurePart, FigureWhy } from '@klocket/contract';
import type { Static } from 'typebox';
import type { Reader } from '../../../database/database.ts';
import { wordsFor } from '../../../words/index.ts';
import { loadNames, type Names } from '../../districts/names.ts';
import {
  fixedStatuses,
  listMended,
  tallyDefects,
  uncountedStatuses,
} from '../figures/defect-tally.ts';
import {
  instantsOf,
  isAt,
  isHeld,
  isIn,
  isOfForm,
  reckon,
  type Counted,
} from '../figures/reckon.ts';
import { tallyDates, tallyHeads, tallyVisits } from '../figures/tally.ts';
import { loadGoals } from '../load.ts';
import { hasBegun, isOver, spanOf, type Span } from '../periods.ts';
import { toCounted, unpublishedYet, viewOf } from '../read.ts';
import type { FigureRow } from '../rows.ts';
import { ofRow, toFigure } from '../view.ts';
import { findIndicator, versionsOf, type Place } from './versions.ts';

type Part = Static<typeof FigurePart>;

/** What a figure is made of, and what is not in it. */
interface Made {
  parts: Part[];
  leftOut: Part[];
  /** Whether the parts add up to the value; otherwise they add up to n. */
  addsUp: boolean;
}

/** Why a figure is what it is; undefined where there is no such figure. */
export async function whyOf(
  db: Reader,
  districtId: string,
  place: Place & { period: string },
  reading: { language?: string | undefined; now: Temporal.Instant; invented: boolean },
): Promise<FigureWhy | undefined> {
  const span = spanOf(place.period);
  const row = await findIndicator(db, districtId, place);
  const loaded = row && (await loadGoals(db, districtId, place.goal));
  const names = loaded && (await loadNames(db, districtId, reading.language));
  if (!span || !names || row.period_kind !== span.kind || row.kind === 'milestone') {
    return undefined;
  }
  const view = viewOf(loaded, reading);
  const rows = await versionsOf(db, districtId, row.id, place.period);
  const { zone } = loaded;
  // What is told of people is what was last shown to everyone: of a spread nothing before it is published.
  const isHidden =
    row.kind === 'evenness' || (row.measure === 'pulse' && !isOver(span, view.today));
  const found = (
    await reckon(db, { districtId, zone, now: reading.now }, [
      { indicator: toCounted(row), spans: isHidden ? [] : [span] },
    ])
  )
    .get(row.id)
    ?.get(span.period);
  const kept = rows.at(-1);
  if (!kept && (!hasBegun(span, view.today) || (!found && !isHidden))) return undefined;
  const said = kept ? ofRow(kept) : { ...(found ?? unpublishedYet), state: 'running' as const };
  const figure = toFigure(row, span, said, view);
  const counter = toCounted(row);
  const made = await partsOf({ db, districtId, zone, at: view.at, names }, counter, span);
  if (made.addsUp && figure.value !== null) {
    const sum = made.parts.reduce((total, { value }) => total + value, 0);
    const { corrected, changedSince } = wordsFor(names.language).goals.why;
    const labels = { corrected, entered: figure.source, reckoned: changedSince };
    if (sum !== figure.value) {
      made.parts.push({ label: labels[figure.origin], value: figure.value - sum });
    }
  }
  const shown = (figure.groups ?? []).flatMap(({ name, count }) =>
    count === null ? [] : [{ label: name, value: count }],
  );
  const entered = row.measure === 'entered' && figure.value !== null;
  return {
    figure,
    parts: entered ? [{ label: figure.source, value: figure.value! }] : [...made.parts, ...shown],
    leftOut: made.leftOut,
    versions: rows.map(toVersion),
  };
}

const toVersion = ({ version, value, reason, entered_by, at }: FigureRow) => ({
  version,
  value,
  ...(reason !== null && { reason }),
  ...(entered_by !== null && { by: entered_by }),
  at,
});

interface Room {
  db: Reader;
  districtId: string;
  zone: string;
  at: string;
  names: Names;
}

async function partsOf(room: Room, counted: Counted, span: Span): Promise<Made> {
  const { db, districtId, names } = room;
  const words = wordsFor(names.language).goals.why;
  const houseOf = (id: string | null) => names.house(id)?.name ?? id ?? words.elsewhere;
  switch (counted.measure) {
    case 'visits': {
      const rows = (await tallyVisits(db, districtId, span)).filter((row) => isIn(span, row));
      const url = `/desk/${districtId}/goals/visits`;
      const [own, others] = split(rows, (row) => isAt(counted, row));
      return {
        parts: sums(
          own,
          ({ house }) => houseOf(house),
          ({ heads }) => heads,
          url,
        ),
        leftOut: sums(
          others,
          ({ house }) => houseOf(house),
          ({ heads }) => heads,
        ),
        addsUp: true,
      };
    }
    case 'activities-held':
    case 'arrangements': {
      const all = await tallyDates(db, districtId, span, room.at);
      const rows = all.filter((row) => isAt(counted, row) && isOfForm(counted, row));
      const url = `/desk/${districtId}/activities`;
      const [held, others] = split(rows, (row) => row.over && isHeld(row));
      const nameOf = ({ form, house }: (typeof rows)[number]) =>
        counted.measure === 'arrangements' ? words.forms[form!] : houseOf(house);
      return {
        parts: sums(held, nameOf, ({ count }) => count, url),
        leftOut: sums(
          others,
          ({ status, over }) => (isHeld({ status }) && !over ? words.notOver : words.notHeld),
          ({ count }) => count,
        ),
        addsUp: true,
      };
    }
    case 'participants': {
      const rows = (await tallyHeads(db, districtId, span)).filter((row) => isAt(counted, row));
      const url = `/desk/${districtId}/people`;
      const sensitive = await sensitiveDates(room, span);
      return {
        parts: sums(
          rows,
          ({ presence }) => words.presences[presence],
          ({ heads }) => heads,
          url,
        ),
        leftOut: sensitive > 0 ? [{ label: words.sensitive, value: sensitive }] : [],
        addsUp: true,
      };
    }
    case 'defects-fixed': {
      const all = await tallyDefects(db, districtId, instantsOf(span, room.zone));
      const url = `/desk/${districtId}/defects`;
      const [own, others] = split(
        all,
        ({ shown, status }) => shown && !uncountedStatuses.includes(status),
      );
      return {
        parts: sums(
          own,
          ({ status }) => (fixedStatuses.includes(status) ? words.fixed : words.notFixed),
          ({ count }) => count,
          url,
        ),
        leftOut: sums(
          others,
          ({ shown }) => (shown ? words.uncounted : words.notShown),
          ({ count }) => count,
        ),
        addsUp: false,
      };
    }
    case 'days-to-fixed': {
      const mended = await listMended(db, districtId, instantsOf(span, room.zone));
      const spans = Object.entries(words.waits).map(
        ([days, label]) => [Number(days), label] as const,
      );
      const labelOf = (days: number) => (spans.find(([most]) => days <= most) ?? spans.at(-1)!)[1];
      const ordered = mended.toSorted((a, b) => a.days - b.days);
      const url = `/desk/${districtId}/defects`;
      return {
        parts: sums(
          ordered,
          ({ days }) => labelOf(days),
          () => 1,
          url,
        ),
        leftOut: [],
        addsUp: false,
      };
    }
    default:
      return { parts: [], leftOut: [], addsUp: false };
  }
}

/** How many dates of sensitive activities were held; how many came to them is nobody's to know. */
async function sensitiveDates({ db, districtId }: Room, { from, to }: Span): Promise<number> {
  const { count } = await db
    .selectFrom('occurrence as o')
    .innerJoin('activity as a', 'a.id', 'o.activity_id')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('o.district_id', '=', districtId)
    .where('o.starts_on', '>=', from)
    .where('o.starts_on', '<=', to)
    .where('a.sensitive', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const split = <Row>(rows: readonly Row[], test: (row: Row) => boolean): [Row[], Row[]] => [
  rows.filter(test),
  rows.filter((row) => !test(row)),
];

/** Adds up what is called the same. */
function sums<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  valueOf: (row: Row) => number,
  url?: string,
): Part[] {
  return [...Map.groupBy(rows, nameOf)].map(([label, some]) => ({
    label,
    value: some.reduce((sum, row) => sum + valueOf(row), 0),
    ...(url && { url }),
  }));
}

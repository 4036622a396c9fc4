/** Years whose clock changes are looked at; outside them the latest rule is taken to hold. */
const firstYear = 2010;
const lastYear = 2037;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const written = new Map<string, string[]>();

/** A time zone as a VTIMEZONE (RFC 5545 3.6.5): its two rules, or each change where there is no rule. */
export function timeZoneLines(zone: string): string[] {
  let lines = written.get(zone);
  if (!lines) {
    lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances(zone), 'END:VTIMEZONE'];
    written.set(zone, lines);
  }
  return lines;
}

interface Change {
  at: Temporal.ZonedDateTime;
  /** The clock as it read just before, at which the change happened. */
  local: Temporal.PlainDateTime;
  before: string;
  after: string;
  isDaylight: boolean;
}

function observances(zone: string): string[] {
  const changes = changesOf(zone);
  if (changes.length === 0) {
    const { offset } = Temporal.Instant.from(`${firstYear}-01-01T00:00Z`).toZonedDateTimeISO(zone);
    return observance('STANDARD', '19700101T000000', offset, offset);
  }
  const kinds = Map.groupBy(changes, ({ before, after }) => `${before} ${after}`);
  return [...kinds.values()].flatMap((same) => {
    const { local, before, after, isDaylight } = same[0]!;
    const rule = yearlyRule(same);
    const dates = same.slice(1).map((change) => `RDATE:${compact(change.local)}`);
    return observance(
      isDaylight ? 'DAYLIGHT' : 'STANDARD',
      compact(local),
      before,
      after,
      rule ? [`RRULE:${rule}`] : dates,
    );
  });
}

function changesOf(zone: string): Change[] {
  const changes: Change[] = [];
  const start = Temporal.Instant.from(`${firstYear}-01-01T00:00Z`).toZonedDateTimeISO(zone);
  let at = start.getTimeZoneTransition('next');
  while (at && at.year <= lastYear) {
    const before = at.subtract({ nanoseconds: 1 });
    const ahead = at.offsetNanoseconds - before.offsetNanoseconds;
    if (ahead !== 0) {
      changes.push({
        at,
        local: at.toPlainDateTime().subtract({ nanoseconds: ahead }),
        before: before.offset,
        after: at.offset,
        isDaylight: ahead > 0,
      });
    }
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

/** “The last Sunday of March”, when that holds for every one of these changes, one each year. */
function yearlyRule(changes: Change[]): string | undefined {
  const { local: first } = changes[0]!;
  const everyYear =
    changes.length === lastYear - first.year + 1 &&
    changes.every(({ local }, index) => local.year === first.year + index);
  const alike = changes.every(
    ({ local }) =>
      local.month === first.month &&
      local.dayOfWeek === first.dayOfWeek &&
      local.toPlainTime().equals(first.toPlainTime()),
  );
  if (!everyYear || !alike) return undefined;
  const day = weekdays[first.dayOfWeek - 1];
  const rule = (nth: number) => `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${nth}${day}`;
  if (changes.every(({ local }) => local.day > local.daysInMonth - 7)) return rule(-1);
  const nth = Math.ceil(first.day / 7);
  return changes.every(({ local }) => Math.ceil(local.day / 7) === nth) ? rule(nth) : undefined;
}

const observance = (
  kind: 'STANDARD' | 'DAYLIGHT',
  start: string,
  from: string,
  to: string,
  recurrence: string[] = [],
) => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from.replaceAll(':', '')}`,
  `TZOFFSETTO:${to.replaceAll(':', '')}`,
  ...recurrence,
  `END:${kind}`,
];

const compact = (local: Temporal.PlainDateTime) =>
  local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

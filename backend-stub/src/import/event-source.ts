import type { ActivitySource } from '@klocket/contract';
import { createHash } from 'node:crypto';
import { written } from './clock.ts';
import type { EventTimes } from './event-times.ts';
import { readPlace, webAddress } from './places.ts';
import type { Properties } from './properties.ts';
import { EntryError, type Known, type ReadingContext } from './reading.ts';
import { folded, plainText, shortened, withoutMarkup } from './words.ts';

/** The UID of an event, or one made of its start and title when it has none. */
export function uidOf(properties: Properties) {
  const uid = properties.text('UID');
  if (uid && uid.length <= 500) return uid;
  const start = properties.first('DTSTART')?.raw ?? '';
  const text = uid ?? `${start}\n${properties.text('SUMMARY') ?? ''}`;
  return `imported-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

/** Why an event is nothing for a public calendar. */
export function refuseUnpublished(properties: Properties) {
  const visibility = properties.token('CLASS');
  if (visibility === 'PRIVATE' || visibility === 'CONFIDENTIAL') {
    throw new EntryError(
      properties.first('CLASS')!.line,
      `it is marked as ${visibility.toLowerCase()}`,
    );
  }
}

/** What an event says of itself, apart from when it takes place and how it repeats. */
export function describe(properties: Properties, context: ReadingContext) {
  const description = descriptionOf(properties);
  const title = titleOf(properties, description);
  const link = webAddress(properties.text('URL'));
  const themes = knownAmong(categories(properties), context.themes);
  const organisers = organisersOf(properties, context);
  return {
    texts: { [context.language]: { title, ...(description && { description }) } },
    ...readPlace(properties, context),
    ...(organisers.length > 0 && { organisers }),
    ...(themes.length > 0 && { themes }),
    ...(link && {
      materials: [
        {
          title: { [context.language]: moreWords(context.language) },
          url: link,
          when: 'before' as const,
        },
      ],
    }),
  } satisfies Partial<ActivitySource>;
}

/** When it takes place, in the district's clock. */
export const timesOfSource = (
  { clock, durationMinutes }: EventTimes,
  startsLocal = written(clock.start),
) => ({
  startsLocal,
  durationMinutes,
  ...(clock.allDay && { allDay: true }),
});

/** The title of an event, or undefined. */
export const summaryOf = (properties: Properties) => {
  const summary = properties.text('SUMMARY')?.replace(/\s+/g, ' ');
  return summary && shortened(summary, 300);
};

function titleOf(properties: Properties, description: string | undefined) {
  const title = summaryOf(properties) ?? description?.split('\n', 1)[0]?.trim();
  if (!title) throw new EntryError(properties.line, 'it has no title (SUMMARY)');
  return shortened(title, 300);
}

/** The description as paragraphs of plain text. */
export function descriptionOf(properties: Properties) {
  const text = properties.text('DESCRIPTION');
  return text && shortened(withoutMarkup(text), 20_000);
}

const categories = (properties: Properties) =>
  properties
    .all('CATEGORIES')
    .flatMap(({ values }) => values)
    .filter((value) => typeof value === 'string');

function knownAmong(names: string[], known: Known[]) {
  const wanted = new Set(names.map((name) => folded(plainText(name))));
  return known
    .filter(({ id, names: all }) => wanted.has(id) || all.some((name) => wanted.has(folded(name))))
    .map(({ id }) => id);
}

/** Only an organisation we know: anyone else's name and address is nobody's business. */
function organisersOf(properties: Properties, { organisers, organiser }: ReadingContext) {
  const name = properties.first('ORGANIZER')?.params.cn;
  const found = name ? knownAmong([name], organisers) : [];
  return found.length > 0 || !organiser ? found : [organiser];
}

const more: Record<string, string> = {
  sv: 'Mer information',
  en: 'More information',
  ar: 'مزيد من المعلومات',
};
const moreWords = (language: string) => more[language.split('-')[0]!] ?? more.sv!;

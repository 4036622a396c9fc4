import type { Defect, DefectPhoto, DefectStatus, NamedSpot, Verdict } from '@klocket/contract';
import { capital, formatDay } from '../../words/dates.ts';
import { insertText, wordsFor } from '../../words/index.ts';
import type { PaperBadge, PaperItem, PaperPhoto, PaperPlan, PaperTruth, Tone } from './paper.ts';

/** What every paper needs to know: whose it is, in which language, and on which day it is printed. */
export interface PaperContext {
  publicUrl: string;
  language: string;
  today: string;
  district: { id: string; name: string };
  /** All named spots of the district, for the plan. */
  spots: readonly NamedSpot[];
}

const statusTones: Record<DefectStatus, Tone> = {
  received: 'open',
  confirmed: 'open',
  'handed-over': 'open',
  planned: 'new',
  fixed: 'good',
  'checked-on-walk': 'good',
  'not-responsible': 'quiet',
  'will-not-fix': 'quiet',
  duplicate: 'quiet',
};

export const verdictTones: Record<Verdict, Tone> = {
  gone: 'good',
  better: 'good',
  same: 'open',
  worse: 'bad',
  'not-visited': 'quiet',
};

export const toneOf = ({ status }: Pick<Defect, 'status'>) => statusTones[status];

/** A day with its year, as it stands on paper for years. */
export const paperDay = (day: string, language: string) =>
  formatDay(day, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** One or several, in words. */
export const counted = (words: { one: string; other: string }, count: number) =>
  insertText(count === 1 ? words.one : words.other, { count });

/** What it is, and where. */
export function titleOf({ category, place }: Defect, language: string) {
  const where = place.spot?.name ?? place.address;
  return where
    ? insertText(wordsFor(language).defects.at, { what: category.name, where })
    : category.name;
}

/** What is the same of a defect on every paper; what was seen on a walk is added by whoever knows it. */
export function toItem(
  defect: Defect,
  { language }: PaperContext,
  { tone, badges, photos }: { tone: Tone; badges: PaperBadge[]; photos: PaperPhoto[] },
): PaperItem {
  const words = wordsFor(language);
  const { one } = words.defectPages;
  const title = titleOf(defect, language);
  const { carriedOver, confirmations, place, differs } = defect;
  return {
    number: defect.number,
    title,
    tone,
    badges: [
      ...badges,
      ...(carriedOver > 0
        ? [{ text: counted(one.carried, carriedOver), tone: 'quiet' as const }]
        : []),
      ...(differs ? [{ text: one.differing, tone: 'bad' as const }] : []),
    ],
    facts: [
      insertText(one.reported, { day: paperDay(defect.day, language) }),
      place.spot && place.address ? place.address : '',
      confirmations > 0 ? counted(words.papers.confirmations, confirmations) : '',
    ],
    words: defect.words,
    language: defect.language === language ? undefined : defect.language,
    truths: truthsOf(defect, language),
    differs: differs ? one.truthsDiffer : undefined,
    photos,
  };
}

/** What has become of it, in a box. */
export const statusBadge = ({ status }: Defect, language: string): PaperBadge => ({
  text: capital(wordsFor(language).defects.statuses[status], language),
  tone: statusTones[status],
});

/** What its receiver says beside what a walk saw; nothing before a receiver has said anything. */
function truthsOf({ said, seen }: Defect, language: string): PaperTruth[] {
  if (!said) return [];
  const words = wordsFor(language);
  const { one } = words.defectPages;
  const day = (civil: string) => paperDay(civil, language);
  return [
    {
      who: insertText(one.says, { receiver: said.receiver.name }),
      status: capital(words.defects.statuses[said.status], language),
      words: said.words,
      note: said.plannedOn && insertText(one.plannedOn, { day: day(said.plannedOn) }),
    },
    seen
      ? {
          who: insertText(one.saw, { day: day(seen.on) }),
          status: capital(words.defects.verdicts[seen.verdict], language),
          words: seen.words,
        }
      : { who: one.sawNothing },
  ];
}

/** Photos with what is read aloud instead, and when they were taken. */
export const toPhotos = (
  photos: readonly DefectPhoto[],
  { title, language, caption }: { title: string; language: string; caption?: string },
): PaperPhoto[] =>
  photos.map(({ id, width, height }, at) => ({
    id,
    width,
    height,
    alt: insertText(wordsFor(language).defectPages.one.photo, { number: at + 1, title }),
    caption,
  }));

/** Where the numbers are; nothing when nothing has a place. */
export function toPlan(
  defects: readonly { defect: Defect; tone: Tone }[],
  { language, spots }: PaperContext,
  way: PaperPlan['way'] = [],
): PaperPlan | undefined {
  const words = wordsFor(language).papers;
  const spotOf = ({ place }: Defect) => spots.find(({ id }) => id === place.spot?.id);
  const placed = defects.flatMap(({ defect, tone }) => {
    // All that is at a named spot stands together there.
    const at = spotOf(defect)?.position ?? defect.place.position;
    return at ? [{ ...at, number: defect.number, tone }] : [];
  });
  if (placed.length === 0) return undefined;
  const near = surroundings([...placed, ...way]);
  const said = defects.map(({ defect }) => {
    const where = defect.place.spot?.name ?? defect.place.address;
    return where ? insertText(words.planAt, { number: defect.number, where }) : defect.number;
  });
  return {
    title: words.plan,
    alt: insertText(words.planAlt, { list: said.join(', ') }),
    north: words.north,
    metres: words.metres,
    points: placed,
    way,
    places: spots.flatMap(({ name, position }) =>
      position && near(position) ? [{ name, ...position }] : [],
    ),
  };
}

/** Whether a place is among others, or a little outside of them. */
function surroundings(places: readonly { latitude: number; longitude: number }[]) {
  const [south, north] = edges(places.map(({ latitude }) => latitude));
  const [west, east] = edges(places.map(({ longitude }) => longitude));
  const [tall, wide] = [0.0012, 0.0022];
  return ({ latitude, longitude }: { latitude: number; longitude: number }) =>
    latitude > south - tall &&
    latitude < north + tall &&
    longitude > west - wide &&
    longitude < east + wide;
}

const edges = (numbers: readonly number[]) => [Math.min(...numbers), Math.max(...numbers)] as const;

import { walkPagePath, type Defect, type WalkFinding, type WalkProtocol } from '@klocket/contract';
import { byReceiver } from '../../pages/parts/by-receiver.ts';
import { capital, formatDay, listOf } from '../../words/dates.ts';
import { insertText, serverLanguage, wordsFor } from '../../words/index.ts';
import {
  counted,
  paperDay,
  statusBadge,
  titleOf,
  toItem,
  toPhotos,
  toPlan,
  verdictTones,
  type PaperContext,
} from './of-defect.ts';
import type { Paper, PaperItem, Tone } from './paper.ts';

/** Something a walk saw again, or found anew: then there is no verdict. */
type Seen = Pick<WalkFinding, 'defect'> & Partial<WalkFinding>;

/** The protocol of a walk that is over, as a paper. */
export function paperOfWalk(walk: WalkProtocol, context: PaperContext): Paper {
  const { language, district, publicUrl, today } = context;
  const words = wordsFor(language);
  const { papers } = words;
  const said = words.defectPages.walk;
  const found: Seen[] = walk.found.map((defect) => ({ defect }));
  const all: Seen[] = [...walk.findings, ...found];
  const day = formatDay(walk.on, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const printed = paperDay(today, language);
  return {
    language: serverLanguage(language),
    direction: words.direction as Paper['direction'],
    kind: said.protocol,
    title: walk.title,
    lead: capital(day, language),
    author: district.name,
    link: {
      address: publicUrl + walkPagePath(district.id, walk.id),
      words: papers.link,
      qr: papers.qr,
    },
    facts: factsOf(walk, context),
    figures: figuresOf(walk, all, language),
    plan: toPlan(
      all.map(({ defect, verdict }) => ({ defect, tone: toneOfSeen(verdict) })),
      context,
      walk.stops.flatMap(({ position }) => position ?? []),
    ),
    groups: byReceiver(all).map(({ receiver, seen }) => ({
      title: receiver ? insertText(said.per, { receiver }) : said.perNobody,
      note: counted(papers.count, seen.length),
      items: seen.map((one) => itemOf(one, context)),
    })),
    nothing: papers.nothing,
    foot: insertText(papers.foot, { title: walk.title, day: printed }),
    pageOf: papers.pageOf,
  };
}

const toneOfSeen = (verdict: WalkFinding['verdict'] | undefined): Tone =>
  verdict ? verdictTones[verdict] : 'new';

function itemOf(
  { defect, verdict, words: seen, photos = [] }: Seen,
  context: PaperContext,
): PaperItem {
  const { language } = context;
  const words = wordsFor(language);
  const title = titleOf(defect, language);
  const tone = toneOfSeen(verdict);
  const outcome = verdict ? words.defects.verdicts[verdict] : words.defectPages.walk.foundNew;
  const { photoReported, photoWalk } = words.papers;
  const taken = new Set(photos.map(({ id }) => id));
  const before = defect.photos.filter(({ id }) => !taken.has(id));
  const item = toItem(defect, context, {
    tone,
    badges: [
      { text: capital(outcome, language), tone },
      ...(verdict ? [statusBadge(defect, language)] : []),
    ],
    photos: [
      ...toPhotos(before, {
        title,
        language,
        caption: verdict ? photoReported : photoWalk,
      }),
      ...toPhotos(photos, { title, language, caption: photoWalk }),
    ],
  });
  const isBeside = item.truths.length > 0 && verdict !== undefined;
  return {
    ...item,
    // What a later walk saw is no part of this one's protocol.
    truths: isBeside ? item.truths : [],
    differs: isBeside ? item.differs : undefined,
    ...(seen && !isBeside && { seen: { who: words.papers.seen, words: seen } }),
  };
}

function factsOf(walk: WalkProtocol, { language }: PaperContext): Paper['facts'] {
  const words = wordsFor(language);
  const said = words.defectPages.walk;
  const { light, stops, meetings, participants } = walk;
  const present = participants.filter(({ count }) => count > 0);
  const list = listOf(
    present.map(({ group, count }) => `${count} ${said.groups[group]}`),
    language,
  );
  const count = present.reduce((total, one) => total + one.count, 0);
  const facts: Paper['facts'] = [
    ...(count > 0
      ? [[words.papers.took, insertText(words.papers.tookAll, { count, list })] as [string, string]]
      : []),
    ...(light ? [[said.light, capital(said.lights[light], language)] as [string, string]] : []),
    ...(stops.length > 0
      ? [[said.route, stops.map(({ name }) => name).join(' · ')] as [string, string]]
      : []),
    ...meetings.map(({ kind, day, startTime, place, count }): [string, string] => [
      said.kinds[kind],
      [
        `${paperDay(day, language)} ${startTime}`,
        place,
        count !== undefined && insertText(said.came, { count }),
      ]
        .filter(Boolean)
        .join(' · '),
    ]),
  ];
  return facts;
}

/** How many of each; what there was none of is left out. */
function figuresOf({ counts }: WalkProtocol, all: readonly Seen[], language: string) {
  if (!counts) return [];
  const words = wordsFor(language);
  const { verdicts } = words.defects;
  const said = words.defectPages.walk;
  const carried = all.filter(({ defect }: { defect: Defect }) => defect.carriedOver > 0).length;
  const figures: Paper['figures'] = [
    { count: counts.gone, text: verdicts.gone, tone: 'good' },
    { count: counts.better, text: verdicts.better, tone: 'good' },
    { count: counts.same, text: verdicts.same, tone: 'open' },
    { count: counts.worse, text: verdicts.worse, tone: 'bad' },
    { count: counts.notVisited, text: verdicts['not-visited'], tone: 'quiet' },
    { count: counts.found, text: said.found, tone: 'new' },
    { count: counts.differs, text: said.differs, tone: 'bad' },
    { count: carried, text: words.papers.carried, tone: 'quiet' },
  ];
  return figures.filter(({ count }) => count > 0);
}

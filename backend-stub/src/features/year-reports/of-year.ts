import { yearReportPath } from '@klocket/contract';
import { insertText, serverLanguage, wordsFor } from '../../words/index.ts';
import { chapterOfDeeds } from './of-deeds.ts';
import { goalOf, signOf } from './of-goal.ts';
import { emptyPart, type ReportChapter, type Sign, type YearReport } from './report.ts';
import type { YearFacts } from './repository.ts';
import { sayIn, type Say } from './say.ts';
import { yearOf } from './years.ts';

const signs: readonly Sign[] = ['reached', 'better', 'same', 'worse', 'open'];

/** The year report of a district in one language: all that its page and its paper say. */
export function reportOfYear(
  facts: YearFacts,
  { language, publicUrl }: { language: string; publicUrl: string },
): YearReport {
  const say = sayIn(language);
  const { words } = say;
  const { year, today, district, goals } = facts;
  const { name } = district;
  const title = insertText(words.title, { year });
  const isRunning = year === yearOf(today);
  const invented = goals.some((goal) => goal.invented);
  const inLanguage = language === district.languages[0] ? '' : `?lang=${language}`;
  return {
    form: 'year-report',
    language: serverLanguage(language),
    direction: wordsFor(language).direction as YearReport['direction'],
    year,
    kind: words.kind,
    title,
    district: name,
    author: name,
    lead: insertText(words.lead, { district: name, year }),
    running: isRunning ? insertText(words.running, { day: say.day(today) }) : undefined,
    invented: invented ? words.invented : undefined,
    facts: coverFacts(facts, say),
    link: {
      address: `${publicUrl}${yearReportPath(district.id, year)}${inLanguage}`,
      words: words.link,
      qr: words.qr,
    },
    glance: { ...words.glance, key: signs.map((sign) => signOf(sign, say)) },
    goals: goals.map((goal) => goalOf(goal, year, say)),
    noGoals: words.noGoals,
    words: { how: words.how },
    chapters: [chapterOfDeeds(facts, say), chapterOfCounting(facts, say)],
    foot: [insertText(words.foot, { title, district: name }), invented && words.inventedMark]
      .filter(Boolean)
      .join(' · '),
    pageOf: words.pageOf,
  };
}

function coverFacts({ year, today, district }: YearFacts, say: Say): YearReport['facts'] {
  const { words } = say;
  const covers =
    year === yearOf(today)
      ? insertText(words.coversSoFar, { day: say.day(today) })
      : insertText(words.coversWhole, { year });
  const behind = district.organisers.map(({ name }) => name);
  const facts: YearReport['facts'] = [
    [words.covers, covers],
    [words.made, say.day(today)],
    [words.behind, behind.join(words.comma)],
    [words.contact, contactOf(district, say)],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** How the figures are made, what is left out, and whom to ask. */
function chapterOfCounting({ district }: YearFacts, say: Say): ReportChapter {
  const { counting } = say.words;
  return {
    title: counting.title,
    parts: [
      { ...emptyPart(''), texts: counting.texts },
      { ...emptyPart(counting.leftOut), texts: counting.leftOutTexts },
      {
        ...emptyPart(counting.contact),
        texts: [`${counting.contactLead} ${contactOf(district, say)}`],
      },
    ],
  };
}

const contactOf = ({ contact: { name, phone, email } }: YearFacts['district'], { words }: Say) =>
  [name, phone, email].filter(Boolean).join(words.comma);

import { paths, type Activity, type House, type Occurrence, type Repeats } from '@klocket/contract';
import { pageUrl, type PageContext } from '../../pages/context.ts';
import { repeatsText } from '../../pages/parts/activity.ts';
import { agesText, spokenText } from '../../pages/parts/facts.ts';
import { isOff, timeText } from '../../pages/when.ts';
import { plainLine } from '../../plain-text.ts';
import { capital, listOf, longDay, shortDay } from '../../words/dates.ts';
import { insertText, serverLanguage } from '../../words/index.ts';
import { contactText, shownAddress } from './of-week.ts';
import type { Poster } from './sheet.ts';

/** So many dates stand on a poster; the code leads to the others. */
const datesShown = 4;

/** A poster of an activity in one language: all that its page and its paper say. */
export function posterOf(
  activity: Activity,
  house: House | undefined,
  context: PageContext,
): Poster {
  const { district, words, language, publicUrl } = context;
  const said = words.sheets;
  const { sensitive, summary, picture, organisers, joining } = activity;
  const title = plainLine(activity.title);
  const name = plainLine(district.name);
  const address = publicUrl + pageUrl(context, paths.activityPage(district.id, activity.id));
  const contact = activity.contact ?? house?.contact ?? district.contact;
  return {
    form: 'poster',
    language: serverLanguage(language),
    direction: words.direction as Poster['direction'],
    title,
    titleLanguage: activity.language,
    author: name,
    kicker: name,
    summary: summary && !sensitive ? plainLine(summary) : '',
    picture: picture && !sensitive ? { url: picture.url, alt: plainLine(picture.alt) } : undefined,
    facts: factsOf(activity, house, context),
    link: {
      address,
      shown: shownAddress(address),
      words: joining === 'sign-up' ? said.poster.scanSignUp : said.poster.scan,
      qr: insertText(said.qrOf, { title }),
    },
    contact: insertText(said.contact, { contact: contactText(contact) }),
    behind:
      organisers.length > 0 && !sensitive
        ? insertText(said.poster.behind, {
            names: listOf(
              organisers.map((one) => plainLine(one.name)),
              language,
            ),
          })
        : '',
  };
}

function factsOf(
  activity: Activity,
  house: House | undefined,
  context: PageContext,
): Poster['facts'] {
  const { words, language } = context;
  const said = words.activity;
  const { ages, spoken, joining, price, sensitive } = activity;
  const facts: [name: string, lines: (string | undefined)[]][] = [
    [words.occurrence.when, timesOf(activity, context)],
    [words.occurrence.where, placeOf(activity, house, context)],
    [said.spoken, spoken.length > 0 ? [spokenText(spoken, language)] : []],
    [said.ages, sensitive ? [] : [agesText(ages, words)]],
    [said.joining, [[words.joining[joining], price ?? said.free].join(' · ')]],
  ];
  return facts
    .map(([name, lines]): Poster['facts'][number] => [
      name,
      lines.filter((line) => line !== undefined && line !== '').map((line) => plainLine(line!)),
    ])
    .filter(([, lines]) => lines.length > 0);
}

/** The rule in one sentence with the next date, or the dates there are. */
function timesOf(activity: Activity, context: PageContext): (string | undefined)[] {
  const { words, today, language } = context;
  const coming = activity.upcoming.filter((one) => !isOff(one));
  const [next] = coming;
  if (!next) return [words.activity.noUpcoming];
  const day = (one: Occurrence) => longDay(one.day, today, language);
  const rule = activity.repeats;
  const repeats = repeatsText({ ...activity, repeats: rule && withoutEnd(rule) }, context);
  const isAlike = coming.every((one) => timeText(one, context) === timeText(next, context));
  if (repeats && isAlike) {
    return [
      `${repeats} ${timeText(next, context)}`,
      insertText(words.sheets.poster.next, { day: day(next) }),
      rule?.until &&
        capital(
          insertText(words.activity.repeats.until, { day: shortDay(rule.until, today, language) }),
          language,
        ),
    ];
  }
  return coming
    .slice(0, datesShown)
    .map((one) => `${capital(day(one), language)} ${timeText(one, context)}`);
}

function placeOf(
  { house: named, room, address, online }: Activity,
  house: House | undefined,
  { words }: PageContext,
): (string | undefined)[] {
  return [
    [named?.name, room].filter(Boolean).join(' · '),
    address ?? house?.address,
    online ? words.occurrence.alsoOnline : undefined,
  ];
}

const withoutEnd = ({ until: _until, ...rule }: Repeats): Repeats => rule;

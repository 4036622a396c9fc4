import type { Activity, Material, ProgrammeItem } from '@klocket/contract';
import { languageName, listOf, shortDay, weekdayName } from '../../words/dates.ts';
import { insertText } from '../../words/index.ts';
import { written, type PageContext } from '../context.ts';
import { attributes, html, safeUrl, type Content } from '../html.ts';
import { contactLines } from './contact.ts';
import { agesText, names, otherLanguage, spokenText } from './facts.ts';

/** The words about an activity. */
export function descriptionOf(activity: Activity, context: PageContext): Content {
  const { summary, description, language } = activity;
  if (!summary && description.length === 0) return undefined;
  return html`<div class="text" ${attributes({ lang: language })}>
      ${summary && html`<p class="lead" dir="auto">${summary}</p>`}
      ${description.map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
    </div>
    ${otherLanguage(language, context)}`;
}

/** For whom, in which language, at what price, how one joins: as a list of terms. */
export function factsOf(activity: Activity, context: PageContext): Content {
  const { words, language } = context;
  const said = words.activity;
  const { sensitive, organisers, themes, ages, spoken, price, access, joiningUrl } = activity;
  const joiningHref = safeUrl(joiningUrl);
  return html`<dl class="facts">
    ${fact(said.repeats.heading, repeatsText(activity, context))}
    ${fact(said.joining, [
      words.joining[activity.joining],
      joiningHref && html` <a href="${joiningHref}">${said.joinHere}</a>`,
      // Without script a person takes it down.
      activity.joining === 'sign-up' && [
        html`<br />${said.signUpByPhone}`,
        !activity.contact && contactLines(context.district.contact),
      ],
    ])}
    ${!sensitive && fact(said.ages, agesText(ages, words) ?? said.agesAll)}
    ${spoken.length > 0 && fact(said.spoken, spokenText(spoken, language))}
    ${fact(said.price, price ? written(price) : said.free)}
    ${
      access.length > 0 &&
      fact(
        said.access,
        html`<ul>
          ${access.map((one) => html`<li>${words.access[one]}</li>`)}
        </ul>`,
      )
    }
    ${organisers.length > 0 && fact(said.organisers, names(organisers))}
    ${!sensitive && themes.length > 0 && fact(said.themes, names(themes))}
    ${activity.contact && fact(said.contact, contactLines(activity.contact))}
  </dl>`;
}

const fact = (term: string, value: Content): Content =>
  value &&
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** How an activity recurs, in one sentence; undefined when it does not, or not simply. */
export function repeatsText({ repeats }: Activity, { words, language, today }: PageContext) {
  if (!repeats) return undefined;
  const { frequency, interval, weekdays, until } = repeats;
  const said = words.activity.repeats;
  const days = listOf(
    weekdays.map((weekday) => weekdayName(weekday, language)),
    language,
  );
  const on = frequency === 'weekly' && weekdays.length > 0;
  const sentence = on
    ? said[interval === 1 ? 'weeklyOn' : 'weeklyIntervalOn']
    : said[interval === 1 ? frequency : (`${frequency}Interval` as const)];
  const rest = until && insertText(said.until, { day: shortDay(until, today, language) });
  return [insertText(sentence, { interval, weekdays: days }), rest].filter(Boolean).join(' ');
}

/** A programme as a timetable; items at the same time stand in the same row. */
export function programmeOf({ programme }: Activity, { words }: PageContext): Content {
  if (programme.length === 0) return undefined;
  const said = words.activity;
  const rows = Map.groupBy(programme, ({ startTime, endTime }) => `${startTime}–${endTime}`);
  return html`<section>
    <h2>${said.programme}</h2>
    <table class="programme">
      <thead>
        <tr>
          <th scope="col">${said.time}</th>
          <th scope="col">${said.item}</th>
        </tr>
      </thead>
      <tbody>
        ${[...rows].map(
          ([time, items]) =>
            html`<tr ${attributes({ class: items.every(({ pause }) => pause) && 'pause' })}>
              <th scope="row"><bdi>${time}</bdi></th>
              <td>
                ${
                  items.length === 1
                    ? programmeItem(items[0]!)
                    : html`<ul class="parallel">
                        ${items.map((item) => html`<li>${programmeItem(item)}</li>`)}
                      </ul>`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

const programmeItem = ({ title, room, host }: ProgrammeItem): Content =>
  html`<span class="title"><bdi>${title}</bdi></span>
    ${room && html`<span class="where"><bdi>${room}</bdi></span>`}
    ${host && html`<span class="where"><bdi>${host}</bdi></span>`}`;

/** What there is to take home, before and after. */
export function materialsOf({ materials }: Activity, { words }: PageContext): Content {
  if (materials.length === 0) return undefined;
  const said = words.activity;
  const list = (heading: string, when: Material['when']): Content => {
    const items = materials.filter((material) => material.when === when);
    if (items.length === 0) return undefined;
    return html`<h3>${heading}</h3>
      <ul>
        ${items.map(
          ({ title, url }) =>
            html`<li>
              <a ${attributes({ href: safeUrl(url) })}><bdi>${title}</bdi></a>
            </li>`,
        )}
      </ul>`;
  };
  return html`<section>
    <h2>${said.materials}</h2>
    ${list(said.materialsBefore, 'before')} ${list(said.materialsAfter, 'after')}
  </section>`;
}

/** The languages an activity is written in besides the one shown, as a sentence. */
export function alsoWritten({ languages, language }: Activity, context: PageContext): Content {
  const shown = language ?? context.language;
  const others = languages
    .filter((tag) => tag !== shown && !tag.includes('-x-'))
    .map((tag) => languageName(tag, context.language) ?? tag);
  return (
    others.length > 0 &&
    html`<p class="note">${context.words.activity.written}: ${listOf(others, context.language)}</p>`
  );
}

/** A picture that keeps its place while it loads. */
export function pictureOf({ picture }: Pick<Activity, 'picture'>): Content {
  const source = safeUrl(picture?.url);
  if (!picture || !source) return undefined;
  const { alt, width, height } = picture;
  return html`<img
    class="picture"
    src="${source}"
    alt="${alt}"
    ${attributes({ width, height })}
  />`;
}

import { paths, type House, type HouseList } from '@klocket/contract';
import { addDays, capital, longDay, weekdayName } from '../../words/dates.ts';
import { insert, pageUrl, type PageContext } from '../context.ts';
import { html, type Content } from '../html.ts';

/** Whether a house is open, and until when, as far as it is known. */
export function openLine({ open }: House, { words, today, language }: PageContext): Content {
  const { isOpen, changesDay, changesTime } = open;
  const said = words.house;
  const time = changesTime;
  const day =
    changesDay &&
    (changesDay < addDays(today, 7)
      ? weekdayName(Temporal.PlainDate.from(changesDay).dayOfWeek, language)
      : longDay(changesDay, today, language));
  const sentence = () => {
    if (!time || !changesDay) return isOpen ? said.openNow : said.closedNow;
    if (isOpen) {
      const sameNight = changesDay === addDays(today, 1) && time <= '06:00';
      return changesDay === today || sameNight ? said.openUntil : said.openUntilDay;
    }
    if (changesDay === today) return said.opensAt;
    return changesDay === addDays(today, 1) ? said.opensTomorrow : said.opensDay;
  };
  return html`<span class="open" data-open="${isOpen ? 'yes' : 'no'}"
    >${insert(sentence(), { time, day })}</span
  >`;
}

/** The houses of a district and which of them are open now. */
export const houseList = ({ items }: HouseList, context: PageContext): Content =>
  html`<ul class="houses">
    ${items.map(
      (house) =>
        html`<li>
          <a href="${pageUrl(context, paths.housePage(context.district.id, house.id))}"
            ><bdi>${house.name}</bdi></a
          >
          ${openLine(house, context)}
        </li>`,
    )}
  </ul>`;

/** The week's opening hours as a table, Monday first. */
export const hoursTable = ({ hours }: House, { words, language }: PageContext): Content =>
  html`<table class="hours">
    <tbody>
      ${[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
        const stretches = hours.filter((stretch) => stretch.weekday === weekday);
        return html`<tr>
          <th scope="row">${capital(weekdayName(weekday, language), language)}</th>
          <td>${stretchesText(stretches, words.house.closed)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;

/** Days that differ from the week's hours. */
export const exceptionsTable = (
  { exceptions }: House,
  { words, today, language }: PageContext,
): Content =>
  html`<table class="hours">
    <tbody>
      ${exceptions.map(
        ({ day, hours, reason }) =>
          html`<tr>
            <th scope="row">${capital(longDay(day, today, language), language)}</th>
            <td>
              ${stretchesText(hours, words.house.closed)}
              ${reason && html`<span class="reason"><bdi>${reason}</bdi></span>`}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const stretchesText = (stretches: { opens: string; closes: string }[], closed: string): Content =>
  stretches.length === 0
    ? closed
    : stretches.map(({ opens, closes }) => html`<bdi>${opens}–${closes}</bdi> `);

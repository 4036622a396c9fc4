import {
  defectsPagePath,
  goalsPagePath,
  paths,
  weekPath,
  type House,
  type Occurrence,
} from '@klocket/contract';
import { weekOf } from '../../features/sheets/weeks.ts';
import { pageUrl, written, type PageContext } from '../context.ts';
import { html, type Content } from '../html.ts';
import { isOff, ongoingText, timeElement } from '../when.ts';
import { openLine } from './houses.ts';

/** So many lines a card has at most: what is first is what one came for. */
const mostLines = 3;

/**
 * What most people come for, before they scroll on a phone: what is left of today, which houses are open, and
 * what one can do besides. `now` is an instant.
 */
export function overview(
  occurrences: readonly Occurrence[],
  houses: readonly House[],
  now: string,
  context: PageContext,
): Content {
  const { words, district } = context;
  return html`<div class="overview">
    <section>
      <h2>${words.calendar.today}</h2>
      ${todayLines(occurrences, now, context)}
      <p class="on">
        <a href="${pageUrl(context, weekPath(district.id, weekOf(context.today).name))}"
          >${words.overview.week}</a
        >
      </p>
    </section>
    <section>
      <h2>${words.house.openNow}</h2>
      ${openLines(houses, context)}
    </section>
    <section>
      <h2>${words.overview.more}</h2>
      <ul>
        <li>
          <a href="${pageUrl(context, defectsPagePath(district.id))}"
            >${words.defectPages.list.link}</a
          >
        </li>
        <li>
          <a href="${pageUrl(context, goalsPagePath(district.id))}">${words.goalPages.list.link}</a>
        </li>
      </ul>
    </section>
  </div>`;
}

function todayLines(occurrences: readonly Occurrence[], now: string, context: PageContext) {
  const { today, words, district } = context;
  const left = occurrences.filter(
    (occurrence) =>
      occurrence.day <= today &&
      !isOff(occurrence) &&
      Temporal.Instant.compare(occurrence.endsAt, now) > 0,
  );
  if (left.length === 0) return html`<p>${words.overview.nothingMore}</p>`;
  // What has a time today comes before what goes on for days.
  const inOrder = left.toSorted((a, b) => Number(a.day < today) - Number(b.day < today));
  return html`<ul class="todays">
    ${inOrder.slice(0, mostLines).map((occurrence) => {
      const goesOn = occurrence.day < today;
      return html`<li>
        ${!goesOn && timeElement(occurrence, context)}
        <a href="${pageUrl(context, paths.occurrencePage(district.id, occurrence.id))}"
          >${written(occurrence.title, occurrence.language)}</a
        >
        ${goesOn && html`<small>${ongoingText(occurrence, context)}</small>`}
      </li>`;
    })}
  </ul>`;
}

/** Those that are open; where none is, the one that opens next. */
function openLines(houses: readonly House[], context: PageContext): Content {
  const { words, district } = context;
  const open = houses.filter((house) => house.open.isOpen);
  const next = houses
    .filter((house) => house.open.changesAt)
    .toSorted((a, b) => Temporal.Instant.compare(a.open.changesAt!, b.open.changesAt!))
    .slice(0, 1);
  return html`${open.length === 0 && html`<p>${words.overview.noneOpen}</p>`}
    <ul>
      ${(open.length > 0 ? open.slice(0, mostLines) : next).map(
        (house) =>
          html`<li>
            <a href="${pageUrl(context, paths.housePage(district.id, house.id))}"
              ><bdi>${house.name}</bdi></a
            >
            ${openLine(house, context)}
          </li>`,
      )}
    </ul>`;
}

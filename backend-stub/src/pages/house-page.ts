import { paths, type House, type HouseList, type OccurrenceList } from '@klocket/contract';
import { housePicture } from '../features/share/of-page.ts';
import { pageUrl, type PageContext } from './context.ts';
import { html, join, type Content } from './html.ts';
import { breadcrumbs, houseData } from './place-data.ts';
import type { Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';
import { exceptionsTable, hoursTable, openLine } from './parts/houses.ts';
import { occurrenceDays } from './parts/occurrences.ts';
import { sheetLink } from './parts/sheet-link.ts';
import { subscribeLinks } from './parts/subscribe.ts';

/** Days with other hours that are near enough to matter. */
const exceptionsShown = 5;

/** A house: whether it is open, how to get there, and what happens in it. */
export function housePage(house: House, occurrences: OccurrenceList, context: PageContext): Page {
  const { words, district } = context;
  const said = words.house;
  const calendar = pageUrl(context, paths.page(district.id), { house: house.id });
  const path = paths.housePage(district.id, house.id);
  return {
    title: house.name,
    description: house.description ?? [house.name, house.address].filter(Boolean).join(', '),
    path,
    share: { picture: housePicture(house, context), of: { kind: 'houses', id: house.id } },
    data: [houseData(house, context), breadcrumbs([{ name: house.name, path }], context)],
    main: html`<h1><bdi>${house.name}</bdi></h1>
      <p class="now">${openLine(house, context)}</p>
      ${nearby(house, context)}
      ${house.description && html`<p class="lead"><bdi>${house.description}</bdi></p>`}
      <div class="columns">
        <section class="wide">
          <h2>${said.happening}</h2>
          <klocket-calendar
            district="${district.id}"
            lang="${context.language}"
            house="${house.id}"
          >
            ${
              occurrences.items.length > 0
                ? occurrenceDays(occurrences.items, context, context.today)
                : html`<p class="nothing">${said.nothing}</p>`
            }
            <p class="actions"><a class="button" href="${calendar}">${said.all}</a></p>
          </klocket-calendar>
        </section>
        <aside class="narrow">
          ${aboutHouse(house, context)} ${sheetLink(context, house.id)}
          ${subscribeLinks(context, { house: house.id })}
        </aside>
      </div>`,
  };
}

/** Every house with what its widget tells: open or not, the way there, hours, what happens today. */
export const houseCards = (
  { items }: HouseList,
  { items: coming }: OccurrenceList,
  context: PageContext,
): Content =>
  items.map((house) => {
    const { words, today, district } = context;
    const todays = coming.filter((item) => item.house?.id === house.id && item.day === today);
    return html`<section>
      <h2>
        <a href="${pageUrl(context, paths.housePage(district.id, house.id))}"
          ><bdi>${house.name}</bdi></a
        >
      </h2>
      <p class="now">${openLine(house, context)}</p>
      ${house.address && html`<p><bdi>${house.address}</bdi></p>`}
      ${
        todays.length > 0
          ? occurrenceDays(todays, context, today)
          : html`<p class="nothing">${words.house.nothing}</p>`
      }
      ${house.hours.length > 0 && hoursTable(house, context)}
    </section>`;
  });

/** The way there, and to what stands below the calendar on a phone. */
function nearby(house: House, { words }: PageContext): Content {
  const { address, hours } = house;
  const map = mapOf(house);
  const ways = [
    address && html`<bdi>${address}</bdi>`,
    map && html`<a href="${map}" rel="noreferrer">${words.house.directions}</a>`,
    hours.length > 0 && html`<a href="#hours">${words.house.hours}</a>`,
  ].filter(Boolean);
  return ways.length > 0 && html`<p class="nearby">${join(ways, ' · ')}</p>`;
}

const mapOf = ({ position }: House) =>
  position &&
  `https://www.openstreetmap.org/directions?to=${position.latitude}%2C${position.longitude}`;

function aboutHouse(house: House, context: PageContext): Content {
  const { words } = context;
  const said = words.house;
  const { address, access, rooms, contact, exceptions } = house;
  const map = mapOf(house);
  return html`${
    house.hours.length > 0 &&
    html`<section id="hours">
      <h2>${said.hours}</h2>
      ${hoursTable(house, context)}
      ${
        exceptions.length > 0 &&
        html`<h3>${said.exceptions}</h3>
          ${exceptionsTable({ ...house, exceptions: exceptions.slice(0, exceptionsShown) }, context)}`
      }
    </section>`
  }
  ${
    address &&
    html`<section>
      <h2>${words.occurrence.address}</h2>
      <p>
        <bdi>${address}</bdi>
        ${map && html`<br /><a href="${map}" rel="noreferrer">${said.directions}</a>`}
      </p>
    </section>`
  }
  ${
    access.length > 0 &&
    html`<section>
      <h2>${said.access}</h2>
      <ul>
        ${access.map((fact) => html`<li>${words.access[fact]}</li>`)}
      </ul>
    </section>`
  }
  ${
    rooms.length > 0 &&
    html`<section>
      <h2>${said.rooms}</h2>
      <p>
        ${join(
          rooms.map(({ name }) => html`<bdi>${name}</bdi>`),
          ', ',
        )}
      </p>
    </section>`
  }
  ${
    contact &&
    html`<section>
      <h2>${said.contact}</h2>
      ${contactLines(contact)}
    </section>`
  }`;
}

import { kioskPagePath, type Occurrence } from '@klocket/contract';
import type { StoredScreen } from '../features/kiosks/screen-rows.ts';
import { capital, longDay } from '../words/dates.ts';
import { wordsFor } from '../words/index.ts';
import { assets } from './assets.ts';
import { written, type PageContext } from './context.ts';
import type { DistrictView } from './district-page.ts';
import { attributes, html, type Content } from './html.ts';
import { renderDocument } from './layout.ts';
import { openLine } from './parts/houses.ts';
import { placeText } from './parts/facts.ts';
import { statusLine } from './parts/status.ts';
import { isOff, timeElement } from './when.ts';

/** The one script of the page: the loader. The service worker keeps every chunk that it may ever ask for. */
export const kioskScript = '/v1/klocket-kiosk.js';

/** What the pages consist of beside their script. */
export const kioskFiles = [assets.style, assets.kioskStyle, assets.mark];

const look = html`<link rel="stylesheet" href="${assets.kioskStyle.path}" />`;

/** Installed, a screen starts with itself and nothing around it. */
export const kioskManifest = ({ id, name }: Pick<StoredScreen, 'id' | 'name'>, language: string) =>
  JSON.stringify({
    id: kioskPagePath(id),
    name,
    short_name: name.slice(0, 12).trim(),
    lang: language,
    start_url: kioskPagePath(id),
    scope: kioskPagePath(),
    display: 'fullscreen',
    background_color: '#101418',
    theme_color: '#101418',
    icons: [{ src: assets.mark.path, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  });

/** The page of a screen: today's programme, readable before any script, without a link that leads away. */
export function kioskPage(
  screen: StoredScreen,
  { occurrences, houses, now }: DistrictView,
  context: PageContext,
  release: string,
): string {
  const { district, today, language, words } = context;
  const isShown = ({ day, endsAt, sensitive }: Occurrence) =>
    !sensitive && day <= today && Date.parse(endsAt) > Date.parse(now);
  const shown = occurrences.items.filter(isShown);
  return renderDocument(
    context,
    html`<title>${screen.name}</title>
      ${look}
      <link rel="manifest" href="${kioskPagePath(screen.id)}/app.webmanifest" />
      <script type="module" src="${kioskScript}"></script>`,
    html`<klocket-kiosk
      ${attributes({ screen: screen.id, district: district.id, release, lang: language })}
    >
      <main id="content">
        <header>
          <p><bdi>${district.name}</bdi></p>
          <h1>${words.kioskPages.today}</h1>
          <p>${capital(longDay(today, today, language), language)}</p>
        </header>
        ${
          shown.length > 0
            ? html`<ul class="programme">
                ${shown.map((one) => entry(one, context))}
              </ul>`
            : html`<p>${words.kioskPages.nothing}</p>`
        }
        <ul class="houses">
          ${houses.items.map(
            (house) => html`<li><bdi>${house.name}</bdi> ${openLine(house, context)}</li>`,
          )}
        </ul>
      </main>
    </klocket-kiosk>`,
    'kiosk',
  );
}

/** The page of a box that does not know yet which screen it is. */
export function pairingPage(language: string, release: string): string {
  const { kioskPages } = wordsFor(language);
  return renderDocument(
    { language },
    html`<title>${kioskPages.pairing}</title>
      ${look}
      <script type="module" src="${kioskScript}"></script>`,
    html`<klocket-kiosk ${attributes({ release, lang: language })}>
      <main id="content">
        <h1>${kioskPages.pairing}</h1>
        <p>${kioskPages.pairingWay}</p>
      </main>
    </klocket-kiosk>`,
    'kiosk',
  );
}

function entry(occurrence: Occurrence, context: PageContext): Content {
  const time = timeElement(occurrence, context);
  const title = written(occurrence.title, occurrence.language);
  const place = placeText(occurrence, context);
  return html`<li>
    <p class="time">${isOff(occurrence) ? html`<del>${time}</del>` : time}</p>
    <div>
      <h2>${isOff(occurrence) ? html`<del>${title}</del>` : title}</h2>
      ${statusLine(occurrence, context)} ${place && html`<p>${place}</p>`}
    </div>
  </li>`;
}

import { paths, type Contact, type DistrictSummary } from '@klocket/contract';
import { wordsFor } from '../words/index.ts';
import { html } from './html.ts';
import { renderDocument } from './layout.ts';
import { contactLines } from './parts/contact.ts';

/** Lets a visitor choose among several districts. */
export function frontPage(districts: DistrictSummary[], language: string): string {
  const words = wordsFor(language);
  const { page } = words;
  return renderDocument(
    { language },
    html`<title>${page.districts}</title>`,
    html`<main id="content" class="alone">
      ${
        districts.length === 0
          ? html`<h1>${page.noDistricts}</h1>
              <p>${page.noDistrictsWay}</p>`
          : html`<h1>${page.districts}</h1>
              <p class="lead">${page.districtsLead}</p>
              <ul class="choice">
                ${districts.map(
                  ({ id, name }) =>
                    html`<li>
                      <a href="${paths.page(id)}"><bdi>${name}</bdi></a>
                    </li>`,
                )}
              </ul>`
      }
    </main>`,
  );
}

/** Why there is nothing to see, and the way on. */
export interface Trouble {
  status: number;
  /** The calendars one can go to instead. */
  districts: { id: string; name: string; contact?: Contact }[];
}

/** A page that could not be shown: what happened, and where and whom to turn to. */
export function troublePage({ status, districts }: Trouble, language: string): string {
  const { missing, page } = wordsFor(language);
  const [title, lead] =
    status === 410
      ? [missing.goneTitle, missing.goneLead]
      : status === 503 || status === 429
        ? [missing.busyTitle, missing.busyLead]
        : status >= 500
          ? [missing.errorTitle, missing.errorLead]
          : [missing.title, missing.lead];
  return renderDocument(
    { language },
    html`<title>${title}</title><meta name="robots" content="noindex" />`,
    html`<main id="content" class="alone">
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      <ul class="choice">
        ${
          districts.length === 0
            ? html`<li><a href="/">${missing.way}</a></li>`
            : districts.map(
                ({ id, name }) =>
                  html`<li>
                    <a href="${paths.page(id)}">${page.home.replace('{district}', () => name)}</a>
                  </li>`,
              )
        }
      </ul>
      ${
        districts.some(({ contact }) => contact) &&
        html`<p>${missing.person}</p>
          ${districts.map(({ contact }) => contact && contactLines(contact))}`
      }
    </main>`,
  );
}

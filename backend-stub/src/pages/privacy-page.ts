import { privacyPath, type DistrictForm } from '@klocket/contract';
import { retentionOf, retentionWords } from '../retention.ts';
import type { Settings } from '../settings.ts';
import { insertText } from '../words/index.ts';
import { insert, type PageContext } from './context.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';

const authorityUrl = 'https://www.imy.se/';

/** Who is responsible for what is stored, why and for how long: for residents first, then for officers. */
export function privacyPage(
  settings: Pick<Settings, 'historyMonths' | 'tiles'>,
  { words: { aboutPages, locale }, district, publicUrl }: PageContext,
  { responsible: { controller, officer: watcher } = {} }: Pick<DistrictForm, 'responsible'>,
): Page {
  const { heading, description, lead, responsible, stored, device, where, rights, officer } =
    aboutPages.privacy;
  const kept = retentionWords(retentionOf(settings), locale);
  const host = new URL(publicUrl).host;
  const { heading: storedHeading, ...parts } = stored;
  const authority = html`<a href="${authorityUrl}" rel="noreferrer">${rights.authority}</a>`;
  return {
    title: heading,
    description: insertText(description, { district: district.name }),
    path: privacyPath(district.id),
    styles: ['rareStyle'],
    main: html`<article class="about">
      <h1>${heading}</h1>
      <p class="lead">${lead}</p>
      <h2>${responsible.heading}</h2>
      ${
        controller
          ? html`<p>
                ${insert(responsible.named, { name: controller.name, district: district.name })}
              </p>
              ${contactLines(reachable(controller, district.contact))}
              ${controller.number && html`<p>${insert(responsible.number, { number: controller.number })}</p>`}`
          : html`<p>${insert(responsible.words, { district: district.name })}</p>
              ${contactLines(district.contact)}`
      }
      ${
        watcher &&
        html`<h3>${responsible.officer}</h3>
          <p>${responsible.officerWords}</p>
          ${contactLines(watcher)}`
      }
      <h2>${storedHeading}</h2>
      ${Object.values(parts).map(
        ({ title, words }) =>
          html`<h3>${title}</h3>
            <p>${insert(words, kept)}</p>`,
      )}
      <h2>${device.heading}</h2>
      <p>${device.cookies}</p>
      <p>${device.nothing}</p>
      <p>${device.hosts}</p>
      ${settings.tiles && html`<p>${insert(device.tiles, { host: new URL(settings.tiles.url).host })}</p>`}
      <p>${device.log}</p>
      <p>${insert(device.staff, kept)}</p>
      <h2>${where.heading}</h2>
      <p>${insert(where.words, { ...kept, host })}</p>
      <p>${where.receivers}</p>
      <h2>${rights.heading}</h2>
      <p>${rights.lead}</p>
      <ul>
        ${[rights.see, rights.correct, rights.erase, rights.limit, rights.move].map(
          (right) => html`<li>${right}</li>`,
        )}
      </ul>
      <h3>${rights.how}</h3>
      <p>${insert(rights.howWords, { name: district.contact.name })}</p>
      ${contactLines(district.contact)}
      <p>${insert(rights.complaint, { authority })}</p>
      <h2 id="officer">${officer.heading}</h2>
      <p>${officer.lead}</p>
      <table class="stacked">
        <caption>
          ${officer.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${officer.what}</th>
            <th scope="col">${officer.why}</th>
            <th scope="col">${officer.kept}</th>
          </tr>
        </thead>
        <tbody>
          ${Object.values(officer.rows).map(
            (row) =>
              html`<tr>
                <th scope="row">${row.what}</th>
                <td data-head="${officer.why}">${row.why}</td>
                <td data-head="${officer.kept}">${insert(row.kept, kept)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <h3>${officer.basisHeading}</h3>
      <p>${officer.basis}</p>
    </article>`,
  };
}

/** Whoever answers, by the district's own ways to be reached where none are given. */
const reachable = <Party extends { name: string; phone?: string; email?: string }>(
  party: Party,
  { phone, email }: { phone?: string; email?: string },
) => (party.phone || party.email ? party : { name: party.name, phone, email });

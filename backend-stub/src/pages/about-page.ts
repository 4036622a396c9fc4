import {
  aboutPath,
  defectsPagePath,
  embedBuilderPath,
  goalsPagePath,
  paths,
} from '@klocket/contract';
import { insertText, wordsFor } from '../words/index.ts';
import { insert, pageUrl, written, type PageContext } from './context.ts';
import { attributes, html, safeUrl } from './html.ts';
import type { Page } from './layout.ts';
import { contactLines } from './parts/contact.ts';

/** What a district is, who is part of it, and how to take part. */
export function aboutPage(context: PageContext): Page {
  const { district, languages } = context;
  const { about: words } = context.words.aboutPages;
  const ways = [
    [paths.page(district.id), words.calendar],
    [defectsPagePath(district.id), words.defects],
    [goalsPagePath(district.id), words.goals],
  ] as const;
  const values = { district: district.name };
  const spoken = languages.filter((language) => !language.includes('-x-'));
  return {
    title: insertText(words.heading, values),
    description: insertText(words.description, values),
    path: aboutPath(district.id),
    styles: ['rareStyle'],
    main: html`<article class="about">
      <h1>${insert(words.heading, values)}</h1>
      ${district.description && html`<p class="lead">${written(district.description)}</p>`}
      <p>${words.what}</p>
      ${
        district.houses.length > 0 &&
        html`<h2>${words.houses}</h2>
          <ul>
            ${district.houses.map(
              ({ id, name }) =>
                html`<li>
                  <a href="${pageUrl(context, paths.housePage(district.id, id))}"
                    ><bdi>${name}</bdi></a
                  >
                </li>`,
            )}
          </ul>`
      }
      ${
        district.organisers.length > 0 &&
        html`<h2>${words.partners}</h2>
          <ul>
            ${district.organisers.map(
              ({ name, url }) =>
                html`<li>
                  ${safeUrl(url) ? html`<a ${attributes({ href: safeUrl(url) })}><bdi>${name}</bdi></a>` : written(name)}
                </li>`,
            )}
          </ul>`
      }
      <h2>${words.languages}</h2>
      <p>${words.languagesWords}</p>
      <ul>
        ${spoken.map((language) => html`<li>${written(wordsFor(language).ownName, language)}</li>`)}
      </ul>
      <h2>${words.part}</h2>
      <ul>
        ${ways.map(([path, way]) => html`<li><a href="${pageUrl(context, path)}">${way}</a></li>`)}
      </ul>
      <p>${words.ask}</p>
      ${contactLines(district.contact)}
      <h2>${words.show}</h2>
      <p>${words.showWords}</p>
      <p>
        <a href="${pageUrl(context, embedBuilderPath(district.id))}"
          >${context.words.builder.link}</a
        >
      </p>
    </article>`,
  };
}

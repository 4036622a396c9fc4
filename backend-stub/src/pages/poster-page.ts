import { paths, posterPaperPath, posterPath, type Activity } from '@klocket/contract';
import type { Poster } from '../features/sheets/sheet.ts';
import { insertText } from '../words/index.ts';
import { assets } from './assets.ts';
import { pageUrl, written, type PageContext } from './context.ts';
import { attributes, html, safeUrl } from './html.ts';
import type { Page } from './layout.ts';
import { qrCode } from './parts/qr.ts';

/** A poster to look at and to print: the same words as its paper. */
export function posterPage(poster: Poster, activity: Activity, context: PageContext): Page {
  const { district, words, language, languages } = context;
  const said = words.sheets;
  const { title, titleLanguage, picture, facts, link, summary } = poster;
  const paper = posterPaperPath(
    district.id,
    activity.id,
    language === languages[0] ? undefined : language,
  );
  const source = safeUrl(picture?.url);
  return {
    title: insertText(said.poster.title, { title }),
    description: activity.sensitive ? undefined : summary || undefined,
    path: posterPath(district.id, activity.id),
    styles: ['rareStyle'],
    sensitive: activity.sensitive,
    // The activity's own page is what is looked for.
    unlisted: true,
    main: html`<article class="poster">
      <p class="actions">
        <button type="button" class="button" data-print hidden>${said.print}</button>
        <a class="button" href="${paper}" type="application/pdf">${said.pdf}</a>
        <a href="${pageUrl(context, paths.activityPage(district.id, activity.id))}"
          >${said.poster.back}</a
        >
        <small>${said.poster.paper}</small>
      </p>
      <div class="poster-sheet" ${attributes({ 'data-picture': Boolean(source) })}>
        ${source && html`<img src="${source}" alt="${picture!.alt}" />`}
        <header>
          <p class="kicker"><bdi>${poster.kicker}</bdi></p>
          <h1 ${attributes({ 'data-long': title.length > 34 })}>
            ${written(title, titleLanguage)}
          </h1>
          ${summary && html`<p class="summary">${written(summary, titleLanguage)}</p>`}
        </header>
        <div class="poster-body">
          <dl>
            ${facts.map(
              ([name, lines]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd>${lines.map((line) => html`<p><bdi>${line}</bdi></p>`)}</dd>
                </div>`,
            )}
          </dl>
          <div class="scan">
            ${qrCode(link.address, link.qr)}
            <p><strong>${link.words}</strong></p>
            <p>
              <small><bdi>${link.shown}</bdi></small>
            </p>
          </div>
        </div>
        <footer>
          <p>
            <strong><bdi>${poster.contact}</bdi></strong>
          </p>
          ${poster.behind && html`<p><bdi>${poster.behind}</bdi></p>`}
        </footer>
      </div>
      <script type="module" src="${assets.print.path}"></script>
    </article>`,
  };
}

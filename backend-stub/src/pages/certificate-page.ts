import { paths, type CertificateAnswer } from '@klocket/contract';
import { spokenByUs, wordsFor, type ServerLanguage, type Words } from '../words/index.ts';
import { assets } from './assets.ts';
import { attributes, html, type Content } from './html.ts';
import { directionOf, withQuery } from './context.ts';
import { renderDocument } from './layout.ts';

/** What there is to say of a certificate: nothing yet, or whether a name was right. */
export type Outcome =
  | { kind: 'question' }
  | { kind: 'no-name' }
  | { kind: 'no-match' }
  | { kind: 'too-often' }
  | { kind: 'match'; answer: CertificateAnswer };

/**
 * The page behind the code on a certificate: asks for the name as it is printed, and answers whether it
 * is right. It works without script and never shows a name, not even the one that was typed.
 */
export function certificatePage(serial: string, outcome: Outcome, language: ServerLanguage) {
  const words = wordsFor(language).certificate.page;
  const title = titleOf(outcome, words);
  const isError = outcome.kind === 'no-name';
  return renderDocument(
    { language },
    html`<title>${title}</title><meta name="robots" content="noindex" />`,
    html`<main id="content" class="alone certificate">
      ${languageLinks(serial, language)}
      <p>
        <a class="home" href="/"
          ><img src="${assets.mark.path}" alt="" width="32" height="32" />Klocket</a
        >
      </p>
      <h1>${title}</h1>
      ${answerOf(outcome, wordsFor(language))}
      <form method="post" action="${addressOf(serial, language)}">
        ${outcome.kind !== 'question' && !isError && html`<h2>${words.again}</h2>`}
        <p>${words.lead}</p>
        <p class="serial">${words.number} <bdi>${serial}</bdi></p>
        <label>
          <span>${words.name}</span>
          <input
            name="name"
            dir="auto"
            maxlength="200"
            autocomplete="off"
            required
            ${attributes({
              'aria-invalid': isError && 'true',
              'aria-describedby': isError && 'name-missing',
            })}
          />
        </label>
        ${isError && html`<p id="name-missing" role="alert">${words.nameMissing}</p>`}
        <p><button>${words.ask}</button></p>
      </form>
    </main>`,
  );
}

type PageWords = Words['certificate']['page'];

function titleOf(outcome: Outcome, words: PageWords) {
  switch (outcome.kind) {
    case 'question':
    case 'no-name':
      return words.title;
    case 'no-match':
      return words.no;
    case 'too-often':
      return words.often;
    case 'match':
      return outcome.answer.revoked ? words.revoked : words.yes;
  }
}

function answerOf(outcome: Outcome, { certificate, locale }: Words): Content {
  const words = certificate.page;
  switch (outcome.kind) {
    case 'question':
    case 'no-name':
      return undefined;
    case 'no-match':
      return html`<p class="notice" data-status="cancelled">${words.noLead}</p>`;
    case 'too-often':
      return html`<p class="notice">${words.oftenLead}</p>`;
    case 'match': {
      const { revoked, title, organisers = [], from, to, hours, issuedOn } = outcome.answer;
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
      const inWords = (civil = '') => day.format(new Date(`${civil}T00:00:00Z`));
      const rows: [string, Content][] = [
        [words.circle, title],
        [words.organiser, organisers.join(', ')],
        [words.dates, from === to ? inWords(from) : `${inWords(from)} – ${inWords(to)}`],
        [words.hours, String(hours)],
        [words.issued, inWords(issuedOn)],
      ];
      return html`<p class="notice" data-status="${revoked ? 'cancelled' : 'real'}">
          ${revoked ? words.revokedLead : words.yesLead}
        </p>
        <dl class="facts">
          ${rows.map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd><bdi>${value}</bdi></dd>
              </div>`,
          )}
        </dl>`;
    }
  }
}

const addressOf = (serial: string, language: ServerLanguage) =>
  withQuery(paths.certificatePage(serial), { lang: language });

const languageLinks = (serial: string, here: ServerLanguage): Content =>
  html`<nav class="languages" aria-label="${wordsFor(here).page.languages}">
    ${spokenByUs.map(
      (language) =>
        html`<a
          href="${addressOf(serial, language)}"
          lang="${language}"
          hreflang="${language}"
          dir="${directionOf(language)}"
          ${attributes({ 'aria-current': language === here && 'true' })}
          >${wordsFor(language).ownName}</a
        >`,
    )}
  </nav>`;

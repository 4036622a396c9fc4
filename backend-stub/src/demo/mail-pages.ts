import PostalMime from 'postal-mime';
import type { EmlFile } from '../mail/eml-files.ts';
import { html, safeUrl, type Content } from '../pages/html.ts';

/** A mail of the demo, read back from its file. */
export interface DemoMail {
  id: string;
  at: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Reads a mail back as a mail program would. */
export async function readMailFile({
  id,
  at,
  message,
}: EmlFile & { message: Buffer }): Promise<DemoMail> {
  const { to, subject, text, html } = await PostalMime.parse(message);
  return {
    id,
    at,
    to: to?.[0]?.address ?? '',
    subject: subject ?? '',
    text: text ?? '',
    html: html ?? '',
  };
}

/** The mail that the demo has sent, newest first. */
export const mailListPage = (mails: DemoMail[], smtpHost: string | undefined) =>
  page(
    'Mejl',
    html`<h1>Mejl</h1>
      <p class="note">
        ${
          smtpHost
            ? html`Mejl skickas till servern <b>${smtpHost}</b>. Här syns det som skrevs innan dess.`
            : 'Demon skickar inga mejl på riktigt. Det som skulle ha skickats hamnar här, det nyaste först.'
        }
      </p>
      ${
        mails.length === 0
          ? html`<p class="empty">
              Inget har skickats än. Logga in på <a href="/desk">arbetsbordet</a> med en mejladress,
              och kom sedan tillbaka.
            </p>`
          : html`<ol class="mails">
              ${mails.map(mailLine)}
            </ol>`
      }
      <p><a class="again" href="/demo/mail">Titta igen</a></p>`,
  );

const mailLine = ({ id, at, to, subject }: DemoMail) =>
  html`<li>
    <a href="/demo/mail/${id}"><bdi>${subject}</bdi></a>
    <span class="to"><bdi>${to}</bdi></span>
    ${moment(at)}
  </li>`;

/** One mail: its words as they are, and its looks in a frame that may do nothing. */
export const mailPage = (mail: DemoMail) =>
  page(
    mail.subject,
    html`<p><a href="/demo/mail">Alla mejl</a></p>
      <h1><bdi>${mail.subject}</bdi></h1>
      <p class="note">
        <span>Till <bdi>${mail.to}</bdi></span> ${moment(mail.at)}
      </p>
      <div class="views">
        <section>
          <h2>Som det ser ut</h2>
          <iframe
            title="Mejlet som det ser ut"
            src="/demo/mail/${mail.id}/html"
            sandbox="allow-top-navigation-by-user-activation"
          ></iframe>
        </section>
        <section>
          <h2>Som ren text</h2>
          <div class="text" dir="auto">${withLinks(mail.text.trim())}</div>
        </section>
      </div>`,
  );

/** What the frame shows: the mail's own HTML, whose links open in the page around. */
export const mailFrame = ({ html }: DemoMail) =>
  html.replace(/<head>/, '<head><base target="_top" />');

/** What that HTML may do: look as it says. */
export const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

const moment = (at: string) => {
  const clock = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Stockholm');
  const words = clock.toLocaleString('sv-SE', { dateStyle: 'medium', timeStyle: 'medium' });
  return html`<time datetime="${at}">${words}</time>`;
};

function withLinks(text: string): Content {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${safeUrl(part)}">${part}</a>` : part));
}

const page = (title: string, main: Content) =>
  `<!doctype html>\n${html`<html lang="sv">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} – Klockets demo</title>
      <link rel="stylesheet" href="/demo/style.css" />
      <link rel="stylesheet" href="/demo/mail.css" />
      <link rel="icon" href="data:," />
    </head>
    <body class="try mail">
      <header class="strip">
        <div class="wrap">
          <a href="/demo/">Till demons framsida</a>
          <nav aria-label="Vidare">
            <a href="/demo/mail">Mejl</a>
            <a href="/desk">Arbetsbordet</a>
          </nav>
        </div>
      </header>
      <main class="wrap">${main}</main>
    </body>
  </html>`}\n`;

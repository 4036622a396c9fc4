import { facts, link, note, text } from '../letter.ts';
import { defectFacts, type DefectLetters } from './defect-facts.ts';

const words = {
  number: 'Report',
  title: 'What and where',
  status: 'Now',
  by: 'Says',
  why: 'Why',
  planned: 'Planned for',
};

/** Mail about defects. */
export const defectLetters: DefectLetters = {
  'defect-received': (news) => ({
    subject: `Thank you, your report has arrived (${news.number})`,
    body: [
      text('Hello!'),
      text('We have received what you reported. Others see it once it has been reviewed.'),
      facts(...defectFacts(news, words)),
      link('See how it goes', news.link),
      note('The link is yours alone. With it you follow the report, or stop getting mail.'),
    ],
  }),
  'defect-changed': (news) => ({
    subject: `Report ${news.number}: ${news.status}`,
    body: [
      text('Hello!'),
      text('Something has happened to a defect that you follow.'),
      facts(...defectFacts(news, words)),
      link('Read more', news.link),
      note('No more mail about this? Say so on the same page.'),
    ],
  }),
  'defect-follow': (news) => ({
    subject: `Do you want to follow report ${news.number}?`,
    body: [
      text('Hello!'),
      text('Somebody, probably you, wants mail when something happens to this defect.'),
      facts(...defectFacts(news, words)),
      link('Yes, mail me', news.link),
      note('Wasn’t it you? Then you need do nothing, and get no more mail.'),
    ],
  }),
  'defect-handover': ({
    district,
    receiver,
    count,
    list,
    message,
    until,
    publicRecord,
    link: url,
  }) => ({
    subject: `${count} defects from ${district}`,
    body: [
      text('Hello!'),
      text(`This is handed over to ${receiver} from ${district}.`),
      ...(message ? [text(message)] : []),
      facts(...list.map(({ number, title }): [string, string] => [String(number), title])),
      link('See all and answer', url),
      note(
        `On the page you answer several at once, without an account. It is open until ${until}.`,
      ),
      note(
        'All of it is attached: as a PDF to print, as a table (CSV) for your own system, and the photos by themselves. Photos that find no room are on the page.',
      ),
      ...(publicRecord
        ? [
            note(
              'What a municipality receives becomes a public record. Nothing here tells who reported it.',
            ),
          ]
        : []),
    ],
  }),
  'defect-reminder': ({ district, receiver, count, list, until, link: url }) => ({
    subject: `Reminder: ${count} defects in ${district} wait for an answer`,
    body: [
      text('Hello!'),
      text(`These defects in ${district} are handed over to ${receiver} and wait for an answer:`),
      facts(...list.map(({ number, title }): [string, string] => [String(number), title])),
      link('Answer on the page', url),
      note(
        `Tell us if somebody else is responsible, and we hand it over there instead. The link is open until ${until}.`,
      ),
    ],
  }),
  'defect-link': ({ district, receiver, until, link: url }) => ({
    subject: `A new link to the defects in ${district}`,
    body: [
      text('Hello!'),
      text(`Here is a new link to what was handed over to ${receiver} from ${district}.`),
      link('See all and answer', url),
      note(`The link is open until ${until}. Older links open nothing any more.`),
    ],
  }),
};

/** What a mail is about, in the middle of a sentence. */
export const defectAbout = {
  'defect-received': 'a report that has arrived',
  'defect-changed': 'a defect that has changed',
  'defect-follow': 'following a defect',
  'defect-handover': 'defects that are handed over',
  'defect-reminder': 'a reminder of defects that wait for an answer',
  'defect-link': 'a new link to defects that were handed over',
};

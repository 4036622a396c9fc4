import { facts, link, note, text } from '../letter.ts';
import { defectFacts, type DefectLetters } from './defect-facts.ts';

const words = {
  number: 'Ärende',
  title: 'Vad och var',
  status: 'Nu',
  by: 'Säger',
  why: 'Varför',
  planned: 'Planerat till',
};

/** Mail about defects. */
export const defectLetters: DefectLetters = {
  'defect-received': (news) => ({
    subject: `Tack, din felanmälan är mottagen (${news.number})`,
    body: [
      text('Hej!'),
      text('Vi har tagit emot det du rapporterade. Det visas för andra först när det är granskat.'),
      facts(...defectFacts(news, words)),
      link('Se hur det går', news.link),
      note('Länken är bara din. Med den kan du följa ärendet och sluta få mejl.'),
    ],
  }),
  'defect-changed': (news) => ({
    subject: `Ärende ${news.number}: ${news.status}`,
    body: [
      text('Hej!'),
      text('Det har hänt något med ett fel som du följer.'),
      facts(...defectFacts(news, words)),
      link('Läs mer', news.link),
      note('Vill du inte få fler mejl om det här? Säg till på samma sida.'),
    ],
  }),
  'defect-follow': (news) => ({
    subject: `Vill du följa ärende ${news.number}?`,
    body: [
      text('Hej!'),
      text('Någon, troligen du, vill få mejl när det händer något med det här felet.'),
      facts(...defectFacts(news, words)),
      link('Ja, mejla mig', news.link),
      note('Var det inte du? Då behöver du inte göra något, och får inga fler mejl.'),
    ],
  }),
  'defect-handover': ({ district, receiver, count, list, message, until, link: url }) => ({
    subject: `${count} fel och brister från ${district}`,
    body: [
      text('Hej!'),
      text(`Det här lämnas över till ${receiver} från ${district}.`),
      ...(message ? [text(message)] : []),
      facts(...list.map(({ number, title }): [string, string] => [String(number), title])),
      link('Se allt och svara', url),
      note(`På sidan svarar du på flera på en gång, utan konto. Länken gäller till ${until}.`),
    ],
  }),
};

/** What a mail is about, in the middle of a sentence. */
export const defectAbout = {
  'defect-received': 'en mottagen felanmälan',
  'defect-changed': 'ett fel som har ändrats',
  'defect-follow': 'att följa ett fel',
  'defect-handover': 'fel som lämnas över',
};

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
    subject: `${count} fel och brister från ${district}`,
    body: [
      text('Hej!'),
      text(`Det här lämnas över till ${receiver} från ${district}.`),
      ...(message ? [text(message)] : []),
      facts(...list.map(({ number, title }): [string, string] => [String(number), title])),
      link('Se allt och svara', url),
      note(`På sidan svarar du på flera på en gång, utan konto. Länken gäller till ${until}.`),
      note(
        'Allt är bifogat: som PDF att skriva ut, som tabell (CSV) för ert eget system, och bilderna för sig. Bilder som inte får plats finns på sidan.',
      ),
      ...(publicRecord
        ? [
            note(
              'Det som en kommun tar emot blir en allmän handling. Här står inget om vem som rapporterade.',
            ),
          ]
        : []),
    ],
  }),
  'defect-reminder': ({ district, receiver, count, list, until, link: url }) => ({
    subject: `Påminnelse: ${count} fel i ${district} väntar på svar`,
    body: [
      text('Hej!'),
      text(`De här felen i ${district} är överlämnade till ${receiver} och väntar på ett svar:`),
      facts(...list.map(({ number, title }): [string, string] => [String(number), title])),
      link('Svara på sidan', url),
      note(
        `Säg till om det är någon annans ansvar, så lämnar vi över dit i stället. Länken gäller till ${until}.`,
      ),
    ],
  }),
  'defect-link': ({ district, receiver, until, link: url }) => ({
    subject: `Ny länk till felen i ${district}`,
    body: [
      text('Hej!'),
      text(`Här är en ny länk till det som är överlämnat till ${receiver} från ${district}.`),
      link('Se allt och svara', url),
      note(`Länken gäller till ${until}. Äldre länkar öppnar inget längre.`),
    ],
  }),
};

/** What a mail is about, in the middle of a sentence. */
export const defectAbout = {
  'defect-received': 'en mottagen felanmälan',
  'defect-changed': 'ett fel som har ändrats',
  'defect-follow': 'att följa ett fel',
  'defect-handover': 'fel som lämnas över',
  'defect-reminder': 'en påminnelse om fel som väntar på svar',
  'defect-link': 'en ny länk till fel som är överlämnade',
};

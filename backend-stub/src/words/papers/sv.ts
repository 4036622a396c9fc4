/** What papers about defects say, in Swedish. */
export const sv = {
  asPdf: 'Ladda ner protokollet (PDF)',
  handover: 'Överlämning',
  handoverTitle: '{count} fel och brister från {district}',
  handoverTitleOne: 'Ett fel från {district}',
  handoverLead: 'Till {receiver} {day}',
  link: 'Läs det senaste på webben',
  qr: 'QR-kod till sidan på webben',
  plan: 'Var det är',
  planAlt: 'Plan med numren på de platser där de hör hemma: {list}',
  planAt: '{number} vid {where}',
  north: 'N',
  metres: '100 meter',
  took: 'Vilka som gick',
  tookAll: '{count} personer: {list}',
  message: 'Hälsning',
  carried: 'kvar från tidigare vandringar',
  count: { one: '{count} ärende', other: '{count} ärenden' },
  confirmations: { one: '{count} till har sagt till', other: '{count} till har sagt till' },
  answer: 'Så svarar man',
  answerBy: 'Öppna länken i mejlet. Där svarar ni på flera på en gång, utan konto.',
  answerTo: 'Öppna länken i mejlet, eller hör av er till {contact}.',
  publicRecord: 'Allmän handling',
  publicRecordNote:
    'Det som kommunen tar emot blir en allmän handling. Här står inget om vem som rapporterade.',
  seen: 'Vandringen såg',
  photoReported: 'Rapporterat',
  photoWalk: 'På vandringen',
  nothing: 'Inget fanns att titta på.',
  photoFile: 'bild',
  foot: '{title} · utskrivet {day}',
  pageOf: 'Sida {page} av {pages}',
};

/** Every such word; another language lacks none of them. */
export type PaperWords = typeof sv;

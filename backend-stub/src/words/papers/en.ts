import type { PaperWords } from './sv.ts';

/** What papers about defects say, in English. */
export const en: PaperWords = {
  asPdf: 'Download the protocol (PDF)',
  handover: 'Handover',
  handoverTitle: '{count} defects from {district}',
  handoverTitleOne: 'One defect from {district}',
  handoverLead: 'To {receiver}, {day}',
  link: 'Read the latest on the web',
  qr: 'QR code to the page on the web',
  plan: 'Where it is',
  planAlt: 'Plan with the numbers where they belong: {list}',
  planAt: '{number} at {where}',
  north: 'N',
  metres: '100 metres',
  took: 'Who walked',
  tookAll: '{count} people: {list}',
  message: 'A word from the sender',
  carried: 'left from earlier walks',
  count: { one: '{count} case', other: '{count} cases' },
  confirmations: { one: '{count} more has said so', other: '{count} more have said so' },
  answer: 'How to answer',
  answerTo: 'Open the link in the mail, or contact {contact}.',
  publicRecordNote:
    'What a municipality receives becomes a public record. Nothing here tells who reported it.',
  seen: 'The walk saw',
  photoReported: 'As reported',
  photoWalk: 'On the walk',
  nothing: 'There was nothing to look at.',
  foot: '{title} · printed {day}',
  pageOf: 'Page {page} of {pages}',
};

import type { sv } from './sv.ts';

/** What stands on sheets and posters for walls, in English. */
export const en: typeof sv = {
  week: 'Week {number}',
  weekIn: 'Week {number} in {place}',
  description:
    'Everything that happens in {place} in week {number}, {range}: on screen, on paper and as a PDF.',
  heading: 'The week on paper',
  link: 'The week as one A4 to put up',
  previous: 'Week {number}',
  following: 'Week {number}',
  weeks: 'Turn to another week',
  present: 'This week',
  houses: 'Choose a house',
  allHouses: 'All houses',
  print: 'Print',
  pdf: 'Download as PDF',
  paper: 'One A4 sheet for stairwells and notice boards.',
  more: 'and {count} more – scan the code',
  continued: 'cont.',
  until: 'until {day}',
  free: 'Nothing this day',
  nothing: 'Nothing is planned this week',
  nothingLead: 'Scan the code to see what happens later on.',
  nextOne: 'The next one is on {day}',
  calendar: 'See the whole calendar',
  scan: 'Scan: always up to date',
  qr: 'QR code to the week on the web',
  qrOf: 'QR code to {title}',
  contact: 'Questions? {contact}',
  note: 'Things may change. The web has the latest.',
  printed: 'Printed {day}',
};

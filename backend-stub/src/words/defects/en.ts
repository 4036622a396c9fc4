import type { DefectWords } from './sv.ts';

/** What the server says of defects, in English. */
export const en: DefectWords = {
  title: 'Defects in {district}',
  lead: 'What has been reported and reviewed, and what has become of it.',
  outside:
    'The place is outside the area. We take the report in all the same, but it may have to be passed on.',
  number: 'Report {number}',
  at: '{what}, {where}',
  became: '{what}: {status}',
  statuses: {
    received: 'received',
    confirmed: 'confirmed',
    'handed-over': 'handed over',
    planned: 'planned',
    fixed: 'fixed',
    'checked-on-walk': 'checked on a walk',
    'not-responsible': 'not the receiver’s responsibility',
    'will-not-fix': 'will not be fixed',
    duplicate: 'the same as another',
  },
  verdicts: {
    gone: 'gone',
    better: 'better',
    same: 'the same',
    worse: 'worse',
    'not-visited': 'not visited',
  },
  columns: {
    number: 'Number',
    category: 'Category',
    status: 'Status',
    words: 'Description',
    spot: 'Place',
    address: 'Address',
    latitude: 'Latitude',
    longitude: 'Longitude',
    reported: 'Reported',
    changed: 'Changed',
    confirmations: 'Others who said so',
    carriedOver: 'Open for so many walks',
    receivers: 'Receivers',
    said: 'The receiver says',
    seen: 'The walk saw',
    url: 'Web address',
  },
};

// Made by `npm run localize` from packages/core/xliff/en.xlf.

export const templates = {
  'how-compared': 'Compared',
  'how-compared-with': '{0} with {1}.',
  'how-corrected': 'Corrected.',
  'how-count': 'Number',
  'how-csv': 'Table (CSV)',
  'how-history': 'Every period, the newest first',
  'how-interval': 'Probably between',
  'how-json': 'Data (JSON)',
  'how-method': 'How it is counted',
  'how-n': 'Basis',
  'how-other-source': 'Source: {0}.',
  'how-period': 'Period',
  'how-rests': 'The figure rests on {0}.',
  'how-source': 'Source',
  'how-updated': 'Updated',
  'how-value': 'Value',
};

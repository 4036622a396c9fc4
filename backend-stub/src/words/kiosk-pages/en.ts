import type { Words } from '../sv.ts';

export const en: Words['kioskPages'] = {
  today: 'This is on today',
  nothing: 'Nothing more is on today.',
  pairing: 'Pair a screen',
  pairingWay: 'A code of six digits is shown here. Type it in at the desk, under Screens.',
};

import type { DefectStatus, Verdict } from '@klocket/contract';

/** What the server says of defects, in Swedish. */
export const sv = {
  title: 'Fel och brister i {district}',
  lead: 'Det som är anmält och granskat, och vad som har hänt med det.',
  outside:
    'Platsen ligger utanför området. Vi tar emot anmälan ändå, men den kan behöva skickas vidare.',
  number: 'Ärende {number}',
  at: '{what}, {where}',
  became: '{what}: {status}',
  statuses: {
    received: 'inkommet',
    confirmed: 'bekräftat',
    'handed-over': 'överlämnat',
    planned: 'planerat',
    fixed: 'åtgärdat',
    'checked-on-walk': 'kontrollerat på vandring',
    'not-responsible': 'inte mottagarens ansvar',
    'will-not-fix': 'åtgärdas inte',
    duplicate: 'samma som ett annat',
  } satisfies Record<DefectStatus, string>,
  verdicts: {
    gone: 'borta',
    better: 'bättre',
    same: 'likadant',
    worse: 'sämre',
    'not-visited': 'besöktes inte',
  } satisfies Record<Verdict, string>,
  columns: {
    number: 'Nummer',
    category: 'Kategori',
    status: 'Status',
    words: 'Beskrivning',
    spot: 'Plats',
    address: 'Adress',
    latitude: 'Latitud',
    longitude: 'Longitud',
    reported: 'Rapporterat',
    changed: 'Ändrat',
    confirmations: 'Fler som har sagt till',
    carriedOver: 'Öppet under antal vandringar',
    receivers: 'Mottagare',
    said: 'Mottagaren säger',
    seen: 'Vandringen såg',
    url: 'Adress på webben',
  },
};

/** Every such word; another language lacks none of them. */
export type DefectWords = typeof sv;

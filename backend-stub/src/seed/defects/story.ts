/** A defect of the demo, and what became of it, in days. */
export interface DemoDefect {
  id: string;
  category: string;
  spot?: string;
  address?: string;
  words: string;
  confirmations?: number;
  /** When it was reported: a day, or how many days ago. */
  on: string | number;
  /** What happened after: so many days later. */
  then?: DemoStep[];
  /** Nobody has reviewed it yet. */
  waits?: boolean;
  /** On the working group's list, not from a form. */
  byDesk?: boolean;
  /** Found on the walk. */
  onWalk?: boolean;
}

export interface DemoStep {
  after: number;
  status: 'confirmed' | 'handed-over' | 'planned' | 'fixed' | 'not-responsible' | 'will-not-fix';
  /** A receiver who says it; the desk where nobody is named. */
  by?: 'kommunen' | 'hyresvarden';
  reason?: string;
  plannedAfter?: number;
  to?: string[];
}

const handedOver = (...to: string[]): DemoStep => ({ after: 0, status: 'handed-over', to });

const handedOverNextDay = (...to: string[]): DemoStep => ({ ...handedOver(...to), after: 1 });

/** The working group's list of 11 September 2020, handed over the same day. */
export const list2020: DemoDefect[] = [
  {
    id: 'd2020-planens-grus',
    category: 'lek-och-idrott',
    spot: 'fotbollsplanen',
    words: 'Underlaget på fotbollsplanen är slitet och gropigt. Barnen snubblar.',
    confirmations: 14,
    on: '2020-09-11',
    byDesk: true,
    then: [handedOver('kommunen')],
  },
  {
    id: 'd2020-planens-ljus',
    category: 'belysning',
    spot: 'fotbollsplanen',
    words: 'Det finns inget ljus vid fotbollsplanen. På kvällen går det inte att spela.',
    confirmations: 9,
    on: '2020-09-11',
    byDesk: true,
    then: [handedOver('kommunen')],
  },
  {
    id: 'd2020-skolstigen',
    category: 'belysning',
    spot: 'skolstigen',
    words: 'Flera lyktor är släckta längs stigen till skolan.',
    confirmations: 6,
    on: '2020-09-11',
    byDesk: true,
    then: [
      handedOver('kommunen'),
      { after: 6, status: 'fixed', by: 'kommunen', reason: 'Lamporna är bytta.' },
    ],
  },
  {
    id: 'd2020-gangtunneln',
    category: 'skrap-och-klotter',
    spot: 'gangtunneln',
    words: 'Klotter på båda väggarna i gångtunneln.',
    on: '2020-09-11',
    byDesk: true,
    then: [
      handedOver('kommunen', 'hyresvarden'),
      {
        after: 4,
        status: 'planned',
        by: 'kommunen',
        reason: 'Sanering är beställd.',
        plannedAfter: 17,
      },
    ],
  },
  {
    id: 'd2020-dorren',
    category: 'entreer-och-trapphus',
    address: 'Klocktorget 6',
    words: 'Entrédörren går inte i lås.',
    on: '2020-09-11',
    byDesk: true,
    then: [
      handedOver('hyresvarden'),
      { after: 3, status: 'fixed', by: 'hyresvarden', reason: 'Ny dörrstängare monterad.' },
    ],
  },
  {
    id: 'd2020-gungan',
    category: 'lek-och-idrott',
    spot: 'lekplatsen',
    words: 'En gunga saknas och kedjan hänger lös.',
    confirmations: 3,
    on: '2020-09-11',
    byDesk: true,
    then: [handedOver('kommunen')],
  },
];

/** New ones that the walk of 21 September 2020 wrote down, handed over too. */
export const foundOnWalk2020: DemoDefect[] = [
  {
    id: 'd2020-buskarna',
    category: 'gronytor',
    spot: 'skolstigen',
    words: 'Buskarna skymmer sikten där stigen svänger.',
    on: '2020-09-21',
    onWalk: true,
    then: [handedOverNextDay('kommunen')],
  },
  {
    id: 'd2020-soprummet',
    category: 'sopor',
    address: 'Klocktorget 4',
    words: 'Soprummet är fullt och det ligger påsar utanför.',
    on: '2020-09-21',
    onWalk: true,
    then: [
      handedOverNextDay('hyresvarden'),
      { after: 8, status: 'fixed', by: 'hyresvarden', reason: 'Hämtningen är utökad.' },
    ],
  },
];

/** What has been reported lately, from the form. */
export const lately: DemoDefect[] = [
  {
    id: 'dnu-tunnelns-ljus',
    category: 'belysning',
    spot: 'gangtunneln',
    words: 'Två lampor i tunneln är släckta sedan en vecka.',
    confirmations: 5,
    on: 40,
    then: [
      { after: 1, status: 'confirmed', reason: 'Vi har varit där och sett det.' },
      { after: 2, status: 'handed-over', to: ['kommunen'] },
    ],
  },
  {
    id: 'dnu-hissen',
    category: 'hissar',
    address: 'Klocktorget 2',
    words: 'Hissen stannar mellan våningarna.',
    confirmations: 2,
    on: 12,
    then: [
      { after: 0, status: 'handed-over', to: ['hyresvarden'] },
      { after: 1, status: 'fixed', by: 'hyresvarden', reason: 'Styrningen är utbytt.' },
    ],
  },
  {
    id: 'dnu-cykeln',
    category: 'overgivna-fordon',
    spot: 'hallplatsen',
    words: 'En cykel utan hjul har stått vid hållplatsen hela hösten.',
    on: 25,
    then: [
      { after: 1, status: 'handed-over', to: ['kommunen'] },
      {
        after: 6,
        status: 'planned',
        by: 'kommunen',
        reason: 'Märkt, och hämtas när tiden på lappen har gått ut.',
        plannedAfter: 34,
      },
    ],
  },
  {
    id: 'dnu-grillen',
    category: 'gronytor',
    spot: 'grillplatsen',
    words: 'Bänken vid grillplatsen har gått av.',
    on: 9,
    then: [{ after: 1, status: 'confirmed', reason: 'Det stämmer.' }],
  },
  {
    id: 'dnu-tvattstugan',
    category: 'tvattstuga-och-gemensamma-rum',
    address: 'Klocktorget 8',
    words: 'Torktumlare 2 blir inte varm.',
    on: 6,
    then: [{ after: 1, status: 'handed-over', to: ['hyresvarden'] }],
  },
  {
    id: 'dnu-parkeringen',
    category: 'vagar-och-stigar',
    spot: 'parkeringen',
    words: 'Djupt hål vid infarten till parkeringen.',
    confirmations: 4,
    on: 18,
    then: [
      { after: 1, status: 'handed-over', to: ['kommunen'] },
      {
        after: 5,
        status: 'not-responsible',
        by: 'kommunen',
        reason: 'Marken är hyresvärdens.',
      },
      { after: 6, status: 'handed-over', to: ['hyresvarden'] },
    ],
  },
  {
    id: 'dnu-granskas',
    category: 'otrygghet',
    spot: 'klocktorget',
    words: 'Mörkt och många som samlas här sent. Jag går en omväg.',
    on: 1,
    waits: true,
  },
  {
    id: 'dnu-granskas-2',
    category: 'skrap-och-klotter',
    spot: 'hallplatsen',
    words: 'Krossat glas vid bänken.',
    on: 0,
    waits: true,
  },
];

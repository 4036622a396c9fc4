import type { Measure } from '@klocket/contract';

/** What the server says of goals and what is counted for them, in Swedish. */
export const sv = {
  periods: {
    spring: 'Vårterminen {year}',
    autumn: 'Höstterminen {year}',
    quarters: [
      'Första kvartalet {year}',
      'Andra kvartalet {year}',
      'Tredje kvartalet {year}',
      'Fjärde kvartalet {year}',
    ],
    months: [
      'Januari {year}',
      'Februari {year}',
      'Mars {year}',
      'April {year}',
      'Maj {year}',
      'Juni {year}',
      'Juli {year}',
      'Augusti {year}',
      'September {year}',
      'Oktober {year}',
      'November {year}',
      'December {year}',
    ],
  },
  groups: {
    '0-6': '0–6 år',
    '7-12': '7–12 år',
    '13-18': '13–18 år',
    '19-25': '19–25 år',
    '26-44': '26–44 år',
    '45-64': '45–64 år',
    '65+': '65 år och äldre',
    woman: 'Kvinnor',
    man: 'Män',
    another: 'Annan könsidentitet',
  },
  why: {
    elsewhere: 'På nätet eller någon annanstans',
    notHeld: 'Inställda, uppskjutna eller utan träff',
    notOver: 'Inte slut än',
    sensitive: 'Tillfällen i känsliga verksamheter',
    fixed: 'Åtgärdade',
    notFixed: 'Inte åtgärdade',
    uncounted: 'Dubbletter, och sådant som ingen av mottagarna ansvarar för',
    notShown: 'Visas inte för alla',
    corrected: 'Rättat för hand',
    changedSince: 'Ändrat efter publiceringen',
    presences: {
      marked: 'Prickade på en lista',
      counted: 'Räknade huvuden',
      erased: 'Prickade, och sedan raderade',
    },
    forms: {
      studiecirkel: 'Studiecirkel',
      'annan-folkbildningsverksamhet': 'Annan folkbildningsverksamhet',
      kulturprogram: 'Kulturprogram',
    },
    waits: {
      '7': 'Inom en vecka',
      '31': 'Inom en månad',
      '92': 'Inom tre månader',
      '100000': 'Längre',
    },
  },
  files: {
    csv: 'Siffror som tabell (CSV)',
    columns: {
      goal: 'Mål',
      indicator: 'Indikator',
      period: 'Period',
      from: 'Från',
      to: 'Till',
      value: 'Värde',
      unit: 'Enhet',
      target: 'Målvärde',
      direction: 'Bättre åt',
      n: 'Antal (n)',
      low: 'Undre gräns (95 %)',
      high: 'Övre gräns (95 %)',
      distance: 'Avstånd från befolkningen',
      groups: 'Grupper',
      state: 'Läge',
      origin: 'Uppkomst',
      gap: 'Varför värde saknas',
      source: 'Källa',
      sourceUrl: 'Källans adress',
      reason: 'Varför den ändrats',
      updated: 'Uppdaterad',
      invented: 'Påhittad',
    },
    directions: { up: 'högre', down: 'lägre' },
    states: { running: 'pågår', preliminary: 'preliminär', published: 'publicerad' },
    origins: { reckoned: 'uträknad', entered: 'inskriven', corrected: 'rättad' },
    gaps: {
      'too-few': 'för få personer',
      'not-published': 'inte publicerad än',
      'nothing-recorded': 'inget antecknat',
      withdrawn: 'tillbakadragen',
    },
    milestones: { reached: 'nådd', step: 'på väg' },
    hidden: 'döljs',
    yes: 'ja',
    soFar: 'hittills',
    target: 'Mål {value}',
    by: 'Mål {value} till {day}',
    baseline: 'Utgångsläge {value}',
    reachedOn: 'Nått {day}',
    reached: 'Målet är nått',
    notReached: 'Inte nått än',
    noValue: 'Inget värde än',
    interval: '95 % säkerhet: {low}–{high}, {n} svar',
    source: 'Källa: {source}',
    updated: 'Uppdaterad {day}',
    invented: 'Påhittade siffror',
    trend: 'Från {first} ({firstPeriod}) till {last} ({lastPeriod}).',
    attribution: 'Källa: {district}. {goal}.',
  },
  methods: {
    'activities-held':
      'Tillfällen i Klockets kalender som har ägt rum. Inställda och uppskjutna tillfällen räknas inte.',
    arrangements:
      'Tillfällen i en studiecirkel, annan folkbildningsverksamhet eller ett kulturprogram som har ägt rum. Inställda räknas inte.',
    participants:
      'De som var på plats eller med på nätet vid aktiviteter, efter närvarolistor och räknade huvuden. Den som kommer flera gånger räknas varje gång. Känsliga verksamheter räknas inte. Summeras inte med besök, eftersom samma person kan finnas i båda.',
    visits:
      'Huvuden som räknas in i husen, timme för timme. Den som kommer flera gånger räknas varje gång. Ingen vet vem det är. Summeras inte med deltagare, eftersom samma person kan finnas i båda.',
    'defects-fixed':
      'Av de brister som kom in under perioden: hur stor andel som nu är åtgärdade. Dubbletter och sådant som ingen av mottagarna ansvarar för räknas inte.',
    'days-to-fixed':
      'Medianen av dagarna från det att en brist kom in till dess att den åtgärdades, för dem som blev åtgärdade under perioden: hälften gick fortare, hälften långsammare.',
    'age-evenness':
      'Pielous jämnhet över sju åldersgrupper: 1 om lika många kommer ur varje grupp, 0 om alla kommer ur en. En grupp som uteblir räknas med. Åldern är frivillig att säga, och sparas bara som antal per månad. Grupper med få personer visas inte, och talen avrundas till närmaste fem. Publiceras en gång, när perioden är slut. Känsliga verksamheter räknas inte.',
    'gender-evenness':
      'Pielous jämnhet över tre grupper: kvinnor, män och annan könsidentitet. 1 om lika många kommer ur varje grupp, 0 om alla kommer ur en. Kön är frivilligt att säga, och sparas bara som antal per månad. ”Vill inte säga” räknas inte med. Grupper med få personer visas inte, och talen avrundas till närmaste fem. Publiceras en gång, när perioden är slut. Känsliga verksamheter räknas inte.',
    pulse:
      'En fråga med fem svar, en gång per enhet och termin, utan namn. Medelvärdet görs om till ett index från 0 till 100. Visas från tio svar som inte alla är lika, och räknas om högst en gång i veckan när minst tio till har svarat. Osäkerhetsintervallet är det bredaste som medelvärdet medger, och rymmer minst 95 fall av 100. De som svarar är inte ett slumpmässigt urval.',
    entered: 'Uppgiften hämtas från källan och skrivs in av Klockets personal.',
  } satisfies Record<Measure, string>,
};

/** Every such word; another language lacks none of them. */
export type GoalWords = {
  periods: typeof sv.periods;
  groups: typeof sv.groups;
  why: typeof sv.why;
  files: typeof sv.files;
  methods: Record<Measure, string>;
};

import type { EvennessStep, FigureGap, FigureState, GoalWay } from '@klocket/contract';

/** What the pages about goals say, in Swedish. */
export const sv = {
  list: {
    heading: 'Så går det för {district}',
    description:
      'Målen för {district}: hur långt de har kommit, vart det är på väg och hur vi vet det.',
    lead: 'De här målen följer vi upp tillsammans. Varje siffra säger var den kommer ifrån.',
    link: 'Se målen och hur det går',
    aside: 'Hur går det för området?',
    nothing: 'Här finns inga mål ännu.',
    back: 'Alla mål',
    frame: 'Målen',
    pulse: 'Vad tycker du?',
  },
  invented: 'Demo: siffrorna är påhittade.',
  one: {
    number: 'Mål {number}',
    target: 'Mål: {value} {unit}',
    targetBy: 'Mål: {value} {unit} till {day}',
    reached: 'Målet är nått.',
    notReached: 'Målet är inte nått.',
    up: 'Högre är bättre.',
    down: 'Lägre är bättre.',
    history: 'Alla perioder, den senaste först',
    period: 'Period',
    value: 'Värde',
    count: 'Antal',
    between: 'Troligen mellan',
    note: 'Anmärkning',
    groups: 'Vilka som kom: {period}',
    group: 'Grupp',
    came: 'Kom',
    lives: 'Bor här',
    hidden: 'för få för att visas',
    distance:
      'För att likna dem som bor här skulle {people} av 100 behöva komma ur en annan grupp.',
    source: 'Källa',
    otherSource: 'Källa: {source}.',
    method: 'Så räknas den',
    updated: 'Uppdaterad {day}',
    corrected: 'Rättad.',
    csv: 'Tabell (CSV)',
    json: 'Data (JSON)',
    picture: 'Så har det gått: {title}',
  },
  trend: '{way}: {period} jämfört med {before}.',
  ways: {
    better: 'På rätt väg',
    worse: 'Åt fel håll',
    same: 'Oförändrat',
    unsure: 'Ingen säker skillnad',
  } satisfies Record<GoalWay, string>,
  spread: 'Spridningen är {step}.',
  steps: {
    'very-even': 'mycket jämn',
    even: 'ganska jämn',
    'rather-uneven': 'något ojämn',
    uneven: 'ojämn',
  } satisfies Record<EvennessStep, string>,
  states: {
    running: '{period}, hittills',
    preliminary: '{period}, inte granskad',
    published: '{period}',
  } satisfies Record<FigureState, string>,
  gaps: {
    'too-few': 'För få har svarat för att visa en siffra.',
    'not-published': 'Siffran visas när perioden är slut och den är granskad.',
    'nothing-recorded': 'Inget är räknat ännu.',
    withdrawn: 'Siffran är tillbakatagen.',
  } satisfies Record<FigureGap, string>,
};

/** Every such word; another language lacks none of them. */
export type GoalPageWords = typeof sv;

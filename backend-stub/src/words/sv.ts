import type { AccessFact, JoiningWay, OccurrenceStatus } from '@klocket/contract';
import { sv as aboutPages } from './about-pages/sv.ts';
import { sv as defectPages } from './defect-pages/sv.ts';
import { sv as builder } from './builder/sv.ts';
import { sv as goalPages } from './goal-pages/sv.ts';
import { sv as kioskPages } from './kiosk-pages/sv.ts';
import { sv as defects } from './defects/sv.ts';
import { sv as goals } from './goals/sv.ts';
import { sv as insideApps } from './inside-apps/sv.ts';
import { sv as papers } from './papers/sv.ts';
import { sv as pageChecks } from './page-checks/sv.ts';
import { sv as problems } from './problems/sv.ts';
import { sv as sheets } from './sheets/sv.ts';
import { sv as yearReports } from './year-reports/sv.ts';

/**
 * What the server itself says, in Swedish: the source the other languages are measured by.
 * `{name}` is where something is put in.
 */
export const sv = {
  locale: 'sv-SE',
  direction: 'ltr',
  ownName: 'Svenska',

  desk: {
    title: 'Skrivbordet – Klocket',
    waiting: 'Ett ögonblick …',
    notBuilt: 'Skrivbordet är inte byggt ännu. Kör npm run build och ladda om sidan.',
    noScript: 'Skrivbordet behöver JavaScript. Slå på det i webbläsaren och ladda om sidan.',
  },

  people: {
    name: 'Namn',
    seats: 'Platser',
    status: 'Plats',
    attendance: 'Närvaro',
    heads: 'Antal som kom',
    yes: 'ja',
    no: 'nej',
    statuses: {
      confirmed: 'har plats',
      offered: 'erbjuden',
      waiting: 'väntar',
      cancelled: 'avbokad',
      lapsed: 'gick vidare',
    },
    attendances: {
      present: 'kom',
      absent: 'kom inte',
      excused: 'anmäld frånvaro',
      online: 'på nätet',
      'walk-in': 'kom utan anmälan',
    },
  },
  certificate: {
    title: 'Intyg',
    isGivenTo: 'Härmed intygas att',
    tookPart: 'har deltagit i',
    hours: { one: '{hours} studietimme', other: '{hours} studietimmar' },
    hourIs: 'En studietimme är {minutes} minuter.',
    number: 'Intyg nummer {serial}',
    check: 'Äktheten prövas på {address}',
    issued: 'Utfärdat {day}',
    qr: 'QR-kod till sidan där intyget prövas',
    page: {
      title: 'Är intyget äkta?',
      lead: 'Skriv namnet precis som det står på intyget. Vi svarar om det stämmer. Namnet visas aldrig här.',
      number: 'Intyg nummer',
      name: 'Namnet på intyget',
      nameMissing: 'Skriv namnet som står på intyget.',
      ask: 'Pröva intyget',
      again: 'Pröva ett annat namn',
      yes: 'Ja, intyget är äkta',
      yesLead: 'Namnet och numret hör ihop. Jämför resten med pappret:',
      no: 'Nej, namnet stämmer inte',
      noLead:
        'Inget intyg har det numret och det namnet. Se efter att båda är skrivna som på pappret.',
      revoked: 'Intyget gäller inte längre',
      revokedLead: 'Det har funnits, men den som gav ut det har tagit tillbaka det.',
      often: 'Vänta en stund',
      oftenLead: 'Det har prövats många namn härifrån. Försök igen om tio minuter.',
      circle: 'Cirkel',
      organiser: 'Arrangör',
      dates: 'När',
      hours: 'Studietimmar',
      issued: 'Utfärdat',
    },
  },
  my: {
    title: 'Min anmälan',
    lead: 'Öppna länken som du fick när du anmälde dig, med skript påslaget, så ser du din anmälan här. Annars hjälper en människa dig:',
  },
  reporting: {
    title: 'Fel och brister i {district}',
    lead: 'Säg till om något är trasigt, mörkt eller otryggt. Du kan också ringa:',
  },
  page: {
    skip: 'Hoppa till innehållet',
    languages: 'Språk',
    easyToRead: 'Lättläst svenska',
    home: 'Till {district}',
    districts: 'Välj stadsdel',
    districtsLead: 'Här finns kalendrar för flera stadsdelar. Välj din.',
    noDistricts: 'Här finns ingen stadsdel ännu.',
    noDistrictsWay: 'Den som driver webbplatsen lägger till en.',
    footer: 'Frågor?',
    footerLead: 'Ring eller skriv till en människa.',
    elsewhere: 'Vi finns också här',
    otherLanguage: 'Texten är på {language}.',
    leave: 'Lämna sidan snabbt',
    leaveNote: 'Sidan finns kvar i webbläsarens historik.',
    print: 'Utskrivet från {address}',
  },

  calendar: {
    title: 'Det händer i {district}',
    description: 'Aktiviteter, kurser och möten i {district}: vad, när, var och för vem.',
    heading: 'Det händer här',
    today: 'I dag',
    tomorrow: 'I morgon',
    week: 'Vecka {number}',
    thisWeek: 'Den här veckan',
    nextWeek: 'Nästa vecka',
    earlier: 'Tidigare',
    later: 'Senare',
    backToToday: 'Till i dag',
    pages: 'Bläddra i kalendern',
    nothing: 'Inget är inplanerat {from}–{to}.',
    nothingFound: 'Inget passar det du har valt, {from}–{to}.',
    nextOne: 'Nästa är {day}',
    showAll: 'Visa allt',
    filter: 'Välj vad du vill se',
    house: 'Hus',
    organiser: 'Arrangör',
    theme: 'Ämne',
    spoken: 'Språk som talas',
    age: 'Ålder',
    agePlaceholder: 'Till exempel 14',
    words: 'Sök ord',
    any: 'Alla',
    show: 'Visa',
  },

  status: {
    scheduled: '',
    cancelled: 'Inställt',
    postponed: 'Uppskjutet',
    rescheduled: 'Ändrat',
    'moved-online': 'Flyttat till nätet',
    'no-meeting': 'Ingen träff',
  } satisfies Record<OccurrenceStatus, string>,

  /** Whole sentences for the page of one occurrence. */
  statusLead: {
    scheduled: '',
    cancelled: 'Det här är inställt. Kom inte hit den här gången.',
    postponed: 'Det här är uppskjutet. En ny tid är inte bestämd.',
    rescheduled: 'Det här är ändrat. Så här blir det i stället.',
    'moved-online': 'Det här är flyttat till nätet. Kom inte till huset den här gången.',
    'no-meeting': 'Ingen träff den här gången.',
  } satisfies Record<OccurrenceStatus, string>,

  occurrence: {
    when: 'När',
    where: 'Var',
    was: 'Tidigare:',
    ongoing: 'Pågår till {day}',
    now: 'Nu:',
    allDay: 'Hela dagen',
    room: 'Rum',
    online: 'På nätet',
    alsoOnline: 'Du kan vara med på nätet',
    why: 'Varför:',
    all: 'Allt om aktiviteten',
    previous: 'Förra gången',
    following: 'Nästa gång',
    recap: 'Så blev det',
    address: 'Adress',
  },

  activity: {
    about: 'Om aktiviteten',
    facts: 'Bra att veta',
    organisers: 'Ordnas av',
    themes: 'Ämnen',
    ages: 'Ålder',
    agesBetween: '{from}–{to} år',
    agesFrom: 'Från {from} år',
    agesTo: 'Till och med {to} år',
    agesAll: 'Alla åldrar',
    spoken: 'Språk som talas',
    price: 'Pris',
    free: 'Gratis',
    access: 'Tillgänglighet',
    joining: 'Hur du är med',
    joinHere: 'Anmäl dig här',
    signUpByPhone: 'Ring eller skriv, så skriver vi upp dig.',
    contact: 'Kontakt',
    programme: 'Program',
    pause: 'Paus',
    time: 'Tid',
    item: 'Programpunkt',
    materials: 'Att ta med sig hem',
    materialsBefore: 'Före',
    materialsAfter: 'Efter',
    upcoming: 'Kommande tider',
    noUpcoming: 'Inga fler tider är bestämda. Fråga gärna.',
    past: 'Tidigare tider',
    repeats: {
      heading: 'När',
      daily: 'Varje dag',
      dailyInterval: 'Var {interval}:e dag',
      weekly: 'Varje vecka',
      weeklyOn: 'Varje {weekdays}',
      weeklyInterval: 'Var {interval}:e vecka',
      weeklyIntervalOn: 'Var {interval}:e vecka, {weekdays}',
      monthly: 'Varje månad',
      monthlyInterval: 'Var {interval}:e månad',
      yearly: 'Varje år',
      yearlyInterval: 'Vart {interval}:e år',
      until: 'till och med {day}',
    },
    written: 'Finns också på',
  },

  joining: {
    'drop-in': 'Kom som du är, ingen anmälan',
    'sign-up': 'Anmälan behövs',
    elsewhere: 'Anmälan hos arrangören',
  } satisfies Record<JoiningWay, string>,

  access: {
    'step-free': 'Inga trappsteg',
    'hearing-loop': 'Hörslinga',
    quiet: 'Lugn miljö',
    'interpreter-on-request': 'Tolk om du ber om det',
    'children-welcome': 'Barn får följa med',
    'accessible-toilet': 'Tillgänglig toalett',
  } satisfies Record<AccessFact, string>,

  house: {
    heading: 'Husen',
    openNow: 'Öppet nu',
    openUntil: 'Öppet nu, till {time}',
    openUntilDay: 'Öppet nu, till {day} {time}',
    closedNow: 'Stängt nu',
    opensAt: 'Stängt nu, öppnar {time}',
    opensTomorrow: 'Stängt nu, öppnar i morgon {time}',
    opensDay: 'Stängt nu, öppnar {day} {time}',
    hours: 'Öppettider',
    closed: 'Stängt',
    exceptions: 'Andra tider',
    rooms: 'Rum',
    directions: 'Hitta hit',
    happening: 'Det händer i huset',
    nothing: 'Inget är inplanerat i huset de närmaste två veckorna.',
    all: 'Se allt som händer i huset',
    access: 'Tillgänglighet',
    contact: 'Kontakta huset',
  },

  overview: {
    week: 'Hela veckan på ett blad',
    nothingMore: 'Inget mer händer i dag.',
    noneOpen: 'Inget hus är öppet just nu.',
    more: 'Var med',
  },

  subscribe: {
    heading: 'Få kalendern i din telefon',
    lead: 'Kalendern uppdaterar sig själv: också när något flyttas eller ställs in.',
    webcal: 'Prenumerera (Iphone, Mac, Outlook)',
    google: 'Prenumerera i Google Kalender',
    file: 'Ladda ner kalenderfil',
    news: 'Nyheter som RSS',
    add: 'Lägg till i min kalender',
    addAll: 'Lägg till alla tider',
    googleOne: 'Lägg till i Google Kalender',
  },

  feed: {
    prefix: {
      scheduled: '',
      cancelled: 'INSTÄLLT: ',
      postponed: 'UPPSKJUTET: ',
      rescheduled: 'ÄNDRAT: ',
      'moved-online': 'PÅ NÄTET: ',
      'no-meeting': 'INGEN TRÄFF: ',
    } satisfies Record<OccurrenceStatus, string>,
    before: 'Tidigare: {what}',
    more: 'Mer: {url}',
  },

  missing: {
    title: 'Sidan finns inte',
    lead: 'Adressen kan vara fel, eller så har sidan flyttat.',
    goneTitle: 'Det här är borttaget',
    goneLead: 'Aktiviteten finns inte längre i kalendern.',
    errorTitle: 'Något gick fel hos oss',
    errorLead: 'Det är inte ditt fel. Försök igen om en stund.',
    busyTitle: 'Just nu är det mycket',
    busyLead: 'Vänta en stund och försök igen.',
    way: 'Gå till kalendern',
    person: 'Eller fråga en människa:',
  },

  frame: {
    open: 'Öppna kalendern i ett eget fönster',
    openActivity: 'Öppna aktiviteten i ett eget fönster',
  },

  defectPages,
  aboutPages,
  builder,
  goalPages,
  kioskPages,
  defects,
  goals,
  insideApps,
  papers,
  pageChecks,
  problems,
  sheets,
  yearReports,
};

/** Every word the server says; another language lacks none of them. */
export type Words = typeof sv;

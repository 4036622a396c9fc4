import { privacy } from './privacy-sv.ts';

/** What the pages say that tell of the district itself, in Swedish. */
export const sv = {
  links: {
    title: 'Om sidan',
    about: 'Om oss',
    accessibility: 'Tillgänglighet',
    privacy: 'Dina uppgifter',
  },
  about: {
    heading: 'Om {district}',
    description: 'Vad {district} är, vilka som är med och hur du själv kan delta.',
    what: 'Här ser du vad som händer, anmäler dig, säger till om något är trasigt och följer hur det går för målen. Bakom står flera verksamheter tillsammans.',
    houses: 'Husen',
    partners: 'Vilka som är med',
    languages: 'Språk',
    languagesWords: 'Sidorna finns på:',
    part: 'Var med',
    calendar: 'Se vad som händer och anmäl dig',
    defects: 'Säg till om något är trasigt eller otryggt',
    goals: 'Se målen och hur det går',
    ask: 'Vill du hålla i något, eller hjälpa till? Hör av dig:',
    show: 'Visa det på din egen webbplats',
    showWords:
      'Kalendern och det andra här får visas på andra webbplatser. Välj här vad som ska synas, och kopiera det du klistrar in där:',
  },
  accessibility: {
    heading: 'Tillgänglighet för {district}',
    description:
      'Hur tillgänglig den här webbplatsen är, vilka brister som är kända och hur du säger till om en.',
    lead: 'Vi vill att alla ska kunna använda webbplatsen, oavsett behov. Den här redogörelsen följer lagen (2018:1937) om tillgänglighet till digital offentlig service.',
    coversHeading: 'Vad redogörelsen gäller',
    covers:
      'Sidorna på {host} för {district}, och samma delar när de visas på en annan webbplats. Den webbplatsens egna sidor har sin egen redogörelse.',
    conformsHeading: 'Hur tillgänglig webbplatsen är',
    conforms:
      'Webbplatsen är delvis förenlig med lagen. Den är byggd för att följa WCAG 2.1 och 2.2 på nivå AA.',
    byWhom: '{name} står bakom webbplatsen.',
    full: 'Webbplatsen är helt förenlig med lagen. Den följer WCAG 2.1 på nivå AA.',
    none: 'Webbplatsen är inte förenlig med lagen.',
    assessedSelf: 'Vi bedömde det själva den {day}.',
    assessedOther: 'En utomstående bedömde det den {day}.',
    changedOn: 'Redogörelsen ändrades senast den {day}.',
    burdenHeading: 'Oskäligt betungande',
    burden:
      'Detta undantar vi med stöd av 12 § i lagen, eftersom det skulle vara oskäligt betungande att rätta det:',
    unassessed:
      'Ingen utomstående har granskat den ännu. Därför säger vi inte att den är helt förenlig.',
    knownHeading: 'Kända brister',
    known1:
      'Texter som arrangörer skriver finns inte alltid på alla språk, och bilder kan sakna beskrivning.',
    known2: 'Sidor och dokument på andra webbplatser, som vi länkar till, har vi inte prövat.',
    known: 'Brister rättas när vi får veta om dem.',
    tellHeading: 'Säg till om något inte fungerar',
    tell: 'Är det något du inte kan läsa eller använda, eller behöver du det på ett annat sätt? Hör av dig, så hjälper vi dig:',
    watchHeading: 'Tillsyn',
    watch:
      '{authority} har tillsyn över lagen. Är du inte nöjd med hur vi tar hand om det du har påpekat kan du {report}.',
    authority: 'Myndigheten för digital förvaltning (Digg)',
    report: 'anmäla det till Digg',
    testedHeading: 'Hur den har prövats',
    tested:
      'Vi har själva prövat webbplatsen: med program som letar efter hinder, med tangentbord, på smal skärm, i mörkt läge och på papper, på svenska, engelska och arabiska.',
  },
  privacy,
};

/** Every such word; another language lacks none of them. */
export type AboutPageWords = typeof sv;

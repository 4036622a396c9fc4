/** What the page that puts together an embed says, in Swedish. */
export const sv = {
  title: 'Visa {district} på din webbplats',
  link: 'Visa kalendern på din webbplats',
  lead: 'Välj vad som ska visas. Kopiera sedan det som ditt verktyg tar emot. Det är gratis och kräver inget konto.',
  what: 'Vad',
  widgets: {
    calendar: 'Kalendern',
    houses: 'Husen och vad som är öppet',
    goals: 'Målen',
    'defect-list': 'Fel som är anmälda',
    'defect-report': 'Felanmälan',
    pulse: 'En fråga till de boende',
  },
  language: 'Språk',
  look: 'Utseende',
  looks: { auto: 'Som besökarens skärm', light: 'Ljust', dark: 'Mörkt' },
  width: 'Bredd på provet',
  widths: { wide: 'Hela bredden', narrow: 'Smal spalt' },
  show: 'Visa',
  one: 'En enskild aktivitet? Öppna dess sida och klistra in adressen.',
  preview: 'Så här ser det ut',
  copy: 'Kopiera ett av tre sätt',
  script: 'Två rader kod',
  scriptHow: 'Bäst, om verktyget tar emot skript: en ruta för egen HTML eller ett skriptmoment.',
  frame: 'En ram',
  frameHow:
    'Om verktyget tar emot ramar men inga skript. Webbplatsen måste stå som partner hos oss.',
  address: 'Bara adressen',
  addressHow:
    'I WordPress räcker det att klistra in adressen på en egen rad. Annars blir det en länk.',
  partner:
    'Är webbplatsen inte partner? Kalendern visas ändå, men anmälan sker på vår sida. Hör av dig:',
};
export type BuilderWords = typeof sv;

/** What the page that puts together an embed says, in Swedish. */
export const sv = {
  title: 'Visa {district} på din webbplats',
  link: 'Visa kalendern på din webbplats',
  lead: 'Välj vad som ska visas. Kopiera sedan det som ditt verktyg tar emot. Det är gratis och kräver inget konto.',
  what: 'Vad',
  widgets: {
    calendar: 'Kalendern',
    activity: 'En aktivitet',
    houses: 'Husen och vad som är öppet',
    goals: 'Målen',
    goal: 'Ett mål',
    'defect-list': 'Fel som är anmälda',
    'defect-report': 'Felanmälan',
    pulse: 'En fråga till de boende',
  },
  which: { activity: 'Vilken aktivitet', goal: 'Vilket mål' },
  language: 'Språk',
  look: 'Utseende',
  looks: { auto: 'Som besökarens skärm', light: 'Ljust', dark: 'Mörkt' },
  width: 'Bredd på provet',
  widths: { wide: 'Hela bredden', narrow: 'Smal spalt' },
  show: 'Visa',
  check: {
    heading: 'Fungerar det på er sida?',
    lead: 'Skriv adressen till sidan där ni har klistrat in, eller tänker klistra in. Vi hämtar den en gång, som en besökare, och sparar ingenting.',
    address: 'Sidans adress',
    button: 'Kontrollera',
    works: 'Det här ser bra ut',
    fails: 'Något står i vägen',
    levels: { fault: 'Fel', warning: 'Att tänka på', ok: 'I ordning' },
  },
  themes: 'Färger',
  plain: 'Sidans egna',
  themeNames: {
    neutral: 'Klockets',
    hgf: 'Som Hyresgästföreningen',
    'svenska-kyrkan': 'Som Svenska kyrkan',
    norrkoping: 'Som kommunen',
  },
  themeHow: 'Klistra även in den här raden i sidans huvud, om ni vill ha färgerna:',
  copyButton: 'Kopiera',
  copied: 'Kopierat',
  ownSite: 'Er webbplats',
  /** Imitated, around the preview. */
  sites: {
    neutral: 'Er webbplats',
    hgf: 'Hyresgästföreningen',
    'svenska-kyrkan': 'Församlingen',
    norrkoping: 'Kommunen',
  },
  preview: 'Så här ser det ut',
  copy: 'Kopiera ett av tre sätt',
  script: 'Två rader kod',
  scriptHow: 'Bäst, om verktyget tar emot skript: en ruta för egen HTML eller ett skriptmoment.',
  frame: 'En ram',
  frameHow:
    'Om verktyget tar emot ramar. Webbplatsen måste stå som partner hos oss. Sista raden gör ramen lagom hög; tar verktyget bort den rullar innehållet i ramen.',
  address: 'Bara adressen',
  addressHow:
    'I WordPress räcker det att klistra in adressen på en egen rad, om webbplatsen är partner hos oss. Annars blir det en länk.',
  addressOnlyLink:
    'Bara som länk. Klistras adressen in i WordPress visas ”{other}” i stället: ta ramen ovanför, eller tillägget.',
  plugin: 'Till WordPress finns ett tillägg, med ett block att välja i:',
  fetchPlugin: 'Hämta tillägget',
  partner:
    'Är webbplatsen inte partner? Med de två raderna visas kalendern ändå, men anmälan sker på vår sida, och ramar visas inte alls. Hör av dig:',
};
export type BuilderWords = typeof sv;

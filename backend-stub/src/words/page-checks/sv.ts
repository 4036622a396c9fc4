import type { PageCheckCode } from '@klocket/contract';

/** What is said of a page that was checked, in Swedish. */
export const sv: Record<PageCheckCode, string> = {
  'not-public':
    'Adressen går inte till en sida som alla kan nå. Skriv sidans hela adress, som börjar med https://, utan inloggning.',
  'unknown-host':
    'Det finns ingen webbplats med det namnet. Se efter att adressen är rätt skriven.',
  refused: 'Webbplatsen svarar inte. Försök igen om en stund, eller se efter att adressen stämmer.',
  certificate:
    'Webbplatsens certifikat går inte att lita på. Den som sköter webbplatsen behöver förnya det.',
  slow: 'Sidan svarade inte inom åtta sekunder. Försök igen om en stund.',
  status:
    'Webbplatsen svarade med fel {status}. Är sidan publicerad, och går den att se utan att logga in?',
  redirects:
    'Adressen skickar vidare om och om igen. Prova adressen som står i webbläsaren när sidan visas.',
  'not-a-page': 'Adressen går till en fil och inte till en webbsida.',
  'too-large': 'Sidan är större än två megabyte och kan inte kontrolleras.',
  'elements-found': 'Sidan har {tags}.',
  'frame-found': 'Sidan visar vår ram.',
  'link-found':
    'Sidan har en länk till oss. Vill ni visa mer än en länk: välj skript eller ram ovan.',
  'nothing-found':
    'Ingenting från oss finns på sidan så som den skickas. Är koden klistrad i ett block som får innehålla HTML, och är sidan publicerad? Läggs den dit av ett skript kan vi inte se den.',
  'script-found': 'Sidan laddar vårt skript.',
  'script-missing':
    'Taggarna finns, men inte skriptet som gör något av dem. Klistra in även raden med <script type="module" src="{server}/v1/klocket.js">. Tar er webbplats bort den: välj ram i stället. (Har ni byggt in våra npm-paket är allt som det ska.)',
  'no-policy': 'Sidan har ingen policy som hindrar innehåll utifrån.',
  'policy-allows': 'Sidans policy (Content-Security-Policy) släpper in det som behövs.',
  'policy-refuses':
    'Sidans policy (Content-Security-Policy) släpper inte in oss. Be den som sköter webbplatsen att lägga till: {directives}',
  'frame-allowed': 'Policyn tillåter vår ram: den fungerar utan att något ändras.',
  'trusted-types-refuse':
    'Sidan kräver Trusted Types och nämner inte vår policy. Be den som sköter webbplatsen att lägga till {name} i trusted-types.',
  'page-insecure':
    'Sidan skickas utan kryptering (http). Då kan någon på vägen ändra den. Använd adressen med https.',
  'server-insecure':
    'Sidan är krypterad men vår server är det inte, och då hämtar webbläsaren ingenting från oss.',
  'language-known': 'Sidan säger vilket språk den har ({language}), och vi talar det.',
  'language-unknown':
    'Sidan är på ett språk som vi inte talar ({language}). Vi visar svenska, om inte taggen säger något annat med lang.',
  'language-missing':
    'Sidan säger inte vilket språk den har. Skriv lang på taggen, till exempel lang="sv", så att rätt språk visas och läses upp.',
  partner:
    'Webbplatsen är en av våra partner: det går att anmäla sig och rapportera direkt på sidan.',
  'no-partner':
    'Webbplatsen {origin} är inte en av våra partner. Kalendern syns ändå, men anmälan sker på vår egen sida och ramar visas inte. Ring oss, så lägger vi till den.',
};

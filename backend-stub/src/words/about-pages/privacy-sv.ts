/** What the page about personal data says, in Swedish. */
export const privacy = {
  heading: 'Så hanterar vi dina uppgifter',
  description:
    'Vad som sparas om dig i {district}, varför och hur länge, och hur du får det raderat.',
  lead: 'Du kan läsa allt här utan att säga vem du är. Det du skickar till oss används till det du skickade det för, och raderas sedan.',
  responsible: {
    heading: 'Vem som ansvarar',
    words:
      'Verksamheten som driver {district} är personuppgiftsansvarig. Hit vänder du dig med frågor, och när du vill se, rätta eller radera något:',
    named:
      '{name} driver {district} och är personuppgiftsansvarig. Hit vänder du dig med frågor, och när du vill se, rätta eller radera något:',
    number: 'Organisationsnummer: {number}.',
    officer: 'Dataskyddsombud',
    officerWords: 'Ombudet ser till att lagen följs, och svarar dig om det rör dina uppgifter:',
  },
  stored: {
    heading: 'Vad vi sparar, och hur länge',
    signup: {
      title: 'När du anmäler dig',
      words:
        'Det du fyller i: namn, hur vi når dig, hur många ni är och vad du svarar på arrangörens frågor. De som håller i aktiviteten ser det, ingen annan besökare. Anmälan raderas {signup} efter sista tillfället, och {sensitive} efter om aktiviteten är känslig; där frågar vi inte heller efter namn. Ett svar kan raderas tidigare: det står vid frågan. Kvar blir hur många ni var.',
    },
    defect: {
      title: 'När du säger till om ett fel',
      words:
        'Vad som är fel, var det är och dina foton. Kamerans uppgifter i fotot, som plats och tid, sparas inte. Någon granskar allt innan det visas, och det lämnas över till den som kan laga det. Ditt namn och hur vi når dig visas aldrig. De raderas {contact} efter att felet är avslutat, och {refused} efter om anmälan inte tas upp. Ett foto som aldrig skickades in raderas efter {unclaimed}. Felet och granskade foton finns kvar.',
    },
    follow: {
      title: 'När du följer ett fel',
      words:
        'Din e-postadress, tills du slutar följa, dock längst {contact} efter att felet är avslutat. En adress som inte bekräftas raderas efter {unconfirmed}.',
    },
    pulse: {
      title: 'När du tycker till om området',
      words:
        'Ditt svar läggs till en summa. Vi sparar inte vem som svarade, och svaret kan inte kopplas till dig.',
    },
    visit: {
      title: 'När du besöker ett hus',
      words:
        'Vi räknar huvuden, hus för hus och timme för timme. Den som vill säger sin åldersgrupp eller sitt kön; det räknas var för sig, månad för månad. Inget av det kan kopplas till dig.',
    },
    screen: {
      title: 'När du trycker på en skärm i ett hus',
      words:
        '”Jag är här” lägger en person till timmens antal. Saknar skärmen nät sparas när det var, och inget mer, på skärmen tills det är skickat. Checkar du in med koden ur din anmälan antecknas att du kom; skärmen visar aktiviteten men inget namn. Det du har skrivit på skärmen glöms när du trycker på Klar, eller när ingen har rört den på en minut.',
    },
    mail: {
      title: 'När vi skickar e-post',
      words:
        'Vad som stod i brevet raderas {letter} efter att det skickades, och att det skickades glöms efter {sent}. Brev om en anmälan raderas senast med den.',
    },
    staff: {
      title: 'När du arbetar här',
      words:
        'Namn, e-postadress, språk, roller och inloggningar. Kontot raderas {account} efter att du har slutat. Vad du har gjort vid skrivbordet står i historiken, med ditt namn, i {history}.',
    },
  },
  device: {
    heading: 'I din webbläsare',
    cookies: 'Besökare får inga kakor. Därför finns ingen ruta om kakor att trycka bort.',
    nothing:
      'Inget sparas i webbläsaren förrän du själv skriver något. Det du skriver ligger kvar tills det är skickat. När du har tyckt till minns webbläsaren att du har svarat, men inte vad.',
    hosts:
      'Här finns inga annonser och ingen statistiktjänst. Sidan hämtar allt härifrån, utom när en arrangör visar en bild som ligger på den egna webbplatsen.',
    tiles: 'Kartans bilder hämtas från {host}, som då får veta från vilken ip-adress du läser.',
    log: 'Serverns logg säger vilket slags sida som lästes och från vilket nät. Den säger inte din adress eller vad du letade efter.',
    staff:
      'Den som arbetar här får en kaka när hen loggar in. Den behövs för inloggningen och gäller i högst {session}.',
  },
  where: {
    heading: 'Var det finns',
    words:
      'På servern för {host} och i dess säkerhetskopior. Den som har raderats på begäran kommer inte tillbaka när en kopia läses in: i {ledger} sparas en kodad kontrollsumma som ingen kan läsa ett namn ur.',
    receivers:
      'Fel lämnas över till kommun, bostadsbolag eller annan mottagare, utan ditt namn. I övrigt lämnas inget ut, säljs inget och används inget till reklam.',
  },
  rights: {
    heading: 'Dina rättigheter',
    lead: 'Enligt dataskyddsförordningen (GDPR) har du rätt att',
    see: 'få veta vad som finns om dig, och få en kopia',
    correct: 'få det som är fel rättat',
    erase: 'få det raderat',
    limit: 'begära att det används mindre, eller invända mot att det används',
    move: 'få ut det du har lämnat, för att använda det någon annanstans',
    how: 'Så blir du raderad',
    howWords:
      'Hör av dig till {name} och säg vilken e-postadress, vilket telefonnummer eller vilken kod du använde. Du behöver inte säga varför. En anmälan avbokar du själv med länken du fick.',
    complaint: 'Är du inte nöjd med svaret kan du klaga hos {authority}, som är tillsynsmyndighet.',
    authority: 'Integritetsskyddsmyndigheten (IMY)',
  },
  officer: {
    heading: 'För dig som är dataskyddsombud',
    lead: 'Samma sak som ovan, post för post. Tiderna är de som raderingen i systemet går efter.',
    caption: 'Behandlingar av personuppgifter',
    what: 'Uppgifter',
    why: 'Ändamål',
    kept: 'Raderas',
    rows: {
      signup: {
        what: 'Anmälan: namn, e-post, telefon, sällskap och barns ålder, språk, tolk, närvaro, samtal',
        why: 'Hålla aktiviteten: platser, väntelista, besked om ändringar',
        kept: '{signup} efter sista tillfället; {sensitive} efter om aktiviteten är känslig; på begäran genast',
      },
      answers: {
        what: 'Svar på arrangörens frågor',
        why: 'Det som frågan gäller, till exempel mat',
        kept: 'Så många dagar efter sista tillfället som frågan anger, högst {signup}',
      },
      counts: {
        what: 'Antal: platser, väntande, närvarande, åldersgrupper och kön var för sig',
        why: 'Uppföljning',
        kept: 'Raderas inte: summor som inte kan kopplas till någon',
      },
      defect: {
        what: 'Felanmälan: beskrivning, plats, foton utan metadata, svar',
        why: 'Få felet avhjälpt och visa hur det går',
        kept: 'Raderas inte; granskas innan det visas. Foto utan anmälan: {unclaimed}',
      },
      contact: {
        what: 'Anmälarens namn, e-post och telefon',
        why: 'Besked och frågor till anmälaren',
        kept: '{contact} efter att felet är avslutat; {refused} efter avslag',
      },
      follow: {
        what: 'Följarens e-post',
        why: 'Besked om felet',
        kept: 'När följaren slutar, senast {contact} efter att felet är avslutat; obekräftad: {unconfirmed}',
      },
      pulse: {
        what: 'Svar om området: antal per fråga, betyg och termin',
        why: 'Uppföljning av målen',
        kept: 'Raderas inte: inga personuppgifter',
      },
      visit: {
        what: 'Besök: huvuden per hus och timme; åldersgrupp och kön per månad, var för sig',
        why: 'Uppföljning av målen',
        kept: 'Raderas inte: inga personuppgifter',
      },
      mail: {
        what: 'Utgående e-post: mottagare, innehåll, leverans',
        why: 'Besked, och att se vem som inte nåddes',
        kept: 'Innehåll {letter} efter sändning; inloggningskod vid sändning; resten {sent}',
      },
      key: {
        what: 'Nyckel per inskickat formulär, med kontrollsumma',
        why: 'Att samma formulär inte tas emot två gånger',
        kept: '{key}',
      },
      staff: {
        what: 'Medarbetare: namn, e-post, språk, roller, passnycklar',
        why: 'Inloggning och behörighet',
        kept: '{account} efter att personen har slutat; inloggning {session}',
      },
      history: {
        what: 'Historik: vem gjorde vad vid skrivbordet, och när',
        why: 'Spårbarhet',
        kept: '{history}',
      },
      ledger: {
        what: 'Kodad kontrollsumma av den som raderats på begäran',
        why: 'Att en säkerhetskopia inte återställer den som raderats',
        kept: '{ledger}',
      },
    },
    basis:
      'Rättslig grund, om den personuppgiftsansvarige inte anger en annan: anmälan, felanmälan och följande sker på den enskildes begäran (artikel 6.1 b), hos myndigheter som uppgift av allmänt intresse (6.1 e). Uppgifter om medarbetare och historik behövs för säkerheten (6.1 f, hos myndigheter 6.1 e). Listan över raderade behövs för rätten till radering (6.1 c). Frågor ska inte begära känsliga uppgifter (artikel 9); en känslig aktivitet frågar inte efter namn.',
    basisHeading: 'Rättslig grund',
  },
};

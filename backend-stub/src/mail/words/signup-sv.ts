import { code, facts, link, note, text } from '../letter.ts';
import { named } from './named.ts';
import type { SignupLetters, SignupNews } from './index.ts';

/** Mail to those who have signed up. */
export const signupLetters: SignupLetters = {
  'signup-confirmed': (news) => ({
    subject: named('Du har en plats', news),
    body: [
      text('Hej!'),
      text('Du är anmäld. Vi ses!'),
      facts(...about(news)),
      ...door(news),
      link('Se, ändra eller avboka', news.link),
      note('Kan du inte komma? Avboka, så får någon annan platsen.'),
      note('Länken är bara din. Den som har den kan ändra och avboka.'),
    ],
  }),

  'signup-waiting': (news) => ({
    subject: named('Du står på väntelistan', news),
    body: [
      text('Hej!'),
      text(
        'Just nu är det fullt. Du står på väntelistan, och får platsen utan att göra något om den blir ledig. Då mejlar vi dig.',
      ),
      facts(...about(news), ['Plats i kön', String(news.place)]),
      link('Se, ändra eller avboka', news.link),
      note('Vill du inte stå kvar? Lämna kön med samma knapp.'),
      note('Länken är bara din. Den som har den kan ändra och avboka.'),
    ],
  }),

  'signup-promoted': (news) => ({
    subject: named('Du har fått en plats', news),
    body: [
      text('Hej!'),
      text('Någon kunde inte komma, och platsen är nu din.'),
      facts(...about(news)),
      ...door(news),
      link('Se, ändra eller avboka', news.link),
      note('Kan du inte längre? Säg det direkt, så får nästa i kön platsen.'),
    ],
  }),

  'signup-changed': (news) => ({
    subject: named('Ändrat', news),
    body: [
      text('Hej!'),
      text('Något är ändrat. Så här är det nu:'),
      facts(...about(news)),
      ...said(news),
      link('Svara om du kommer', news.link),
      note('Tryck och svara om du fortfarande kommer.'),
    ],
  }),

  'signup-cancelled': (news) => ({
    subject: named('Inställt', news),
    body: [
      text('Hej!'),
      text('Det du har anmält dig till är inställt.'),
      facts(...about(news)),
      ...said(news),
      link('Se mer', news.link),
    ],
  }),

  'signup-message': (news) => ({
    subject: named('Till dig som är anmäld', news),
    body: [
      text('Hej!'),
      facts(...about(news)),
      text('Så här skriver arrangören:'),
      ...said(news),
      link('Se, ändra eller avboka', news.link),
    ],
  }),
};

/** What a mail is about, in the middle of a sentence. */
export const signupAbout = {
  'signup-confirmed': 'en bekräftad anmälan',
  'signup-waiting': 'en plats på väntelistan',
  'signup-promoted': 'en plats som blev ledig',
  'signup-changed': 'något som har ändrats',
  'signup-cancelled': 'något som är inställt',
  'signup-message': 'ett meddelande till anmälda',
};

const about = ({ title, when, where, seats }: SignupNews): [string, string][] => [
  ['Vad', title],
  ['När', when],
  ...(where ? ([['Var', where]] as [string, string][]) : []),
  ['Platser', String(seats)],
];

/** Why, or what the organiser wants to say. */
const said = ({ message }: SignupNews) => (message ? [text(message)] : []);

/** The code to show, where one is known. */
const door = ({ code: digits }: SignupNews) =>
  digits ? [code(digits), note('Visa koden när du kommer.')] : [];

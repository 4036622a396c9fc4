import { code, facts, link, note, text } from '../letter.ts';
import type { MailWords } from './index.ts';
import { defectAbout, defectLetters } from './defect-sv.ts';
import { signupAbout, signupLetters } from './signup-sv.ts';
import { staffAbout, staffLetters } from './staff-sv.ts';

/** Mail in Swedish: the source the other languages are measured by. */
export const sv: MailWords = {
  direction: 'ltr',
  footer:
    'Det här mejlet kommer från Klocket och har skickats automatiskt. Det går inte att svara på det.',

  letters: {
    'sign-in': (values) => ({
      subject: 'Logga in i Klocket',
      body: [
        text('Hej!'),
        text('Tryck på knappen i samma webbläsare som du började i, så är du inne.'),
        link('Logga in', values.link),
        text(
          'Öppnar du mejlet på en annan telefon eller dator? Skriv i stället koden där du började:',
        ),
        code(values.code),
        note(
          `Koden och länken gäller i ${values.minutes} minuter och en enda gång. ` +
            'Ge aldrig koden till någon annan, inte heller till oss.',
        ),
        note('Var det inte du som ville logga in? Då behöver du inte göra något.'),
      ],
    }),

    invitation: ({ district, invitedBy, link: url }) => ({
      subject: 'Du är inbjuden till Klocket',
      body: [
        text('Hej!'),
        text(
          invitedBy
            ? `${invitedBy} har bjudit in dig att arbeta med kalendern för ${district}.`
            : `Du är inbjuden att arbeta med kalendern för ${district}.`,
        ),
        text('Där lägger du in aktiviteter, ändrar dem och ställer in när något inte blir av.'),
        link('Kom igång', url),
        note(
          'Skriv den här mejladressen när sidan frågar. ' +
            'Du får då en kod på mejlen, och behöver inget lösenord.',
        ),
        note('Känner du inte till det här? Då behöver du inte göra något.'),
      ],
    }),

    'mail-failed': (values) => ({
      subject: 'Ett mejl kom inte fram',
      body: [
        text('Hej!'),
        text(`Ett mejl från ${values.district} har inte gått att skicka.`),
        facts(
          ['Till', values.recipient],
          ['Om', sv.about[values.template]],
          ['Varför', sv.troubles[values.trouble]],
        ),
        text('Stämmer adressen? Rätta den, eller ring i stället. Sedan kan du skicka mejlet igen.'),
        link('Se vad som inte har skickats', values.link),
      ],
    }),

    'suggestion-shown': ({ title, by, link: url }) => ({
      subject: 'Ditt förslag syns nu i kalendern',
      body: [
        text('Hej!'),
        text(`${by} har publicerat ”${title}”.`),
        link('Se den i skrivbordet', url),
      ],
    }),

    'suggestion-returned': ({ title, by, word, link: url }) => ({
      subject: 'Ditt förslag kom tillbaka',
      body: [
        text('Hej!'),
        text(`${by} har skickat tillbaka ”${title}” med en hälsning:`),
        text(word),
        text('Ändra det som behövs och skicka förslaget igen.'),
        link('Öppna förslaget', url),
      ],
    }),

    ...signupLetters,
    ...defectLetters,
    ...staffLetters,
  },

  about: {
    ...signupAbout,
    ...defectAbout,
    ...staffAbout,
    'sign-in': 'att logga in',
    invitation: 'en inbjudan',
    'mail-failed': 'ett mejl som inte kom fram',
    'suggestion-shown': 'ett förslag som publicerats',
    'suggestion-returned': 'ett förslag som kom tillbaka',
  },

  troubles: {
    'recipient-refused': 'Adressen tar inte emot mejl',
    'sender-refused': 'Vår avsändare godtas inte',
    refused: 'Mottagarens mejlserver sa nej',
    unreachable: 'Mejlservern gick inte att nå',
    'not-let-in': 'Mejlservern släppte inte in oss',
    later: 'Mottagarens mejlserver bad oss vänta, för länge',
    'too-late': 'Det hade kommit för sent för att vara till nytta',
  },
};

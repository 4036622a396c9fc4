import { facts, link, note, text } from '../letter.ts';
import { keyFacts, eveningFacts, type StaffLetters } from './staff-facts.ts';

/** Mail to those who work at the desk about what others have done, or may have done, in their place. */
export const staffLetters: StaffLetters = {
  'passkey-added': (news) => ({
    subject: 'En ny passkey till Klocket',
    body: [
      text('Hej!'),
      text('Nu kan du logga in i Klocket med en ny passkey.'),
      facts(...keyFacts(news, { name: 'Passkey', by: 'Av' })),
      link('Se dina passkeys', news.link),
      note('Var det inte du? Ta bort den där, och säg till samordnaren.'),
    ],
  }),

  'passkey-removed': (news) => ({
    subject: 'En passkey till Klocket är borttagen',
    body: [
      text('Hej!'),
      text('Det går inte längre att logga in i Klocket med den.'),
      facts(...keyFacts(news, { name: 'Passkey', by: 'Av' })),
      link('Se dina passkeys', news.link),
      note('Var det inte du, och vet du inte varför? Säg till samordnaren.'),
    ],
  }),

  'evening-changed': (news) => ({
    subject: `${news.status}: ${news.title}`,
    body: [
      text('Hej!'),
      text(`${news.by} har ändrat ”${news.title}”.`),
      facts(
        ...eveningFacts(news, { status: 'Nu', was: 'Var sagt', now: 'Gäller nu', why: 'Varför' }),
      ),
      link('Öppna i skrivbordet', news.link),
    ],
  }),

  'screen-silent': (news) => ({
    subject: `En skärm har tystnat: ${news.screen}`,
    body: [
      text('Hej!'),
      text(
        'Skärmen har inte hört av sig på en halvtimme. Den visar kanske det sista den vet, eller ingenting alls.',
      ),
      facts(['Skärm', news.screen], ['Stadsdel', news.district], ['Senast hörd', news.since]),
      link('Se skärmen i skrivbordet', news.link),
      note(
        'Titta om den har ström och nät. Dra ur sladden, vänta tio sekunder och sätt i den igen. Du får inget mer mejl om det här förrän den har hörts och tystnat på nytt.',
      ),
    ],
  }),
};

export const staffAbout = {
  'passkey-added': 'en ny passkey',
  'passkey-removed': 'en borttagen passkey',
  'evening-changed': 'ett tillfälle som ändrats',
  'screen-silent': 'en skärm som har tystnat',
};

export const asPlanned = 'Som planerat igen';

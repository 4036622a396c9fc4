import { facts, link, note, text } from '../letter.ts';
import { keyFacts, eveningFacts, type StaffLetters } from './staff-facts.ts';

/** Mail to those who work at the desk, in English. */
export const staffLetters: StaffLetters = {
  'passkey-added': (news) => ({
    subject: 'A new passkey for Klocket',
    body: [
      text('Hello!'),
      text('You can now sign in to Klocket with a new passkey.'),
      facts(...keyFacts(news, { name: 'Passkey', by: 'By' })),
      link('See your passkeys', news.link),
      note('Was it not you? Remove it there, and tell the coordinator.'),
    ],
  }),

  'passkey-removed': (news) => ({
    subject: 'A passkey for Klocket has been removed',
    body: [
      text('Hello!'),
      text('It can no longer be used to sign in to Klocket.'),
      facts(...keyFacts(news, { name: 'Passkey', by: 'By' })),
      link('See your passkeys', news.link),
      note('Was it not you, and do you not know why? Tell the coordinator.'),
    ],
  }),

  'evening-changed': (news) => ({
    subject: `${news.status}: ${news.title}`,
    body: [
      text('Hello!'),
      text(`${news.by} has changed “${news.title}”.`),
      facts(...eveningFacts(news, { status: 'Now', was: 'It was', now: 'It is now', why: 'Why' })),
      link('Open at the desk', news.link),
    ],
  }),

  'screen-silent': (news) => ({
    subject: `A screen has fallen silent: ${news.screen}`,
    body: [
      text('Hello!'),
      text(
        'The screen has not been heard of for half an hour. It may be showing the last it knows, or nothing at all.',
      ),
      facts(['Screen', news.screen], ['District', news.district], ['Last heard of', news.since]),
      link('See the screen at the desk', news.link),
      note(
        'See whether it has power and a network. Pull the plug, wait ten seconds and put it back. You get no more mail about this until it has been heard of and fallen silent again.',
      ),
    ],
  }),
};

export const staffAbout = {
  'passkey-added': 'a new passkey',
  'passkey-removed': 'a removed passkey',
  'evening-changed': 'a date that was changed',
  'screen-silent': 'a screen that has fallen silent',
};

export const asPlanned = 'As planned again';

import { code, facts, link, note, text } from '../letter.ts';
import { named } from './named.ts';
import type { SignupLetters, SignupNews } from './index.ts';

/** Mail to those who have signed up. */
export const signupLetters: SignupLetters = {
  'signup-confirmed': (news) => ({
    subject: named('You have a seat', news),
    body: [
      text('Hello!'),
      text('You are signed up. See you!'),
      facts(...about(news)),
      ...door(news),
      link('See, change or cancel', news.link),
      note('Can’t you come? Cancel, and someone else gets the seat.'),
      note('The link is yours alone. Whoever has it can change and cancel.'),
    ],
  }),

  'signup-waiting': (news) => ({
    subject: named('You are on the waiting list', news),
    body: [
      text('Hello!'),
      text(
        'It is full right now. You are on the waiting list, and get the seat without doing anything if one becomes free. We mail you then.',
      ),
      facts(...about(news), ['Place in line', String(news.place)]),
      link('See, change or cancel', news.link),
      note('Don’t want to wait? Leave the line with the same button.'),
      note('The link is yours alone. Whoever has it can change and cancel.'),
    ],
  }),

  'signup-promoted': (news) => ({
    subject: named('You got a seat', news),
    body: [
      text('Hello!'),
      text('Someone could not come, and the seat is now yours.'),
      facts(...about(news)),
      ...door(news),
      link('See, change or cancel', news.link),
      note('Can’t you come any more? Say so at once, and the next in line gets the seat.'),
    ],
  }),

  'signup-changed': (news) => ({
    subject: named('Changed', news),
    body: [
      text('Hello!'),
      text('Something has changed. This is how it is now:'),
      facts(...about(news)),
      ...said(news),
      link('Answer whether you come', news.link),
      note('Press and answer whether you still come.'),
    ],
  }),

  'signup-cancelled': (news) => ({
    subject: named('Cancelled', news),
    body: [
      text('Hello!'),
      text('What you signed up for is cancelled.'),
      facts(...about(news)),
      ...said(news),
      link('See more', news.link),
    ],
  }),

  'signup-message': (news) => ({
    subject: named('To you who signed up', news),
    body: [
      text('Hello!'),
      facts(...about(news)),
      text('The organiser writes:'),
      ...said(news),
      link('See, change or cancel', news.link),
    ],
  }),
};

/** What a mail is about, in the middle of a sentence. */
export const signupAbout = {
  'signup-confirmed': 'a confirmed sign-up',
  'signup-waiting': 'a place on the waiting list',
  'signup-promoted': 'a seat that became free',
  'signup-changed': 'something that has changed',
  'signup-cancelled': 'something that is cancelled',
  'signup-message': 'a message to those signed up',
};

const about = ({ title, when, where, seats }: SignupNews): [string, string][] => [
  ['What', title],
  ['When', when],
  ...(where ? ([['Where', where]] as [string, string][]) : []),
  ['Seats', String(seats)],
];

/** Why, or what the organiser wants to say. */
const said = ({ message }: SignupNews) => (message ? [text(message)] : []);

/** The code to show, where one is known. */
const door = ({ code: digits }: SignupNews) =>
  digits ? [code(digits), note('Show the code when you come.')] : [];

import { code, facts, link, note, text } from '../letter.ts';
import type { MailWords } from './index.ts';
import { defectAbout, defectLetters } from './defect-en.ts';
import { signupAbout, signupLetters } from './signup-en.ts';
import { staffAbout, staffLetters } from './staff-en.ts';

/** Mail in English. */
export const en: MailWords = {
  direction: 'ltr',
  footer: 'This mail comes from Klocket and was sent automatically. It cannot be replied to.',

  letters: {
    'sign-in': (values) => ({
      subject: 'Sign in to Klocket',
      body: [
        text('Hello!'),
        text('Press the button in the same browser that you started in, and you are in.'),
        link('Sign in', values.link),
        text(
          'Reading this on another phone or computer? Write the code where you started instead:',
        ),
        code(values.code),
        note(
          `The code and the link work for ${values.minutes} minutes and only once. ` +
            'Never give the code to anyone else, not even to us.',
        ),
        note('Was it not you who wanted to sign in? Then you need not do anything.'),
      ],
    }),

    invitation: ({ district, invitedBy, link: url }) => ({
      subject: 'You are invited to Klocket',
      body: [
        text('Hello!'),
        text(
          invitedBy
            ? `${invitedBy} has invited you to work with the calendar of ${district}.`
            : `You are invited to work with the calendar of ${district}.`,
        ),
        text('There you add activities, change them, and cancel when something is called off.'),
        link('Get started', url),
        note(
          'Write this mail address when the page asks for it. ' +
            'You then get a code by mail, and need no password.',
        ),
        note('Have you not heard of this? Then you need not do anything.'),
      ],
    }),

    'mail-failed': (values) => ({
      subject: 'A mail did not arrive',
      body: [
        text('Hello!'),
        text(`A mail from ${values.district} could not be sent.`),
        facts(
          ['To', values.recipient],
          ['About', en.about[values.template]],
          ['Why', en.troubles[values.trouble]],
        ),
        text(
          'Is the address right? Correct it, or call instead. Then you can send the mail again.',
        ),
        link('See what has not been sent', values.link),
      ],
    }),

    'suggestion-shown': ({ title, by, link: url }) => ({
      subject: 'Your suggestion is now in the calendar',
      body: [
        text('Hello!'),
        text(`${by} has published “${title}”.`),
        link('See it at the desk', url),
      ],
    }),

    'suggestion-returned': ({ title, by, word, link: url }) => ({
      subject: 'Your suggestion came back',
      body: [
        text('Hello!'),
        text(`${by} has sent “${title}” back with a word:`),
        text(word),
        text('Change what is needed and send the suggestion again.'),
        link('Open the suggestion', url),
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
    'sign-in': 'signing in',
    invitation: 'an invitation',
    'mail-failed': 'a mail that did not arrive',
    'suggestion-shown': 'a suggestion that was published',
    'suggestion-returned': 'a suggestion that came back',
  },

  troubles: {
    'recipient-refused': 'The address takes no mail',
    'sender-refused': 'Our sender is not accepted',
    refused: 'The recipient’s mail server said no',
    unreachable: 'The mail server could not be reached',
    'not-let-in': 'The mail server did not let us in',
    later: 'The recipient’s mail server asked us to wait, for too long',
    'too-late': 'It would have come too late to be of use',
  },
};

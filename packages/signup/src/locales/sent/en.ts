// Made by `npm run localize` from packages/core/xliff/en.xlf.

export const templates = {
  'signup-anew': 'Sign up somebody else',
  'signup-code': 'Your code',
  'signup-confirmed': 'Welcome, you have a seat!',
  'signup-erased-on': 'All of this is deleted on {0}.',
  'signup-in-line': 'You are number {0} on the waiting list',
  'signup-link': 'Link to copy',
  'signup-link-copied': 'The link is copied',
  'signup-link-keep': 'Keep the link',
  'signup-next-mail': 'We write to {0}, also when something changes.',
  'signup-next-none': 'Keep the code and the link. There you see whether anything changes.',
  'signup-next-phone': 'We call {0} when something changes.',
  'signup-next-waiting': 'Keep the code and the link. There you see whether a seat becomes free.',
  'signup-open': 'See or change your sign-up',
  'signup-refused': 'It could not be sent. Try again.',
  'signup-saved': 'Saved – it is sent when you are online. The seat is yours only then.',
  'signup-saved-hint': 'You may close the page. Come back here when you are online, and it is sent.',
  'signup-seats': 'Seats: {0}',
  'signup-send-now': 'Try now',
  'signup-unsent': 'Not sent: Klocket cannot be reached. What you wrote is still here; try again.',
  'signup-withdraw': 'Change',
};

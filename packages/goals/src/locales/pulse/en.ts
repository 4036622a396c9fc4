// Made by `npm run localize` from packages/core/xliff/en.xlf.

export const templates = {
  'pulse-again': 'Show them again',
  'pulse-anonymous': 'The answer is anonymous. Nobody can see who has answered what.',
  'pulse-answered': '{0} have answered.',
  'pulse-done': 'You have answered everything for this time. Thank you!',
  'pulse-elsewhere': 'Answer on our own page',
  'pulse-goals': 'See how the area is doing',
  'pulse-heading': 'A question for you',
  'pulse-interval': 'Had everyone answered, the figure would probably be between {0} and {1}.',
  'pulse-missing': 'Choose the answer that fits best.',
  'pulse-next': 'Next question',
  'pulse-no-index': 'The figure is shown when enough people have answered.',
  'pulse-none': 'No question is being asked right now.',
  'pulse-refused': 'The answer could not be received here.',
  'pulse-saved': 'Thank you! The answer is saved here and is sent when there is a network.',
  'pulse-send': 'Answer',
  'pulse-skip': 'Skip the question',
  'pulse-skipped': 'You have skipped the questions. That is fine.',
  'pulse-thanks': 'Thank you for your answer!',
  'pulse-unsent': 'The answer has not been sent, for there is no network. Try again in a while.',
  'signup-sending': 'Sending …',
};

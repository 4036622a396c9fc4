// Made by `npm run localize` from packages/core/xliff/en.xlf.

export const templates = {
  'goal-all': 'To all goals',
  'goal-answered': '{0} have answered.',
  'goal-came': 'Came',
  'goal-compared': 'Compared: {0} – {1}.',
  'goal-distance': 'To be like those who live here, {0} in 100 would have to come from another group.',
  'goal-down': 'Lower is better.',
  'goal-gone': 'There is no such goal.',
  'goal-group': 'Group',
  'goal-groups': 'Who came: {0}',
  'goal-hidden': 'too few to show',
  'goal-how': 'How do we know?',
  'goal-interval': 'Had everyone answered, the figure would probably be between {0} and {1}.',
  'goal-line': 'Target',
  'goal-lives': 'Live here',
  'goal-moment': 'One moment …',
  'goal-source': 'Source:',
  'goal-spread': 'The spread is {0}.',
  'goal-up': 'Higher is better.',
};

import type { GoalPageWords } from './sv.ts';

/** What the pages about goals say, in English. */
export const en: GoalPageWords = {
  list: {
    heading: 'How {district} is doing',
    description:
      'The goals of {district}: how far they have come, where they are going and how we know.',
    lead: 'These are the goals we follow up together. Each figure says where it comes from.',
    link: 'See the goals and how it goes',
    aside: 'How is the area doing?',
    nothing: 'There are no goals here yet.',
    back: 'All goals',
    frame: 'The goals',
    pulse: 'What do you think?',
  },
  invented: 'Demo: the figures are invented.',
  one: {
    number: 'Goal {number}',
    target: 'Target: {value} {unit}',
    targetBy: 'Target: {value} {unit} by {day}',
    reached: 'The target is reached.',
    notReached: 'The target is not reached.',
    up: 'Higher is better.',
    down: 'Lower is better.',
    history: 'Every period, the newest first',
    period: 'Period',
    value: 'Value',
    count: 'Number',
    between: 'Probably between',
    note: 'Note',
    groups: 'Who came: {period}',
    group: 'Group',
    came: 'Came',
    lives: 'Live here',
    hidden: 'too few to show',
    distance:
      'To be like those who live here, {people} in 100 would have to come from another group.',
    source: 'Source',
    otherSource: 'Source: {source}.',
    method: 'How it is counted',
    updated: 'Updated {day}',
    corrected: 'Corrected.',
    csv: 'Table (CSV)',
    json: 'Data (JSON)',
    picture: 'How it went: {title}',
  },
  trend: '{way}: {period} compared with {before}.',
  ways: {
    better: 'On the right track',
    worse: 'In the wrong direction',
    same: 'Unchanged',
    unsure: 'No certain difference',
  },
  spread: 'The spread is {step}.',
  steps: {
    'very-even': 'very even',
    even: 'fairly even',
    'rather-uneven': 'somewhat uneven',
    uneven: 'uneven',
  },
  states: {
    running: '{period}, so far',
    preliminary: '{period}, not reviewed',
    published: '{period}',
  },
  gaps: {
    'too-few': 'Too few have answered to show a figure.',
    'not-published':
      'The figure is shown when the period is over and the figure has been reviewed.',
    'nothing-recorded': 'Nothing has been counted yet.',
    withdrawn: 'The figure has been withdrawn.',
  },
};

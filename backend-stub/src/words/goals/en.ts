import type { GoalWords } from './sv.ts';

/** What the server says of goals and what is counted for them, in English. */
export const en: GoalWords = {
  periods: {
    spring: 'Spring term {year}',
    autumn: 'Autumn term {year}',
    quarters: [
      'First quarter of {year}',
      'Second quarter of {year}',
      'Third quarter of {year}',
      'Fourth quarter of {year}',
    ],
    months: [
      'January {year}',
      'February {year}',
      'March {year}',
      'April {year}',
      'May {year}',
      'June {year}',
      'July {year}',
      'August {year}',
      'September {year}',
      'October {year}',
      'November {year}',
      'December {year}',
    ],
  },
  groups: {
    '0-6': '0–6 years',
    '7-12': '7–12 years',
    '13-18': '13–18 years',
    '19-25': '19–25 years',
    '26-44': '26–44 years',
    '45-64': '45–64 years',
    '65+': '65 and older',
    woman: 'Women',
    man: 'Men',
    another: 'Another gender identity',
  },
  why: {
    elsewhere: 'Online or elsewhere',
    notHeld: 'Cancelled, put off or without a meeting',
    notOver: 'Not over yet',
    sensitive: 'Dates of sensitive activities',
    fixed: 'Fixed',
    notFixed: 'Not fixed',
    uncounted: 'Duplicates, and what none of the receivers is responsible for',
    notShown: 'Not shown to everyone',
    corrected: 'Put right by hand',
    changedSince: 'Changed since it was published',
    presences: {
      marked: 'Marked on a list',
      counted: 'Counted heads',
      erased: 'Marked, and erased since',
    },
    forms: {
      studiecirkel: 'Study circle',
      'annan-folkbildningsverksamhet': 'Other popular education',
      kulturprogram: 'Cultural programme',
    },
    waits: {
      '7': 'Within a week',
      '31': 'Within a month',
      '92': 'Within three months',
      '100000': 'Longer',
    },
  },
  methods: {
    'activities-held':
      'Dates in Klocket’s calendar that have taken place. What was cancelled or put off is not counted.',
    arrangements:
      'Dates of a study circle, other popular education or a cultural programme that have taken place. What was cancelled is not counted.',
    participants:
      'Those who were there in person or online at activities, from attendance lists and counted heads. Whoever comes several times is counted each time. Sensitive activities are left out. Never added to visits, since the same person may be in both.',
    visits:
      'Heads counted into the houses, hour by hour. Whoever comes several times is counted each time. Nobody knows who it is. Never added to participants, since the same person may be in both.',
    'defects-fixed':
      'Of the defects that came in during the period: the share that is fixed by now. Duplicates, and what none of the receivers is responsible for, are left out.',
    'days-to-fixed':
      'The median of the days from when a defect came in until it was fixed, for those that were fixed in the period: half of them went faster, half slower.',
    'age-evenness':
      'Pielou’s evenness over seven age groups: 1 if as many come from each group, 0 if all come from one. A group that stays away counts. Age is voluntary to tell, and kept only as counts per month. Groups of few people are hidden, and numbers are rounded to the nearest five. Published once, when the period is over. Sensitive activities are left out.',
    'gender-evenness':
      'Pielou’s evenness over three groups: women, men and another gender identity. 1 if as many come from each group, 0 if all come from one. Gender is voluntary to tell, and kept only as counts per month. “Rather not say” is left out. Groups of few people are hidden, and numbers are rounded to the nearest five. Published once, when the period is over. Sensitive activities are left out.',
    pulse:
      'One question with five answers, once per device and term, without a name. The mean becomes an index from 0 to 100. Shown from ten answers on that are not all alike, and reckoned anew at most once a week when at least ten more have answered. The interval is the widest that the mean allows, and holds at least 95 cases of 100. Those who answer are not a random sample.',
    entered: 'The figure is taken from its source and entered by the people of Klocket.',
  },
};

import type { BuilderWords } from './sv.ts';

/** What the page that puts together an embed says, in English. */
export const en: BuilderWords = {
  title: 'Show {district} on your website',
  link: 'Show the calendar on your website',
  lead: 'Choose what to show. Then copy what your tool accepts. It is free and needs no account.',
  what: 'What',
  widgets: {
    calendar: 'The calendar',
    houses: 'The houses and what is open',
    goals: 'The goals',
    'defect-list': 'Defects that are reported',
    'defect-report': 'Reporting a defect',
    pulse: 'A question to residents',
  },
  language: 'Language',
  look: 'Look',
  looks: { auto: 'As the visitor’s screen', light: 'Light', dark: 'Dark' },
  width: 'Width of the preview',
  widths: { wide: 'Full width', narrow: 'Narrow column' },
  show: 'Show',
  one: 'A single activity? Open its page and paste its address.',
  preview: 'This is how it looks',
  copy: 'Copy one of three',
  script: 'Two lines of code',
  scriptHow: 'Best, if your tool accepts scripts: a block for custom HTML or a script module.',
  frame: 'A frame',
  frameHow:
    'If your tool accepts frames but no scripts. Your site must be listed as a partner of ours.',
  address: 'Only the address',
  addressHow: 'In WordPress, paste the address on a line of its own. Elsewhere it becomes a link.',
  partner:
    'Not a partner? The calendar shows all the same, but people sign up on our page. Get in touch:',
};

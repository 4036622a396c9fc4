import type { BuilderWords } from './sv.ts';

/** What the page that puts together an embed says, in English. */
export const en: BuilderWords = {
  title: 'Show {district} on your website',
  link: 'Show the calendar on your website',
  lead: 'Choose what to show. Then copy what your tool accepts. It is free and needs no account.',
  what: 'What',
  widgets: {
    calendar: 'The calendar',
    activity: 'An activity',
    houses: 'The houses and what is open',
    goals: 'The goals',
    goal: 'A goal',
    'defect-list': 'Defects that are reported',
    'defect-report': 'Reporting a defect',
    pulse: 'A question to residents',
  },
  which: { activity: 'Which activity', goal: 'Which goal' },
  language: 'Language',
  look: 'Look',
  looks: { auto: 'As the visitor’s screen', light: 'Light', dark: 'Dark' },
  width: 'Width of the preview',
  widths: { wide: 'Full width', narrow: 'Narrow column' },
  show: 'Show',
  check: {
    heading: 'Does it work on your page?',
    lead: 'Write the address of the page on which you have pasted it, or mean to. We fetch it once, as a visitor would, and keep nothing.',
    address: 'Address of the page',
    button: 'Check',
    works: 'This looks right',
    fails: 'Something is in the way',
    levels: { fault: 'Fault', warning: 'To consider', ok: 'In order' },
  },
  themes: 'Colours',
  plain: 'The page’s own',
  themeNames: {
    neutral: 'Klocket’s',
    hgf: 'Like the tenants’ union',
    'svenska-kyrkan': 'Like the Church of Sweden',
    norrkoping: 'Like the municipality',
  },
  themeHow: 'For the colours, paste this line into the head of the page as well:',
  copyButton: 'Copy',
  copied: 'Copied',
  ownSite: 'Your website',
  sites: {
    neutral: 'Your website',
    hgf: 'The tenants’ union',
    'svenska-kyrkan': 'The parish',
    norrkoping: 'The municipality',
  },
  preview: 'This is how it looks',
  copy: 'Copy one of three',
  script: 'Two lines of code',
  scriptHow: 'Best, if your tool accepts scripts: a block for custom HTML or a script module.',
  frame: 'A frame',
  frameHow:
    'If your tool accepts frames. Your site must be listed as a partner of ours. The last line makes the frame as tall as it needs; if your tool removes it, the frame scrolls.',
  address: 'Only the address',
  addressHow:
    'In WordPress, paste the address on a line of its own, if your site is a partner of ours. Elsewhere it becomes a link.',
  addressOnlyLink:
    'As a link only. Pasted into WordPress it shows “{other}” instead: take the frame above, or the plugin.',
  plugin: 'There is a plugin for WordPress, with a block to choose in:',
  fetchPlugin: 'Fetch the plugin',
  partner:
    'Not a partner? By the two lines the calendar shows all the same, but people sign up on our page, and frames do not show at all. Get in touch:',
};

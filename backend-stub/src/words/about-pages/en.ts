import { privacy } from './privacy-en.ts';
import type { AboutPageWords } from './sv.ts';

/** What the pages say that tell of the district itself, in English. */
export const en: AboutPageWords = {
  links: {
    title: 'About this site',
    about: 'About us',
    accessibility: 'Accessibility',
    privacy: 'Your data',
  },
  about: {
    heading: 'About {district}',
    description: 'What {district} is, who is part of it and how you can take part.',
    what: 'Here you see what is on, sign up, say when something is broken and follow how the goals are going. Several organisations stand behind it together.',
    houses: 'The houses',
    partners: 'Who is part of it',
    languages: 'Languages',
    languagesWords: 'The pages are in:',
    part: 'Take part',
    calendar: 'See what is on and sign up',
    defects: 'Say when something is broken or unsafe',
    goals: 'See the goals and how they are going',
    ask: 'Would you like to lead something, or to help? Get in touch:',
    show: 'Show it on your own website',
    showWords:
      'The calendar and the rest may be shown on other websites. Choose here what to show, and copy what you paste there:',
  },
  accessibility: {
    heading: 'Accessibility of {district}',
    description:
      'How accessible this website is, which shortcomings are known and how to report one.',
    lead: 'We want everybody to be able to use the website, whatever their needs. This statement follows the Swedish act (2018:1937) on accessibility of digital public services.',
    coversHeading: 'What this statement covers',
    covers:
      'The pages at {host} for {district}, and the same parts when shown on another website. That website’s own pages have their own statement.',
    conformsHeading: 'How accessible the website is',
    conforms:
      'The website partly conforms to the act. It is built to meet WCAG 2.1 and 2.2 at level AA.',
    byWhom: '{name} is behind the website.',
    full: 'The website fully conforms to the act. It meets WCAG 2.1 at level AA.',
    none: 'The website does not conform to the act.',
    assessedSelf: 'We assessed it ourselves on {day}.',
    assessedOther: 'An outside party assessed it on {day}.',
    changedOn: 'This statement was last changed on {day}.',
    burdenHeading: 'Disproportionate burden',
    burden:
      'We exempt this under section 12 of the act, since putting it right would be a disproportionate burden:',
    unassessed:
      'Nobody else has assessed it yet. That is why we do not say that it conforms fully.',
    knownHeading: 'Known shortcomings',
    known1:
      'Texts written by organisers are not always there in every language, and pictures may lack a description.',
    known2: 'Pages and documents on other websites, to which we link, we have not tested.',
    known: 'Shortcomings are mended when we get to know of them.',
    tellHeading: 'Tell us when something does not work',
    tell: 'Is there something you cannot read or use, or do you need it in another way? Get in touch and we will help you:',
    watchHeading: 'Supervision',
    watch:
      '{authority} supervises the act. If you are not content with how we deal with what you pointed out, you can {report}.',
    authority: 'The Agency for Digital Government (Digg)',
    report: 'report it to Digg',
    testedHeading: 'How it was tested',
    tested:
      'We tested the website ourselves: with programs that look for obstacles, by keyboard, on a narrow screen, in dark mode and on paper, in Swedish, English and Arabic.',
  },
  privacy,
};

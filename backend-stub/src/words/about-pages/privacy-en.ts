import type { AboutPageWords } from './sv.ts';

/** What the page about personal data says, in English. */
export const privacy: AboutPageWords['privacy'] = {
  heading: 'How we handle your data',
  description:
    'What is stored about you in {district}, why and how long, and how to have it erased.',
  lead: 'You can read everything here without saying who you are. What you send us is used for what you sent it for, and then erased.',
  responsible: {
    heading: 'Who is responsible',
    words:
      'The organisation that runs {district} is the data controller. Turn to us with questions, and when you want to see, correct or erase something:',
    named:
      '{name} runs {district} and is the data controller. Turn to us with questions, and when you want to see, correct or erase something:',
    number: 'Registration number: {number}.',
    officer: 'Data protection officer',
    officerWords: 'The officer sees to it that the law is kept, and answers you about your data:',
  },
  stored: {
    heading: 'What we store, and how long',
    signup: {
      title: 'When you sign up',
      words:
        'What you fill in: name, how we reach you, how many you are and what you answer to the organiser’s questions. Those who lead the activity see it; no other visitor does. The sign-up is erased {signup} after the last date, and {sensitive} after it if the activity is sensitive; there we do not ask for a name either. An answer may be erased sooner: it says so beside the question. What stays is how many you were.',
    },
    defect: {
      title: 'When you report something broken',
      words:
        'What is wrong, where it is and your photos. What the camera wrote into the photo, such as place and time, is not stored. Somebody reviews everything before it is shown, and it is handed over to whoever can mend it. Your name and how we reach you are never shown. They are erased {contact} after the matter is closed, and {refused} after a report is turned down. A photo that was never sent in is erased after {unclaimed}. The report and its reviewed photos stay.',
    },
    follow: {
      title: 'When you follow a report',
      words:
        'Your e-mail address, until you stop following, at most {contact} after the matter is closed. An address that is not confirmed is erased after {unconfirmed}.',
    },
    pulse: {
      title: 'When you say what you think of the area',
      words:
        'Your answer is added to a sum. We do not store who answered, and the answer cannot be joined to you.',
    },
    visit: {
      title: 'When you visit a house',
      words:
        'We count heads, house by house and hour by hour. Whoever wants to says an age group or a gender; these are counted apart, month by month. None of it can be joined to you.',
    },
    screen: {
      title: 'When you touch a screen in a house',
      words:
        '“I am here” adds one person to the count of the hour. While the screen has no network it keeps when that was, and nothing more, until it is sent. If you check in with the code of your sign-up, it is noted that you came; the screen shows the activity but no name. What you have typed on the screen is forgotten when you press Done, or when nobody has touched it for a minute.',
    },
    mail: {
      title: 'When we send e-mail',
      words:
        'What a mail said is erased {letter} after it was sent, and that it was sent is forgotten after {sent}. Mail about a sign-up is erased with it at the latest.',
    },
    staff: {
      title: 'When you work here',
      words:
        'Name, e-mail address, language, roles and sign-ins. The account is erased {account} after you have left. What you did at the desk stands in the history, with your name, for {history}.',
    },
  },
  device: {
    heading: 'In your browser',
    cookies: 'Visitors get no cookies. That is why there is no box about cookies to click away.',
    nothing:
      'Nothing is stored in the browser until you write something yourself. What you write stays until it is sent. When you have said what you think, the browser remembers that you answered, but not what.',
    hosts:
      'There are no advertisements and no analytics service. The page fetches everything from here, except where an organiser shows a picture that lies on a site of their own.',
    tiles:
      'The pictures of the map come from {host}, which then learns from which IP address you read.',
    log: 'The server’s log says what kind of page was read and from which network. It does not say your address or what you were looking for.',
    staff:
      'Whoever works here gets a cookie when signing in. It is needed for that, and lasts at most {session}.',
  },
  where: {
    heading: 'Where it is',
    words:
      'On the server of {host} and in its backups. Whoever was erased on request does not come back when a backup is restored: for {ledger} a keyed checksum is stored from which nobody can read a name.',
    receivers:
      'Reports of what is broken are handed over to the municipality, the housing company or another receiver, without your name. Otherwise nothing is passed on, sold or used for advertising.',
  },
  rights: {
    heading: 'Your rights',
    lead: 'Under the General Data Protection Regulation (GDPR) you have the right to',
    see: 'know what there is about you, and get a copy',
    correct: 'have what is wrong corrected',
    erase: 'have it erased',
    limit: 'ask that it is used less, or object to its use',
    move: 'get what you have given us, to use it somewhere else',
    how: 'How to be erased',
    howWords:
      'Contact {name} and say which e-mail address, telephone number or code you used. You need not say why. A sign-up you cancel yourself with the link you were given.',
    complaint:
      'If you are not content with the answer you can complain to {authority}, the supervisory authority.',
    authority: 'the Swedish Authority for Privacy Protection (IMY)',
  },
  officer: {
    heading: 'For data protection officers',
    lead: 'The same as above, item by item. The times are those that the system itself erases by.',
    caption: 'Processing of personal data',
    what: 'Data',
    why: 'Purpose',
    kept: 'Erased',
    rows: {
      signup: {
        what: 'Sign-up: name, e-mail, telephone, party and ages of children, language, interpreter, attendance, calls',
        why: 'To hold the activity: seats, waiting list, news of changes',
        kept: '{signup} after the last date; {sensitive} after it if the activity is sensitive; at once on request',
      },
      answers: {
        what: 'Answers to the organiser’s questions',
        why: 'What the question is about, such as food',
        kept: 'As many days after the last date as the question says, at most {signup}',
      },
      counts: {
        what: 'Numbers: seats, waiting, present, age groups and genders apart',
        why: 'Follow-up',
        kept: 'Not erased: sums that cannot be joined to anybody',
      },
      defect: {
        what: 'Report: description, place, photos without metadata, answers',
        why: 'To have it mended and show how it goes',
        kept: 'Not erased; reviewed before it is shown. A photo without a report: {unclaimed}',
      },
      contact: {
        what: 'Name, e-mail and telephone of who reported',
        why: 'News and questions to who reported',
        kept: '{contact} after the matter is closed; {refused} after it is turned down',
      },
      follow: {
        what: 'E-mail of who follows',
        why: 'News of the matter',
        kept: 'When they stop, at the latest {contact} after the matter is closed; unconfirmed: {unconfirmed}',
      },
      pulse: {
        what: 'Answers about the area: counts by question, score and term',
        why: 'Follow-up of the goals',
        kept: 'Not erased: no personal data',
      },
      visit: {
        what: 'Visits: heads by house and hour; age group and gender by month, apart',
        why: 'Follow-up of the goals',
        kept: 'Not erased: no personal data',
      },
      mail: {
        what: 'Outgoing e-mail: recipient, content, delivery',
        why: 'To give news, and to see who was not reached',
        kept: 'Content {letter} after sending; a sign-in code when sent; the rest {sent}',
      },
      key: {
        what: 'A key for each form sent, with a checksum',
        why: 'That the same form is not taken twice',
        kept: '{key}',
      },
      staff: {
        what: 'Staff: name, e-mail, language, roles, passkeys',
        why: 'Signing in and permissions',
        kept: '{account} after the person has left; a sign-in {session}',
      },
      history: {
        what: 'History: who did what at the desk, and when',
        why: 'Accountability',
        kept: '{history}',
      },
      ledger: {
        what: 'A keyed checksum of who was erased on request',
        why: 'That no backup restores who was erased',
        kept: '{ledger}',
      },
    },
    basis:
      'Legal basis, unless the controller names another: signing up, reporting and following happen at the request of the person (Article 6.1 b), with public authorities as a task in the public interest (6.1 e). Data on staff and the history are needed for security (6.1 f, with public authorities 6.1 e). The list of those erased is needed for the right to erasure (6.1 c). Questions shall not ask for sensitive data (Article 9); a sensitive activity does not ask for a name.',
    basisHeading: 'Legal basis',
  },
};

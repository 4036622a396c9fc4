import type { PageCheckCode } from '@klocket/contract';

/** What is said of a page that was checked, in English. */
export const en: Record<PageCheckCode, string> = {
  'not-public':
    'The address does not lead to a page that everybody can reach. Write the whole address of the page, beginning with https://, without a login.',
  'unknown-host': 'There is no website of that name. Check that the address is written correctly.',
  refused: 'The website does not answer. Try again in a while, or check the address.',
  certificate:
    'The certificate of the website cannot be trusted. Whoever runs the website needs to renew it.',
  slow: 'The page did not answer within eight seconds. Try again in a while.',
  status:
    'The website answered with error {status}. Is the page published, and can it be seen without logging in?',
  redirects:
    'The address leads on again and again. Try the address your browser shows when the page is open.',
  'not-a-page': 'The address leads to a file and not to a web page.',
  'too-large': 'The page is larger than two megabytes and cannot be checked.',
  'elements-found': 'The page has {tags}.',
  'frame-found': 'The page shows our frame.',
  'link-found':
    'The page has a link to us. To show more than a link, choose script or frame above.',
  'nothing-found':
    'Nothing of ours is on the page as it is sent. Is the code pasted into a block that may hold HTML, and is the page published? If a script puts it there, we cannot see it.',
  'script-found': 'The page loads our script.',
  'script-missing':
    'The tags are there, but not the script that makes something of them. Paste the line with <script type="module" src="{server}/v1/klocket.js"> as well. If your website removes it, choose the frame instead. (If you have built in our npm packages, all is as it should be.)',
  'no-policy': 'The page has no policy that keeps content of others out.',
  'policy-allows': 'The policy of the page (Content-Security-Policy) lets in what is needed.',
  'policy-refuses':
    'The policy of the page (Content-Security-Policy) does not let us in. Ask whoever runs the website to add: {directives}',
  'frame-allowed': 'The policy allows our frame: it works with nothing changed.',
  'trusted-types-refuse':
    'The page demands Trusted Types and does not name our policy. Ask whoever runs the website to add {name} to trusted-types.',
  'page-insecure':
    'The page is sent without encryption (http), so that somebody on the way could change it. Use the address with https.',
  'server-insecure':
    'The page is encrypted but our server is not, so that the browser fetches nothing from us.',
  'language-known': 'The page says which language it is in ({language}), and we speak it.',
  'language-unknown':
    'The page is in a language that we do not speak ({language}). We show Swedish unless the tag says otherwise with lang.',
  'language-missing':
    'The page does not say which language it is in. Write lang on the tag, such as lang="sv", so that the right language is shown and read aloud.',
  partner: 'The website is one of our partners: people can sign up and report right on the page.',
  'no-partner':
    'The website {origin} is not one of our partners. The calendar shows all the same, but signing up happens on our own page, and frames do not show. Call us, and we will add it.',
};

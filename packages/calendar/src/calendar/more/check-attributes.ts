import { warnOnce } from '@klocket/core';

/** What an attribute may say, and what to tell the page's author when it says something else. */
const rules: [name: string, right: RegExp, remedy: string][] = [
  ['view', /^(list|week|month)$/, 'must be "list", "week" or "month"; showing the list.'],
  ['date', /^\d{4}-\d\d-\d\d$/, 'must be a day such as "2026-11-24"; showing today.'],
  ['age', /^\d{1,2}$/, 'must be an age in whole years, such as "14"; showing all ages.'],
  [
    'theme',
    /^(light|dark|auto)$/,
    'must be "light", "dark" or "auto"; taking the colours of the page. (For what it is about, see `themes`.)',
  ],
  [
    'lang',
    /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/,
    'must be a language tag such as "sv" or "ar"; showing Swedish.',
  ],
];

/** Tells the page's author, once, which attribute is wrong and what would be right. */
export function checkAttributes(host: HTMLElement) {
  for (const [name, right, remedy] of rules) {
    const value = host.getAttribute(name);
    if (value && !right.test(value)) warnOnce(host, `${name}="${value}" ${remedy}`);
  }
}

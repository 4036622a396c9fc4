import { intlLocale } from '@klocket/core';
import { html } from 'lit';

/** An Arabic “and” is written together with the next word, which a word of Latin letters cannot be. */
const andBeforeLatin = (joint: string, next = '') =>
  /\p{Script=Latin}/u.test(next[0] ?? '') ? joint.replace(/و$/, 'و ') : joint;

/** Names in a row as a language joins them, each in a direction of its own. */
export const bidiList = (items: { name: string }[], lang: string) =>
  new Intl.ListFormat(intlLocale(lang))
    .formatToParts(items.map(({ name }) => name))
    .map(({ type, value }, at, parts) =>
      type === 'element' ? html`<bdi>${value}</bdi>` : andBeforeLatin(value, parts[at + 1]?.value),
    );

import { intlLocale } from '@klocket/core';
import { html } from 'lit';

/** Names in a row as a language joins them, each in a direction of its own. */
export const bidiList = (items: { name: string }[], lang: string) =>
  new Intl.ListFormat(intlLocale(lang))
    .formatToParts(items.map(({ name }) => name))
    .map(({ type, value }) => (type === 'element' ? html`<bdi>${value}</bdi>` : value));

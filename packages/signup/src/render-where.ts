import type { SignupMeeting } from '@klocket/contract';
import { html, nothing } from 'lit';

/** House, room and address of a meeting, each in its own direction. */
export function renderWhere({ house, room, address }: SignupMeeting, lang: string) {
  const places = [house?.name, room, address].filter(Boolean);
  return places.length > 0
    ? html`<p>${places.map((place, at) => html`${at ? comma(lang) : ''}<bdi>${place}</bdi>`)}</p>`
    : nothing;
}

/** What stands between two of a list. */
export const comma = (lang: string) => (lang === 'ar' ? '، ' : ', ');
